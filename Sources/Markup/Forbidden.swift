import Bytes

/// What no page, feed or record may hold, since XML has no way to write it: the controls but tab and line feed, and
/// U+FFFE and U+FFFF. In their place stands U+FFFD, as for what is no letter at all.
///
/// They come in as bytes of a file, by references of HTML and by escapes of YAML, and are mended at these doors.
enum Forbidden {
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// How many bytes such a sign at a place has; zero where there is none.
  @inline(__always)
  static func length<Bytes: RandomAccessCollection>(in bytes: Bytes, at place: Int) -> Int
  where Bytes.Element == UInt8, Bytes.Index == Int {
    let byte = bytes[place]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A ? 0 : 1 }
    // As libcmark writes references to the two letters, though it is no UTF-8.
    if byte >= 0xFE { return 1 }
    guard byte == 0xEF, place + 2 < bytes.endIndex, bytes[place + 1] == 0xBF else { return 0 }
    return bytes[place + 2] >= 0xBE ? 3 : 0
  }

  /// False only where there is none: the first byte of the two letters begins others as well.
  static func mayBe(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    var place = 0
    while place + 64 <= bytes.count {
      let text = start + place
      let found = text.bitsOf64(0...0x08) | text.bitsOf64(0x0B...0x1F) | text.bitsOf64(0xEF...0xFF)
      if found != 0 { return true }
      place += 64
    }
    return bytes[place...].contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || $0 >= 0xEF }
  }

  static func places(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    guard mayBe(in: bytes) else { return [] }
    return bytes.indices.compactMap { place in
      let length = length(in: bytes, at: place)
      return length > 0 ? place..<place + length : nil
    }
  }

  /// A text without them.
  static func mended(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let places = places(in: bytes)
    guard !places.isEmpty else { return String(decoding: bytes, as: UTF8.self) }
    var mended: [UInt8] = []
    var clean = 0
    for place in places {
      mended += bytes[clean..<place.lowerBound]
      mended += replacement
      clean = place.upperBound
    }
    mended += bytes[clean...]
    return String(decoding: mended, as: UTF8.self)
  }
}

extension Document {
  /// Mends what references such as "&#11;" brought in.
  mutating func mendReferences() {
    let cuts = text.withUnsafeBufferPointer { Forbidden.places(in: $0) }
    if !cuts.isEmpty { replace(cuts.map { Replacement(range: $0, words: Forbidden.replacement) }) }
    for index in targets.indices {
      for part in [\Target.address, \.title, \.alternative] { targets[index][keyPath: part].mend() }
    }
  }
}

extension String {
  fileprivate mutating func mend() {
    if let mended = withUTF8({ Forbidden.mayBe(in: $0) ? Forbidden.mended($0) : nil }) { self = mended }
  }
}
