import Testing

@testable import Bytes

@Suite struct ByteWriterTests {
  @Test(arguments: [0, 7, -7, 10, 1_234_567, Int.max, Int.min])
  func writesNumbers(number: Int) {
    var writer = ByteWriter(capacity: 1)
    writer.write(number)
    #expect(writer.string == String(number))
  }

  @Test func growsAndKeepsWhatWasWritten() {
    var writer = ByteWriter(capacity: 1)
    for _ in 0..<1000 { writer.write("Đắk R'Lấp ") }
    #expect(writer.string == String(repeating: "Đắk R'Lấp ", count: 1000))
  }

  @Test func escapesHTML() {
    var writer = ByteWriter()
    writer.escape("a < b & \"c\" > d'")
    #expect(writer.string == "a &lt; b &amp; &quot;c&quot; &gt; d'")
  }

  @Test(arguments: 0..<20) func escapesAtEveryPlace(place: Int) {
    for (letter, entity) in [
      "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "'", "$": "$", ":": ":",
    ] {
      let before = String(repeating: "x", count: place)
      let after = String(repeating: "ạ", count: 20 - place)
      var writer = ByteWriter()
      writer.escape(before + letter + after + letter)
      #expect(writer.string == before + entity + after + entity)
    }
  }

  /// Signs that need an escape at some places of texts of every length, and what a look at each sign makes of them.
  @Test(arguments: 0..<50) func escapesAmongPlainText(length: Int) {
    let entities: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"]
    var state = UInt32(length)
    for _ in 0..<40 {
      let text = String(
        (0..<length).map { _ -> Character in
          state = state &* 1_664_525 &+ 1_013_904_223
          return state >> 24 < 230 ? "e" : ["&", "<", ">", "\"", "'", "ế", "“"][Int(state >> 16 & 0xFF) % 7]
        })
      var writer = ByteWriter(capacity: 1)
      writer.escape(text)
      #expect(writer.string == text.map { entities[$0] ?? String($0) }.joined())
      writer.removeAll()
      writer.json(text)
      let json = text.map { $0 == "<" ? "\\u003c" : $0 == "\"" ? "\\\"" : String($0) }.joined()
      #expect(writer.string == "\"" + json + "\"")
    }
  }

  @Test(arguments: 0..<20) func plainTextOfAnyLengthIsCopied(length: Int) {
    let text = String("Đắk R'Lấp, 24/KH-UBND".unicodeScalars.prefix(length))
    var writer = ByteWriter(capacity: 1)
    writer.write(byte: UInt8(ascii: "|"))
    writer.escape(text)
    writer.json(text)
    #expect(writer.string == "|" + text + "\"" + text + "\"")
  }

  @Test func doublesQuotes() {
    var writer = ByteWriter()
    Array("\"a\", b \"c\"\"".utf8).withUnsafeBufferPointer { writer.doublingQuotes($0) }
    #expect(writer.string == "\"\"a\"\", b \"\"c\"\"\"\"")
  }

  @Test func escapesJSON() {
    var writer = ByteWriter()
    writer.json("\"\\\n\u{1}</script>\u{2028}Đ")
    #expect(writer.string == #""\"\\\n\u0001\u003c/script>\u2028Đ""#)
  }
}
