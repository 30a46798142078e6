/// A Markdown text taken apart, without a tree and without a pointer into C: the visible text as one run of
/// bytes, and flat lists that say what its stretches are.
///
/// The text is standoff markup's ground: blocks, marks and later links are ranges over it, so nothing that
/// works with a document can lose a word. Blocks stand in reading order; a container is followed by its
/// content, and `end` says where that content stops, so every walk is a loop.
package struct Document: Sendable {
  /// The visible text of all blocks. A soft or hard line break is a newline; blocks follow without separator.
  package var text: [UInt8] = []
  package var blocks: [Block] = []
  /// Inline markup of all blocks, ordered by place; opening and closing marks nest properly.
  package var marks: [Mark] = []
  /// What links and images point at, by `Mark.target`.
  package var targets: [Target] = []
  /// What was not published as it was written, in the order of the source.
  package var oddities: [Oddity] = []

  package init() {}
}

/// A paragraph, a heading, a container …: one node of the document.
package struct Block: Sendable, Hashable {
  package enum Kind: UInt8, Sendable {
    case paragraph, heading, quote, list, item, code, rule, table, row, cell
  }

  package enum Alignment: UInt8, Sendable { case none, left, center, right }

  // A plan has some two hundred, and keeps them until its site is published: they are small, and numbers that only some
  // kinds have share a place.
  package var kind: Kind
  /// Headings: 1 to 6. Ordered lists: the number of the first item. Cells: columns spanned.
  package var number: UInt32 = 0
  /// How many containers stand around it.
  package var depth: UInt16 = 0
  /// Cells: rows spanned.
  package var rows: UInt16
  package var ordered = false
  /// Lists: no blank lines between the items. Paragraphs: stands in such a list, and is printed without `<p>`.
  package var tight = false
  /// Rows: belongs to the head. Cells: is a heading cell.
  package var header = false
  package var alignment = Alignment.none
  /// Index behind the last block inside this one.
  package var end: UInt32 = 0
  /// Its own text; for a container the text of all it holds.
  package var text: Range<UInt32>
  /// Its own marks; for a container those of all it holds.
  package var marks: Range<UInt32>
  /// The bytes of the decoded source it was read from, whole lines but for cells.
  package var source: Range<UInt32>

  package init(_ kind: Kind, text: Range<UInt32>, marks: Range<UInt32>, source: Range<UInt32>) {
    self.kind = kind
    rows = kind == .item ? 0 : 1
    self.text = text
    self.marks = marks
    self.source = source
  }

  /// Items: the bytes of the source that mark it ("1.", "3)", "-").
  package var marker: Range<UInt32> {
    get { kind == .item ? number..<number + UInt32(rows) : 0..<0 }
    set { (number, rows) = (newValue.lowerBound, UInt16(clamping: newValue.count)) }
  }

  /// Code blocks: index in `targets` of the info string (as `title`).
  package var info: UInt32? {
    get { kind == .code && number > 0 ? number - 1 : nil }
    set { number = newValue.map { $0 + 1 } ?? 0 }
  }
}

/// A turn of inline markup at a place in the text.
package struct Mark: Sendable, Hashable {
  package enum Kind: UInt8, Sendable {
    case strong, emphasis, code, link, underline, strike, superscript, `subscript`, small
    /// Points without inside: an image, a hard line break (on the newline it turns into `<br>`).
    case image, lineBreak
  }

  package enum Role: UInt8, Sendable { case open, close, point }

  package var kind: Kind
  package var role: Role
  package var offset: UInt32
  /// Links and images: index in `Document.targets`.
  package var target: UInt32 = 0

  package init(_ kind: Kind, _ role: Role, at offset: UInt32, target: UInt32 = 0) {
    self.kind = kind
    self.role = role
    self.offset = offset
    self.target = target
  }
}

/// Where a link or image leads.
package struct Target: Sendable, Hashable {
  package var address: String
  package var title: String
  /// Images: the words that stand for it. They are no part of the visible text.
  package var alternative: String

  package init(address: String = "", title: String = "", alternative: String = "") {
    self.address = address
    self.title = title
    self.alternative = alternative
  }
}
