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
    text.withUTF8 { SymbolScanner.scan($0, into: &collector) }
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
}
