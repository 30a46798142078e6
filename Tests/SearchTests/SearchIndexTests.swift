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

@Suite struct SetTests {
  @Test(arguments: [
    [0], [255, 256], Array(0..<256), Array(0..<32), Array(3..<90), [7, 70_000], Array(0..<1000),
  ])
  func `A set reads back as it was written`(numbers: [Int]) {
    var output = ByteWriter()
    output.write(set: numbers.map { UInt32($0) })
    #expect(read(output.array) == numbers)
  }

  /// As the script reads it.
  private func read(_ bytes: [UInt8]) -> [Int] {
    var numbers: [Int] = []
    var at = 0
    var block = 0
    while at < bytes.count {
      var shift = 0
      var skipped = 0
      repeat {
        skipped |= Int(bytes[at] & 127) << shift
        shift += 7
        at += 1
      } while bytes[at - 1] >= 128
      block += skipped
      let count = Int(bytes[at]) + 1
      at += 1
      if count <= 32 {
        for low in bytes[at..<at + count] { numbers.append(block << 8 | Int(low)) }
        at += count
      } else if count == 256 {
        numbers += (0..<256).map { block << 8 | $0 }
      } else {
        for low in 0..<256 where bytes[at + low / 8] >> UInt8(low % 8) & 1 == 1 {
          numbers.append(block << 8 | low)
        }
        at += 32
      }
      block += 1
    }
    return numbers
  }
}
