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
