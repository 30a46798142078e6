/// PNG: named chunks, each with its length before and a checksum behind it.
extension ImageFile {
  /// Chunks beside the needed ones, which begin with a capital, that change what is seen.
  private static let seen: Set<String> = ["tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "cICP", "pHYs"]

  init(png reader: ByteReader) throws(Fault) {
    var kept: [Piece] = [.kept(0..<8)]
    guard let width = reader.big(16, 4), let height = reader.big(20, 4) else { throw .cutOff }
    guard reader.has("IHDR", at: 12), reader.big(8, 4) == 13 else { throw .broken }
    var place = 8
    while true {
      guard let length = reader.big(place, 4), place + 12 + length <= reader.count else { throw .cutOff }
      let name = String(decoding: reader.bytes[(place + 4)..<(place + 8)], as: UTF8.self)
      let end = place + 12 + length
      if name.first?.isUppercase == true || Self.seen.contains(name) { kept.append(.kept(place..<end)) }
      if name == "IEND" { break }
      place = end
    }
    try self.init(.png, Size(width: width, height: height), kept)
  }
}
