import Bytes
import Markup
import Plans

/// How a line of head or foot is marked for the style sheet.
struct ArticlePart {
  /// What the style sheet lays out together.
  enum Group {
    case none, head, recipients, signature
    /// The one that is open where the line stands.
    case same

    /// Names of its elements, the outer one first.
    var outer: StaticString { self == .head ? "vb-dau" : "vb-cuoi" }
    var inner: StaticString? {
      switch self {
      case .none, .head, .same: nil
      case .recipients: "vb-noi-nhan"
      case .signature: "vb-ky"
      }
    }
  }

  let name: StaticString
  let group: Group

  init(_ role: Line.Role, isLetter: Bool) {
    (name, group) =
      switch role {
      case .nationalTitle: ("vb-quoc-hieu", .head)
      case .motto: ("vb-tieu-ngu", .head)
      case .superior: ("vb-chu-quan", .head)
      case .issuer: ("vb-co-quan", .head)
      case .number: ("vb-so", .head)
      case .placeDate: ("vb-dia-danh", .head)
      case .mark: ("vb-dau-muc", .head)
      case .ornament: ("vb-gach", .same)
      // What a table of the head or foot holds besides.
      case .cell: ("vb-dong", .same)
      case .type: ("vb-loai", .none)
      // A letter's subject stands in its head, under the number.
      case .subject: ("vb-trich-yeu", isLetter ? .head : .none)
      case .addressee: ("vb-kinh-gui", .none)
      case .basis: ("vb-can-cu", .none)
      case .recipientsHead: ("vb-noi-nhan-dau", .recipients)
      case .recipient: ("vb-dong", .recipients)
      case .capacity: ("vb-quyen-han", .signature)
      case .position: ("vb-chuc-vu", .signature)
      case .signer: ("vb-nguoi-ky", .signature)
      case .signatureNote: ("vb-ghi-chu", .signature)
      default: ("vb-dong", .none)
      }
  }
}

extension Line.Marker {
  /// Numbers and letters are printed as text; the style sheet prints the signs of bullets.
  var isPrinted: Bool {
    switch self {
    case .none, .dash, .plus, .star, .bullet: false
    default: true
    }
  }
}

extension Line {
  /// A section whose whole line is its title.
  var isHeading: Bool {
    guard case .section = role else { return false }
    if content.isEmpty { return marker == .part || marker == .chapter || printedLevel > 0 }
    guard title > 0 else { return false }
    return title + 3 >= content.upperBound - content.lowerBound
  }

  /// The part of the label that libcmark took out of the text, without bullets: "1." of "1. a)".
  func eatenLabel(_ labels: [String], _ document: Document) -> String {
    if label == 0 { return "" }
    let label = label(in: labels)
    // A number that stands before a line of the head is no marker there, and was printed all the same.
    guard lead > 0 else { return marker.isPrinted || Self.hasDigit(label.utf8) ? label : "" }
    if isPrinted(label, in: document) { return "" }
    let printed = document.string(text.lowerBound..<content.lowerBound)
    guard label.utf8.count > printed.utf8.count, label.hasSuffix(printed) else { return "" }
    let eaten = label.utf8.dropLast(printed.utf8.count)
    return Self.hasDigit(eaten) ? String(decoding: eaten.dropLast(), as: UTF8.self) : ""
  }

  private static func hasDigit(_ text: some Sequence<UInt8>) -> Bool { text.contains { $0 &- 48 < 10 } }

  /// Whether the text has the whole label, with no more than a space behind it: so most lines are.
  private func isPrinted(_ label: String, in document: Document) -> Bool {
    document.text.withUnsafeBufferPointer { text in
      var printed = text[Int(self.text.lowerBound)..<Int(content.lowerBound)]
      if printed.last == UInt8(ascii: " ") { printed.removeLast() }
      return label.utf8.span.withUnsafeBufferPointer { printed.elementsEqual($0) }
    }
  }
}
