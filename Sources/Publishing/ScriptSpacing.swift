import Bytes

/// Takes from the tool's own scripts what only their authors read: lines of `//` comments, leading spaces, and
/// spaces beside signs.
///
/// No line of them begins within a string, a template literal or a regular expression, which a test makes sure of.
/// A site's own scripts are published as they are.
enum ScriptSpacing {
  static func removed(from script: [UInt8]) -> [UInt8] {
    var output = ByteWriter(capacity: script.count)
    for line in script.split(separator: UInt8(ascii: "\n")) {
      let code = line.drop { $0 == UInt8(ascii: " ") }
      guard !code.isEmpty, !code.starts(with: "//".utf8) else { continue }
      write(code, into: &output)
      output.write(byte: UInt8(ascii: "\n"))
    }
    return output.array
  }

  private static func write(_ line: ArraySlice<UInt8>, into output: inout ByteWriter) {
    var last = UInt8(ascii: "\n")
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      let next = index + 1 < line.endIndex ? line[index + 1] : UInt8(ascii: "\n")
      if byte == UInt8(ascii: " "), isRemovable(between: last, next) {
        index += 1
        continue
      }
      if let end = endOfLiteral(line, from: index, after: last) {
        output.write(line[index..<end])
        last = line[end - 1]
        index = end
      } else {
        output.write(byte: byte)
        last = byte
        index += 1
      }
    }
  }

  /// Two words need a space, and so do signs that would read as one.
  private static func isRemovable(between last: UInt8, _ next: UInt8) -> Bool {
    if last == next, last == UInt8(ascii: "+") || last == UInt8(ascii: "-") { return false }
    return !isWord(last) || !isWord(next)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  /// Where the string, template literal or regular expression ends that begins here; nil where none does.
  private static func endOfLiteral(_ line: ArraySlice<UInt8>, from start: Int, after last: UInt8) -> Int? {
    let opening = line[start]
    switch opening {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): break
    // Behind a value a slash divides.
    case UInt8(ascii: "/") where !isWord(last) && last != UInt8(ascii: ")") && last != UInt8(ascii: "]"):
      break
    default: return nil
    }
    var isInClass = false
    var index = start + 1
    while index < line.endIndex {
      switch line[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): isInClass = opening == UInt8(ascii: "/")
      case UInt8(ascii: "]"): isInClass = false
      case opening where !isInClass: return index + 1
      default: break
      }
      index += 1
    }
    return line.endIndex
  }
}
