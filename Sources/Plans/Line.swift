/// One logical line of the document, the unit in which the recogniser thinks and the article is written.
///
/// Lines cover the visible text without gap or overlap, in order: that is why no word can be lost, whatever the
/// passes decide. A label is kept as printed, wherever it came from: libcmark eats the numbers of its lists, the
/// others stand in the text.
package struct Line: Sendable, Hashable {
  package enum Role: UInt8, Sendable {
    /// Not decided: plain running text.
    case paragraph
    // Letterhead.
    case nationalTitle, motto, superior, issuer, number, placeDate, mark, ornament
    // Head of the document.
    case type, subject, addressee, basis
    // Body.
    /// A numbered heading (with a title) or numbered paragraph that the outline counts.
    case section
    /// A point of a list: dash, plus, letter, star …
    case item
    /// A row or cell of a table that is no letterhead, no signature: printed as a table.
    case cell
    case closing
    // Foot.
    case recipientsHead, recipient, capacity, position, signer, signatureNote
    case appendixHead
    /// A page number alone on a line: listed, not printed as text.
    case pageNumber
    /// What else a page holds beside its text; a sentence may go on behind it.
    case runningHead, footnote
    case code

    /// It stands where the page ended, and parts no sentence.
    package var isPageFurniture: Bool {
      switch self {
      case .pageNumber, .runningHead, .footnote: true
      default: false
      }
    }
  }

  package enum Marker: UInt8, Sendable {
    case none, part, chapter, roman, upperLetter, article, arabic, decimal, lowerLetter, dash, plus, star,
      bullet
  }

  // The wide ones first: a plan has more than a hundred lines, and keeps them until its site is published.
  /// In `Document.text`, a label that stands there included.
  package var text: Range<UInt32>
  /// Index of the paragraph, heading or cell in `Document.blocks`.
  package var block: UInt32
  /// The number of its label in `Plan.labels`, from 1 on; 0 where it has none.
  package var label: UInt32 = 0
  /// How much of `content` from its start is the title of a section or the lead of an item (0: none; a section
  /// without a title is a numbered paragraph).
  package var title: UInt32 = 0
  /// How much of `text` the label and the space behind it take; 0 when libcmark has eaten it.
  package var lead: UInt16 = 0
  /// How many words and signs stand in `lead`.
  var leadWords: UInt16 = 0
  /// The label's number: 4 for IV., 5 for đ); the last part of 1.2.
  package var ordinal: UInt16 = 0
  package var role = Role.paragraph
  package var marker = Marker.none
  /// Depth in the rebuilt outline: 1 for sections of the first level; 0 outside it.
  package var level: UInt8 = 0
  /// The paragraph before was cut by a page break and goes on here.
  package var continues = false
  /// The heading level in the source, 0 when it was no heading.
  package var printedLevel: UInt8 = 0
  /// All its visible text is bold.
  package var bold = false

  /// "II.", "1.1.", "đ)", "-", "- +" as printed; empty where there is none.
  package func label(in labels: [String]) -> String { label == 0 ? "" : labels[Int(label) - 1] }

  /// The text without the label.
  package var content: Range<UInt32> { text.lowerBound + UInt32(lead)..<text.upperBound }
}

extension Line {
  package init(text: Range<UInt32>, block: UInt32) {
    self.init(text: text, block: block, role: .paragraph)
  }
}
