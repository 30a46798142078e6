import Bytes
import Markup
import Plans

/// A class of the style sheet; compared by its words, kept without a copy.
struct StaticName: Equatable {
  let text: StaticString

  init(_ text: StaticString) { self.text = text }

  static func == (one: StaticName, other: StaticName) -> Bool {
    one.text.utf8Start == other.text.utf8Start
  }

  static let head = StaticName("vb-dau")
  static let foot = StaticName("vb-cuoi")
  static let recipients = StaticName("vb-noi-nhan")
  static let signature = StaticName("vb-ky")
}

/// How a line of head or foot is marked for the style sheet.
struct ArticlePart {
  let name: StaticString
  let group: [StaticName]

  init(_ role: Line.Role, isLetter: Bool) {
    (name, group) =
      switch role {
      case .nationalTitle: ("vb-quoc-hieu", [.head])
      case .motto: ("vb-tieu-ngu", [.head])
      case .superior: ("vb-chu-quan", [.head])
      case .issuer: ("vb-co-quan", [.head])
      case .number: ("vb-so", [.head])
      case .placeDate: ("vb-dia-danh", [.head])
      case .mark: ("vb-dau-muc", [.head])
      case .ornament: ("vb-dong", [.head])
      case .type: ("vb-loai", [])
      // A letter's subject stands in its head, under the number.
      case .subject: ("vb-trich-yeu", isLetter ? [.head] : [])
      case .addressee: ("vb-kinh-gui", [])
      case .basis: ("vb-can-cu", [])
      case .recipientsHead: ("vb-noi-nhan-dau", [.foot, .recipients])
      case .recipient: ("vb-dong", [.foot, .recipients])
      case .capacity: ("vb-quyen-han", [.foot, .signature])
      case .position: ("vb-chuc-vu", [.foot, .signature])
      case .signer: ("vb-nguoi-ky", [.foot, .signature])
      case .signatureNote: ("vb-ghi-chu", [.foot, .signature])
      default: ("vb-dong", [])
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
    guard role == .section else { return false }
    if content.isEmpty { return marker == .part || marker == .chapter || printedLevel > 0 }
    guard title > 0 else { return false }
    return title + 3 >= content.upperBound - content.lowerBound
  }

  /// The part of the label that libcmark took out of the text, without bullets: "1." of "1. a)".
  func eatenLabel(_ document: Document) -> String {
    guard lead > 0 else { return marker.isPrinted ? label : "" }
    let printed = document.string(text.lowerBound..<content.lowerBound)
    guard label.utf8.count > printed.utf8.count, label.hasSuffix(printed) else { return "" }
    let eaten = label.utf8.dropLast(printed.utf8.count)
    return eaten.contains { $0 &- 48 < 10 } ? String(decoding: eaten.dropLast(), as: UTF8.self) : ""
  }
}
