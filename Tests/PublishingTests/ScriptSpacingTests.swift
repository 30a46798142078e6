import Pages
import Testing

@testable import Publishing

@Suite struct ScriptSpacingTests {
  @Test func `Comments on lines of their own and leading spaces go, all else stays`() {
    let script = "// what\nconst a = 1; // why\n\n  if (a) {\n    // more\n    b(\"// c\");\n  }\n"
    let left = String(decoding: ScriptSpacing.removed(from: Array(script.utf8)), as: UTF8.self)
    #expect(left == "const a = 1; // why\nif (a) {\nb(\"// c\");\n}\n")
  }

  @Test func `No line of the tool's scripts begins within a template literal, a string or a comment`() {
    let scripts = BuiltIn.files.filter { $0.name.hasSuffix(".js") }
    #expect(!scripts.isEmpty)
    for script in scripts {
      for line in String(decoding: script.bytes, as: UTF8.self).split(separator: "\n") {
        #expect(line.filter { $0 == "`" }.count % 2 == 0, "\(script.name): \(line)")
        let goesOn = line.hasSuffix("\\") || line.hasSuffix("${") || line.contains("/*")
        #expect(!goesOn, "\(script.name): \(line)")
      }
    }
  }
}
