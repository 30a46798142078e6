import Bytes
import Testing

@testable import Search

@Suite struct SymbolScannerTests {
  /// What is no word in angle brackets.
  private func scan(_ text: String) -> [String] {
    symbols(of: text).map {
      let text = String(decoding: $0.bytes, as: UTF8.self)
      return SymbolScanner.startsWord($0.first) ? text : "<\(text)>"
    }
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

  /// What the rule says, letter by letter.
  private func expected(_ text: String) -> [String] {
    enum Kind { case letter, digit, separator }
    var runs: [(kind: Kind, scalars: [Unicode.Scalar])] = []
    for scalar in text.unicodeScalars {
      let kind: Kind =
        switch scalar.value {
        case 0x30...0x39: .digit
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x1FFF, 0x3000...0xEFFF: .letter
        default: .separator
        }
      if runs.last?.kind == kind {
        runs[runs.count - 1].scalars.append(scalar)
      } else {
        runs.append((kind, [scalar]))
      }
    }
    var symbols: [String] = []
    for (index, run) in runs.enumerated() {
      if run.kind == .separator, run.scalars.allSatisfy({ " \t\n\r".unicodeScalars.contains($0) }) {
        continue
      }
      var pieces: [String] = [""]
      for scalar in run.scalars {
        let letter = String(scalar)
        if pieces[pieces.count - 1].utf8.count + letter.utf8.count > Symbol.limit { pieces.append("") }
        pieces[pieces.count - 1] += letter
      }
      if run.kind == .separator {
        symbols += pieces.map { "<\($0)>" }
      } else {
        if index > 0, runs[index - 1].kind != .separator { symbols.append("<>") }
        symbols += pieces.flatMap { [$0, "<>"] }.dropLast()
      }
    }
    return symbols
  }

  @Test func `Whatever stands at whatever place reads by the rule`() {
    let pieces = [
      "kế", "hoạch", "a", "nghiêng", "2025", "7", " ", " ", " ", "  ", "\n", ", ", ". ", "/", "-", "(", "–",
      "“", "…",
      "\u{A0}", "π", "Ж", "語", "Ａ", "😀", "đđđđđđđđđđ", "abcdefghijklmnop",
      String(repeating: "dài", count: 30),
    ]
    var state: UInt64 = 1
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<1 + state >> 32 % 60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      #expect(scan(text) == expected(text), "\(text)")
    }
  }

  @Test func `A word at the end of the text reads like one in front of others`() {
    for length in 1...20 {
      let word = String(repeating: "ạ", count: length)
      #expect(scan(word) == scan(word + " nay đã có thêm nhiều chữ nữa").prefix(while: { $0 != "nay" }))
    }
  }
}

func symbols(of text: String) -> [Symbol] {
  var symbols = PlainBuffer<Symbol>()
  var text = text
  text.withUTF8 {
    symbols.reserve(SymbolScanner.most(in: $0.count))
    symbols.end = SymbolScanner().scan($0, 0..<$0.count, into: symbols.end)
  }
  return (0..<symbols.count).map { symbols[$0] }
}
