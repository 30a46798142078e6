import Vietnamese

/// A province, district or commune in one of its lives: with the days on which it began and ended.
package struct Territory: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case province = "tỉnh"
    case city = "thành phố"
    case district = "huyện"
    case town = "thị xã"
    case urbanDistrict = "quận"
    case commune = "xã"
    case ward = "phường"
    case township = "thị trấn"
    case zone = "đặc khu"

    package var level: Level {
      switch self {
      case .province, .city: .province
      case .district, .town, .urbanDistrict: .district
      case .commune, .ward, .township, .zone: .commune
      }
    }
  }

  package let kind: Kind
  package let name: String
  package let fullName: String
  /// The territory it belongs to, by name.
  package var parent: String?
  package var from: PartialDate?
  package var to: PartialDate?
  package var closing: Body.Closing?
  /// "tỉnh Lâm Đồng", "xã Kiến Đức" …
  package var successors: [String]

  package init(
    kind: Kind, name: String, parent: String? = nil, from: PartialDate? = nil, to: PartialDate? = nil,
    closing: Body.Closing? = nil, successors: [String] = []
  ) {
    self.kind = kind
    self.name = name
    fullName = kind.rawValue + " " + name
    self.parent = parent
    self.from = from
    self.to = to
    self.closing = closing
    self.successors = successors
  }

  package func exists(on date: PartialDate?) -> Bool {
    guard let date else { return false }
    if let from, date < from { return false }
    if let to, to < date { return false }
    return true
  }
}
