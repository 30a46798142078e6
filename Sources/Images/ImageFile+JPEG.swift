/// JPEG: marked segments, the picture between them, then the mark of the end.
extension ImageFile {
  private enum Mark {
    static let start = 0xD8
    static let end = 0xD9
    static let scan = 0xDA
    /// Before the picture's size; three of this row are something else.
    static let frames = Set(0xC0...0xCF).subtracting([0xC4, 0xC8, 0xCC])
    /// Tables and frames: what decoding needs.
    static let needed = Set(0xC0...0xDF).subtracting([start, end])
    /// Marks that stand alone.
    static let alone = Set(0xD0...0xD7).union([0x01])
    static let jfif = 0xE0
    static let exif = 0xE1
    static let profile = 0xE2
    static let adobe = 0xEE
  }

  init(jpeg reader: ByteReader) throws(Fault) {
    var size: Size?
    var orientation: UInt8 = 1
    var kept: [Piece] = []
    var place = 2
    while true {
      while reader.byte(place) == 0xFF, reader.byte(place + 1) == 0xFF { place += 1 }
      guard let first = reader.byte(place), let mark = reader.byte(place + 1) else { throw .cutOff }
      guard first == 0xFF, mark != Mark.start else { throw .broken }
      if mark == Mark.end { break }
      if Mark.alone.contains(mark) {
        place += 2
        continue
      }
      guard let length = reader.big(place + 2, 2), place + 2 + length <= reader.count else { throw .cutOff }
      guard length >= 2 else { throw .broken }
      let content = place + 4
      var end = place + 2 + length
      if Mark.frames.contains(mark), size == nil, length >= 8 {
        size = Size(width: reader.big(content + 3, 2)!, height: reader.big(content + 1, 2)!)
      }
      if mark == Mark.exif, reader.has("Exif\0\0", at: content) {
        orientation = reader.orientation(content + 6, end: end) ?? orientation
      }
      if mark == Mark.scan { end = try Self.endOfScan(reader, from: end) }
      if Self.isPicture(mark, content, length, reader) { kept.append(.kept(place..<end)) }
      place = end
    }
    // Browsers turn a photo by this note, the only one that is part of the picture.
    let turn = orientation == 1 ? [] : [Piece.written(Self.note(orientation))]
    try self.init(
      .jpeg, size, orientation: orientation,
      [.kept(0..<2)] + turn + kept + [.written([0xFF, UInt8(Mark.end)])])
  }

  private static func isPicture(_ mark: Int, _ content: Int, _ length: Int, _ reader: ByteReader) -> Bool {
    switch mark {
    // A longer one holds a small picture, perhaps of what was cut away.
    case Mark.jfif: length == 16 && reader.has("JFIF\0", at: content)
    case Mark.profile: reader.has("ICC_PROFILE\0", at: content)
    case Mark.adobe: reader.has("Adobe", at: content)
    default: Mark.needed.contains(mark)
    }
  }

  /// Where the next mark stands that is no part of the scan.
  private static func endOfScan(_ reader: ByteReader, from start: Int) throws(Fault) -> Int {
    let end = reader.bytes.withUnsafeBufferPointer { bytes -> Int? in
      var place = start
      while place + 1 < bytes.count {
        if bytes[place] == 0xFF {
          let next = Int(bytes[place + 1])
          if next != 0, next != 0xFF, !Mark.alone.contains(next) { return place }
        }
        place += 1
      }
      return nil
    }
    guard let end else { throw .cutOff }
    return end
  }

  /// EXIF with nothing but the orientation.
  private static func note(_ orientation: UInt8) -> [UInt8] {
    [0xFF, UInt8(Mark.exif), 0, 34] + Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1]
      + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0] + [0, 0, 0, 0]
  }
}

extension ByteReader {
  /// The orientation in EXIF, which is a TIFF file of its own; nil where there is none that can be.
  fileprivate func orientation(_ start: Int, end: Int) -> UInt8? {
    let isBig = has("MM", at: start)
    guard isBig || has("II", at: start) else { return nil }
    func number(_ place: Int, _ size: Int) -> Int? {
      guard place + size <= end else { return nil }
      return isBig ? big(place, size) : little(place, size)
    }
    guard number(start + 2, 2) == 42, let first = number(start + 4, 4), let count = number(start + first, 2)
    else { return nil }
    for index in 0..<count {
      let entry = start + first + 2 + 12 * index
      guard let tag = number(entry, 2) else { return nil }
      guard tag == 0x0112 else { continue }
      guard number(entry + 2, 2) == 3, let value = number(entry + 8, 2), 1...8 ~= value else { return nil }
      return UInt8(value)
    }
    return nil
  }
}
