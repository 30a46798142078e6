import Bytes

/// Words that scripts need: written once into the script instead of on every page.
extension Wording {
  /// A script with the words that it names as `strings.key` in front of it, in a block of their own.
  package func carried(by script: [UInt8]) -> [UInt8] {
    let keys = Self.keys(in: script).filter { self[ifThere: $0] != nil }
    guard !keys.isEmpty else { return script }
    var output = JSONWriter(ByteWriter(capacity: script.count + 4096))
    output.output.write("{\nconst strings = " as StaticString)
    output.object { object in
      for key in keys { object.field(named: key, self[ifThere: key]) }
    }
    var bytes = output.finish()
    bytes.write(";\n" as StaticString)
    bytes.write(script)
    bytes.write("}\n" as StaticString)
    return bytes.array
  }

  /// What follows `strings.` in a script, each once, in order. By bytes: scripts are read at every start.
  static func keys(in script: [UInt8]) -> [String] {
    let mark = Array("strings.".utf8)
    var keys: Set<String> = []
    var rest = script[...]
    while let next = rest.firstIndex(of: mark[0]) {
      rest = rest[next...]
      guard rest.starts(with: mark) else {
        rest.removeFirst()
        continue
      }
      rest.removeFirst(mark.count)
      keys.insert(String(decoding: rest.prefix { isKeyByte($0) }, as: UTF8.self))
    }
    return keys.sorted()
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
