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
      for key in keys { object.field(key, self[ifThere: key]) }
    }
    var bytes = output.finish()
    bytes.write(";\n" as StaticString)
    bytes.write(script)
    bytes.write("}\n" as StaticString)
    return bytes.array
  }

  /// What follows `strings.` in a script, each once, in order.
  static func keys(in script: [UInt8]) -> [String] {
    var keys: Set<String> = []
    for part in String(decoding: script, as: UTF8.self).split(separator: "strings.").dropFirst() {
      keys.insert(String(part.prefix { $0 == "_" || $0.isLetter || $0.isNumber }))
    }
    return keys.sorted()
  }
}
