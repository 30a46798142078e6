import Bytes

/// Takes from the tool's own scripts what only their authors read: lines of `//` comments and leading spaces.
///
/// No line of them begins within a string, a template literal or a regular expression, which a test makes sure of.
/// A site's own scripts are published as they are.
enum ScriptSpacing {
  static func removed(from script: [UInt8]) -> [UInt8] {
    var output = ByteWriter(capacity: script.count)
    for line in script.split(separator: UInt8(ascii: "\n")) {
      let code = line.drop { $0 == UInt8(ascii: " ") }
      guard !code.isEmpty, !code.starts(with: "//".utf8) else { continue }
      output.write(code)
      output.write(byte: UInt8(ascii: "\n"))
    }
    return output.array
  }
}
