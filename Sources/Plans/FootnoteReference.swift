/// "[^1]" in a text whose footnotes are defined that way: the page shows it, a subject or title is read without it.
enum FootnoteReference {
  static func removed(from text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if let length = length(in: rest) {
        rest.removeFirst(length)
      } else {
        bytes.append(byte)
        rest.removeFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The length of the reference that begins here.
  private static func length(in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.starts(with: "[^".utf8), let close = bytes.prefix(40).firstIndex(of: UInt8(ascii: "]")),
      !bytes[..<close].contains(0x20)
    else { return nil }
    return close + 1 - bytes.startIndex
  }
}
