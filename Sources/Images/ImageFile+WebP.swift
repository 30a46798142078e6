/// WebP: RIFF chunks, the first of which tells the size.
extension ImageFile {
  private static let seen: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF"]

  init(webp reader: ByteReader) throws(Fault) {
    guard let length = reader.little(4, 4), length + 8 <= reader.count else { throw .cutOff }
    let end = length + 8
    var kept: [Piece] = []
    var size: Size?
    var place = 12
    while place < end {
      guard let length = reader.little(place + 4, 4), place + 8 + length <= end else { throw .cutOff }
      let name = String(decoding: reader.bytes[place..<(place + 4)], as: UTF8.self)
      let next = min(place + 8 + length + length % 2, end)
      if size == nil { size = try Self.size(name, at: place + 8, reader) }
      if name == "VP8X", length > 0 {
        // Its first byte tells which chunks there are: none with notes any more.
        let flags = reader.bytes[place + 8] & ~0x0C
        kept += [.kept(place..<(place + 8)), .written([flags]), .kept((place + 9)..<next)]
      } else if Self.seen.contains(name) {
        kept.append(.kept(place..<next))
      }
      place = next
    }
    let count = kept.reduce(4) { count, piece in
      switch piece {
      case .kept(let range): count + range.count
      case .written(let bytes): count + bytes.count
      }
    }
    let head =
      Array("RIFF".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) } + Array("WEBP".utf8)
    try self.init(.webp, size, [.written(head)] + kept)
  }

  private static func size(
    _ name: String, at place: Int, _ reader: ByteReader
  ) throws(Fault) -> Size {
    switch name {
    case "VP8 ":
      guard reader.has([0x9D, 0x01, 0x2A], at: place + 3), let width = reader.little(place + 6, 2),
        let height = reader.little(place + 8, 2)
      else { throw .broken }
      return Size(width: width & 0x3FFF, height: height & 0x3FFF)
    case "VP8L":
      guard reader.byte(place) == 0x2F, let packed = reader.little(place + 1, 4) else { throw .broken }
      return Size(width: packed & 0x3FFF + 1, height: packed >> 14 & 0x3FFF + 1)
    case "VP8X":
      guard let width = reader.little(place + 4, 3), let height = reader.little(place + 7, 3) else {
        throw .broken
      }
      return Size(width: width + 1, height: height + 1)
    default: throw .broken
    }
  }
}
