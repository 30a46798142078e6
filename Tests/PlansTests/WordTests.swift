import Markup
import Testing

@testable import Plans

@Suite struct WordTests {
  @Test("A word sounds alike with marks, without them and in capitals")
  func folding() {
    for text in ["Ủy ban nhân dân", "UY BAN NHAN DAN", "Uỷ ban nhân dân"] {
      let words = WordScanner.words(of: text)
      #expect(words.map(\.key) == ["uy", "ban", "nhan", "dan"].map { Word.key($0) })
    }
  }

  @Test("Spelling is kept apart from sound, but not the place of a tone mark")
  func marks() {
    let words = WordScanner.words(of: "hòa hoà hóa hoa số sở")
    #expect(words[0].marks == words[1].marks)
    #expect(words[0].marks != words[2].marks)
    #expect(words[3].marks == 0)
    #expect(words[4].key == words[5].key)
    #expect(words[4].marks != words[5].marks)
  }

  @Test("A scanner's l and 0 among capitals are I and O")
  func amongCapitals() {
    let words = WordScanner.words(of: "VlỆT C0NG TTr QH15 Ml")
    #expect(words.map(\.key) == ["viet", "cong", "ttr", "qh15", "ml"].map { Word.key($0) })
    #expect(words.map(\.isUpper) == [true, true, false, true, false])
  }

  @Test("Signs are words of their own, kindred ones alike, dots in a row one")
  func signs() {
    let words = WordScanner.words(of: "Số: 24 /KH–UBND, ngày ... tháng 8")
    #expect(words[1].is(.colon))
    #expect(words[2].number == 24)
    #expect(words[3].is(.slash) && words[3].isSpaced)
    #expect(words[5].is(.dash))
    #expect(words[9].is(.dots))
    #expect(words[11].number == 8)
  }

  @Test("A number of many digits and a word without end do no harm")
  func extremes() {
    #expect(WordScanner.words(of: String(repeating: "9", count: 5000)).allSatisfy { $0.number == nil })
    #expect(WordScanner.words(of: String(repeating: "ă", count: 5000)).last?.end == 10000)
  }

  /// Words and signs of every kind, at all distances from each other; the last word is longer than 64 bytes.
  private static let motley =
    "Căn cứ Quyết định số 12-QĐ/TW…, của UBND “xã  Ia O” (nghiêng-ngả) 30/4… v.v.. “Dân vận khéo” – a.b\n"
    + "Điều\u{A0}3 ____ |Họ tên|\tMẫu số: 01/TĐKT; nguyenvana@x.vn 100%;;; ĐỒNG BẰNG SÔNG CỬU LONG.../. "
    + String(repeating: "nghiêng", count: 10)

  @Test("A word that is known is cut as one that is not, wherever the text begins and ends")
  func knownWords() {
    let memory = WordMemory(Lexicon.trie)
    defer { memory.free() }
    func cut(_ text: String, _ memory: WordMemory? = nil) -> [String] {
      var words = Pile<Word>(capacity: 64)
      WordScanner.scan(text, into: &words, memory)
      return words.stretch.map {
        let kept = $0.shape.subtracting([.malformed, .oldTone, .newTone, .alone, .colon, .dot])
        return "\($0.key) \($0.marks) \(kept.rawValue) \($0.range)"
      }
    }
    for start in Self.motley.indices {
      let rest = String(Self.motley[start...])
      #expect(cut(rest, memory) == cut(rest))
      let piece = String(rest.prefix(70))
      #expect(cut(piece, memory) == cut(piece))
    }
  }

  @Test("No word reaches over the end of its block, and none is left out")
  func blocks() {
    let lines = Self.motley.split(whereSeparator: { $0 == " " || $0 == "\n" })
    let paragraphs = lines.indices.map { lines[$0...].prefix($0 % 5 + 1).joined(separator: " ") }
    let text = paragraphs.joined(separator: "\n\n")
    let parsed = Parsed.read(path: "a.md", bytes: Array(text.utf8))
    Reading.over(parsed.document, source: parsed.source, frontMatter: nil) { reading in
      let expected = parsed.document.blocks.flatMap { block in
        WordScanner.words(of: String(decoding: parsed.document.text[block.text.asInts], as: UTF8.self)).map {
          ($0.key, $0.start + block.text.lowerBound)
        }
      }
      #expect(reading.words.count == expected.count)
      #expect(zip(reading.words, expected).allSatisfy { $0.key == $1.0 && $0.start == $1.1 })
    }
  }

  @Test("Words stay where they are, however many there are", arguments: [4095, 4096, 10_000, 200_000])
  func manyWords(count: Int) {
    // Each byte is a word: the memory for them is filled to the last place.
    let text = String(repeating: "[", count: count)
    let parsed = Parsed.read(path: "a.md", bytes: Array(text.utf8))
    Reading.over(parsed.document, source: parsed.source, frontMatter: nil) { reading in
      // What may have been given back by mistake is taken by others.
      let others = (0..<8).map { _ in [UInt8](repeating: 0xff, count: count * MemoryLayout<Word>.stride) }
      #expect(others.allSatisfy { $0.last == 0xff })
      #expect(reading.words.count == count)
      #expect(reading.words.indices.allSatisfy { reading.words[$0].start == UInt32($0) })
    }
  }

  @Test(
    "Labels are read in every style",
    arguments: [
      ("II. NỘI DUNG", Line.Marker.roman, 2), ("IV- GIẢI PHÁP", .roman, 4), ("I/ MỤC ĐÍCH", .roman, 1),
      ("III - TỔ CHỨC", .roman, 3), ("1. Mục đích", .arabic, 1), ("1/ Mục đích", .arabic, 1),
      ("12) Phân công", .arabic, 12), ("1.Mục đích", .arabic, 1), ("3.2. Thi đua", .decimal, 2),
      ("3.2 Thi đua", .decimal, 2), ("a) Tập thể", .lowerLetter, 1), ("đ) Cá nhân", .lowerLetter, 5),
      ("e. Cá nhân", .lowerLetter, 6), ("- Thi đua", .dash, 0), ("+ Thi đua", .plus, 0),
      ("Điều 3. Hiệu lực", .article, 3), ("Phần thứ hai", .part, 2), ("Phần I", .part, 1),
      ("Chương II: QUY ĐỊNH", .chapter, 2), ("A. PHẦN CHUNG", .upperLetter, 1), ("(2) Đơn vị", .arabic, 2),
    ] as [(String, Line.Marker, UInt16)])
  func labels(text: String, marker: Line.Marker, ordinal: UInt16) throws {
    let words = WordScanner.words(of: text)
    let label = try #require(words.withStretch { Label.read($0, 0..<words.count) })
    #expect(label.marker == marker)
    #expect(label.ordinal == ordinal)
  }

  @Test(
    "Running text has no label",
    arguments: [
      "1.500 đồng", "30/4 là ngày lễ", "05 - 10 mô hình", "Điều 3 của Luật này", "2023 là năm", "I và II",
      "IIII. Sai số", "Phần lớn các đơn vị",
    ])
  func none(text: String) {
    let words = WordScanner.words(of: text)
    #expect(words.withStretch { Label.read($0, 0..<words.count) } == nil)
  }
}

extension Range<UInt32> {
  fileprivate var asInts: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
