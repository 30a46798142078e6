import Pages
import Testing

@testable import Publishing

@Suite struct ScriptSpacingTests {
  @Test func `Comments on lines of their own and leading spaces go, all else stays`() {
    let script = "// what\nlet a // why\n\n  if(a){\n    // more\n    b(\"// c\");\n  }\n"
    #expect(removed(script) == "let a// why\nif(a){\nb(\"// c\");\n}\n")
  }

  @Test(arguments: [
    ("const a = b + c;", "const a=b+c;"), ("a + +b - -c", "a+ +b- -c"),
    ("x.y (\"a  + b\", 'c  \\' d')", "x.y(\"a  + b\",'c  \\' d')"),
    ("`${a + 1} and ${b}` + c", "`${a + 1} and ${b}`+c"),
    ("s.split( / [/ ] \\/ x/ )", "s.split(/ [/ ] \\/ x/)"),
    ("a / b / 2 / (c) / d", "a/b/2/(c)/d"), ("return typeof a === b", "return typeof a===b"),
  ])
  func `Spaces beside signs go, but not within strings and regular expressions`(script: String, left: String)
  {
    #expect(removed(script) == left + "\n")
  }

  private func removed(_ script: String) -> String {
    String(decoding: ScriptSpacing.removed(from: Array(script.utf8)), as: UTF8.self)
  }

  @Test func `No line of the tool's scripts begins within a template literal, a string or a comment`() {
    let scripts = BuiltIn.files.filter { $0.name.hasSuffix(".js") }
    #expect(!scripts.isEmpty)
    for script in scripts {
      for line in String(decoding: script.bytes, as: UTF8.self).split(separator: "\n") {
        #expect(line.filter { $0 == "`" }.count % 2 == 0, "\(script.name): \(line)")
        // A slash behind a word is taken for a division.
        #expect(!line.contains("return /"), "\(script.name): \(line)")
        let goesOn = line.hasSuffix("\\") || line.hasSuffix("${") || line.contains("/*")
        #expect(!goesOn, "\(script.name): \(line)")
      }
    }
  }
}
