/// What may stand in a link: `http`, `https`, `mailto`, `tel`, and relative addresses.
enum Address {
  private static let allowed = ["http", "https", "mailto", "tel"].map { Array($0.utf8) }

  /// Why an address is not published, or nothing when it may be.
  static func refusal(of address: some Collection<UInt8>) -> Oddity.Kind? {
    guard let scheme = scheme(of: address), !allowed.contains(scheme) else { return nil }
    if scheme == Array("javascript".utf8) || scheme == Array("vbscript".utf8) { return .javascriptLink }
    return scheme == Array("data".utf8) ? .dataLink : .otherLink
  }

  /// The scheme in lower case. Browsers skip control characters, tabs and line feeds in it; so do we.
  private static func scheme(of address: some Collection<UInt8>) -> [UInt8]? {
    var scheme: [UInt8] = []
    for byte in address {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): scheme.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if scheme.isEmpty { return nil }
        scheme.append(byte)
      case UInt8(ascii: ":"): return scheme.isEmpty ? nil : scheme
      case 0...0x20: continue
      default: return nil
      }
    }
    return nil
  }
}
