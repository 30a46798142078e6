import Foundation

/// Image files put together byte by byte, and those that lie in the repository.
enum MadeImage {
  static func file(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try Array(Data(contentsOf: folder.appendingPathComponent("Fixtures/Photos/" + name)))
  }

  static func big(_ number: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: number >> (8 * (size - 1 - $0))) }
  }

  static func little(_ number: Int, _ size: Int) -> [UInt8] { big(number, size).reversed() }

  // MARK: JPEG

  static func segment(_ mark: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, mark] + big(content.count + 2, 2) + content
  }

  static func frame(_ width: Int, _ height: Int, mark: UInt8 = 0xC0) -> [UInt8] {
    segment(mark, [8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0])
  }

  static func exif(orientation: Int, isBig: Bool = true, count: Int = 1, offset: Int = 8) -> [UInt8] {
    func number(_ value: Int, _ size: Int) -> [UInt8] { isBig ? big(value, size) : little(value, size) }
    let head = Array("Exif\0\0".utf8) + Array((isBig ? "MM" : "II").utf8) + number(42, 2) + number(offset, 4)
    let entry = number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
    return segment(0xE1, head + number(count, 2) + entry + number(0, 4))
  }

  /// Two scans with stuffed bytes, a restart and a table between them, notes everywhere.
  static func jpeg(_ parts: [UInt8] = frame(40, 30), behind: [UInt8] = []) -> [UInt8] {
    let scan = segment(0xDA, [1, 1, 0, 0, 63, 0])
    return [0xFF, 0xD8] + parts + scan + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]
      + segment(0xFE, Array("secret FF D9 ".utf8) + [0xFF, 0xD9]) + [0xFF]
      + segment(0xC4, [0xFF, 0xD9, 0x01])
      + scan + [0x78, 0xFF, 0xD9] + behind
  }

  // MARK: PNG

  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    big(content.count, 4) + Array(name.utf8) + content + [1, 2, 3, 4]
  }

  static func png(_ width: Int, _ height: Int, _ more: [UInt8] = []) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", big(width, 4) + big(height, 4) + [8, 2, 0, 0, 0]) + more + chunk("IDAT", [5, 6, 7])
      + chunk("IEND", [])
  }

  // MARK: WebP

  static func riff(_ chunks: [(String, [UInt8])]) -> [UInt8] {
    let body = chunks.flatMap { name, content -> [UInt8] in
      let padding: [UInt8] = content.count % 2 == 1 ? [0] : []
      return Array(name.utf8) + little(content.count, 4) + content + padding
    }
    return Array("RIFF".utf8) + little(body.count + 4, 4) + Array("WEBP".utf8) + body
  }

  static let lossy = ("VP8 ", [0x30, 0, 0, 0x9D, 0x01, 0x2A] + little(44, 2) + little(33 | 0x4000, 2))
  static let lossless = ("VP8L", [0x2F] + little(43 | 32 << 14, 4))

  static func extended(flags: UInt8, _ width: Int, _ height: Int) -> (String, [UInt8]) {
    ("VP8X", [flags, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3))
  }
}

extension [UInt8] {
  func contains(_ text: String) -> Bool {
    let text = Array(text.utf8)
    guard count >= text.count else { return false }
    return (0...(count - text.count)).contains { self[$0..<($0 + text.count)].elementsEqual(text) }
  }
}
