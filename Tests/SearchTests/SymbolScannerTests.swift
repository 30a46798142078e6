import Bytes
import Testing

@testable import Search

@Suite struct SymbolScannerTests {
  private struct Collector: SymbolSink {
    var symbols: [String] = []

    mutating func word(_ symbol: Symbol) { symbols.append(String(decoding: symbol.bytes, as: UTF8.self)) }
    mutating func separator(_ symbol: Symbol) {
      symbols.append("<" + String(decoding: symbol.bytes, as: UTF8.self) + ">")
    }
  }

  private func scan(_ text: String) -> [String] {
    var collector = Collector()
    var text = text
    text.withUTF8 { SymbolScanner.scan($0, 0..<$0.count, into: &collector) }
    return collector.symbols
  }

  @Test func `Words part at signs, white space alone says nothing`() {
    #expect(
      scan("Kế hoạch  số 24/KH-LĐLĐ\n(đợt 1)") == [
        "Kế", "hoạch", "số", "24", "</>", "KH", "<->", "LĐLĐ", "<\n(>", "đợt", "1", "<)>",
      ])
  }

  @Test func `Digits and letters part without a sign`() {
    #expect(scan("24kh") == ["24", "<>", "kh"])
  }

  @Test func `Typographic quotes, dashes and no-break spaces separate`() {
    #expect(scan("“thi đua”–\u{A0}x") == ["<“>", "thi", "đua", "<”–\u{A0}>", "x"])
  }

  @Test func `A word longer than a symbol is cut between letters`() {
    #expect(scan("đđđđđđđđđđ") == ["đđđđđđđđ", "<>", "đđ"])
  }

  @Test(arguments: 0..<8)
  func `Among eight bytes the same are letters as one by one`(place: Int) {
    for byte in UInt8.min...UInt8.max {
      let isLetter = SymbolScanner.startsWord(byte) && !(0x30...0x39).contains(byte)
      let word = UInt64(0x6162_6364_6566_6768) & ~(0xFF << (8 * place)) | UInt64(byte) << (8 * place)
      #expect(Letters.stops(word) == (isLetter ? 0 : 0x80 << (8 * place)), "\(byte)")
    }
  }

  @Test func `A word at the end of the text reads like one in front of others`() {
    for length in 1...20 {
      let word = String(repeating: "ạ", count: length)
      #expect(scan(word) == scan(word + " nay đã có thêm nhiều chữ nữa").prefix(while: { $0 != "nay" }))
    }
  }
}
