/// The levels of the country: names of bodies and places carry one of these words.
package enum Level: UInt8, Sendable, CaseIterable {
  case province, city, district, quarter, town, commune, ward, township, hamlet, zone, central

  var words: [String] {
    switch self {
    case .province: ["tỉnh"]
    case .city: ["thành phố", "tp"]
    case .district: ["huyện"]
    case .quarter: ["quận"]
    case .town: ["thị xã", "tx"]
    case .commune: ["xã"]
    case .ward: ["phường"]
    case .township: ["thị trấn"]
    case .hamlet: ["thôn", "ấp", "bản", "buôn", "bon", "tổ dân phố", "khu phố"]
    case .zone: ["đặc khu"]
    case .central: ["trung ương"]
    }
  }
}
