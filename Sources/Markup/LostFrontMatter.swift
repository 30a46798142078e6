import Diagnostics

/// Front matter that stands as text, since its fence is none: no line of three hyphens at the head of the file. What
/// it hides would be published, so it is an error.
struct LostFrontMatter {
  /// An editor writes front matter at the head; what stands far below is an example of some.
  private static let head = 4096

  private let source: SourceText
  private let keys: FrontMatterKeys

  /// Where a key stands as text, behind something like a fence or at the very beginning.
  static func find(in source: SourceText, from body: Int, _ keys: FrontMatterKeys) -> Diagnostic? {
    guard let key = LostFrontMatter(source: source, keys: keys).key(from: body) else { return nil }
    let name = String(decoding: source.bytes[key], as: UTF8.self)
    return Diagnostic(
      .error, "front-matter",
      Sentence(
        vi:
          "“\(name)” đứng ở đây thì bị in ra như lời văn và không có tác dụng; phần đầu phải mở bằng một dòng "
          + "\"---\" (ba dấu gạch nối) ở ngay đầu tệp và đóng bằng một dòng \"---\"; tệp chỉ có một phần đầu. "
          + "Nếu đây là ví dụ, hãy đặt vào khối ```",
        en:
          "“\(name)” is printed as text here and has no effect; the front matter must open with a line \"---\" "
          + "(three hyphens) at the very head of the file and close with a line \"---\"; a file has one only. "
          + "If this is an example, put it in a block of ```"),
      at: source.place(key))
  }

  private func key(from body: Int) -> Range<Int>? {
    let bytes = source.bytes
    let limit = min(bytes.count, body + Self.head)
    var isFenced = true
    var isOpened = false
    var isFirst = true
    var isCode = false
    var line = body
    while line < limit {
      let end = bytes.withUnsafeBufferPointer { $0.endOfLine(at: line) }
      let start = Blank.end(in: bytes, from: line, before: end)
      line = end + 1
      guard start < end else { continue }
      if bytes[start..<end].starts(with: "```".utf8) {
        // A converter may take all of the head for code.
        isFenced = isFirst
        isCode = !isFirst && !isCode
      } else if !isCode {
        if isFenced, let key = key(in: start..<end, isOpened: isOpened) { return key }
        isFenced = isFence(start..<end)
        isOpened = isFirst && body == 0 && bytes[start..<end].starts(with: "---".utf8) && isFenced
      }
      isFirst = false
    }
    return nil
  }

  /// A key that begins a line. Capitals and Vietnamese marks make no other of one that protects, nor of any behind a
  /// true fence, above which only signs stand that show nothing; elsewhere "Tiêu đề: …" is text.
  private func key(in line: Range<Int>, isOpened: Bool) -> Range<Int>? {
    guard let colon = source.bytes[line].prefix(65).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = String(decoding: source.bytes[line.lowerBound..<colon], as: UTF8.self)
    let isKey = keys.key(name) != nil || keys.key(meantBy: name).map { isOpened || $0.protects } ?? false
    return isKey ? line.lowerBound..<colon : nil
  }

  /// Nothing but dashes of any kind.
  private func isFence(_ line: Range<Int>) -> Bool {
    let bytes = source.bytes
    var place = line.lowerBound
    while place < line.upperBound {
      switch bytes[place] {
      case UInt8(ascii: "-"): place += 1
      case 0xe2 where bytes[place + 1] == 0x80 && 0x90...0x95 ~= bytes[place + 2]: place += 3
      case 0xe2 where bytes[place + 1] == 0x88 && bytes[place + 2] == 0x92: place += 3
      default:
        let next = Blank.end(in: bytes, from: place, before: line.upperBound)
        guard next > place else { return false }
        place = next
      }
    }
    return true
  }
}
