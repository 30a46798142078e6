import Bytes

/// What is known when templates are compiled and need not be done again for every page.
extension Compiler {
  /// The text that a tag always prints. Text with a line break stays a tag: literals are indented line by line,
  /// values are not.
  func constant(_ tag: Tag) -> ArraySlice<UInt8>? {
    let parts = source.bytes[tag.content].split(separator: UInt8(ascii: "."), maxSplits: 1)
    guard parts.count == 2, case .record(let record)? = constants?[name(parts[0])],
      case .text(let text)? = record[name(parts[1])], !text.bytes.contains(UInt8(ascii: "\n"))
    else { return nil }
    guard tag.kind == .print else { return Array(text.bytes)[...] }
    var escaped = ByteWriter(capacity: text.bytes.count)
    escaped.escape(text.bytes)
    return escaped.array[...]
  }

  private func name(_ bytes: ArraySlice<UInt8>) -> Name { Name(String(decoding: bytes, as: UTF8.self)) }

  /// Text without the blanks at the start of its lines and without empty lines.
  mutating func compactText(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      if start == 0 || source.bytes[start - 1] == UInt8(ascii: "\n") {
        while start < range.upperBound,
          TagScanner.isBlank(source.bytes[start]) || source.bytes[start] == UInt8(ascii: "\n")
        { start += 1 }
      }
      let end =
        source.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
        ?? range.upperBound
      if start < end { literal(start..<end) }
      start = end
    }
  }

  /// Whether it opens an element in which blanks are seen. By bytes: it is asked of every template at every start.
  static func showsBlanks(_ source: TemplateSource) -> Bool {
    source.bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.contains { start in
        bytes[start] == UInt8(ascii: "<")
          && elements.contains { element in
            element.utf8.count < bytes.count - start
              && zip(element.utf8, bytes[(start + 1)...]).allSatisfy { $0 == $1 | 0x20 }
          }
      }
    }
  }

  private static let elements = ["pre", "textarea"]
}
