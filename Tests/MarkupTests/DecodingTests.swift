import Foundation
import Testing

@testable import Markup

@Suite struct DecodingTests {
  private func decode(_ bytes: [UInt8]) -> SourceText? { SourceText.decode(path: "a.md", bytes: bytes).0 }

  @Test func aFileInTheWorkingFormIsTakenAsItIs() throws {
    let bytes = Array("# Kế hoạch\n\n- một\n".utf8)
    let source = try #require(decode(bytes))
    #expect(source.bytes == bytes)
    #expect(source.oddities == [])
    #expect(source.runs.isEmpty)
  }

  @Test func marksLineEndsAndNULBytesAreMended() throws {
    let source = try #require(decode([0xEF, 0xBB, 0xBF] + Array("a\r\nb\rc\u{0}d".utf8)))
    #expect(String(decoding: source.bytes, as: UTF8.self) == "a\nb\nc\u{FFFD}d")
    #expect(source.oddities == [.byteOrderMark, .carriageReturns, .forbidden])
  }

  /// What is left is what XML 1.0 allows.
  @Test func noControlIsLeft() throws {
    for value in Array(0..<0x20) + [0x7F, 0x85, 0xFFFD, 0xFFFE, 0xFFFF, 0x1_FFFE] as [UInt32] {
      let letter = String(try #require(Unicode.Scalar(value)))
      let source = try #require(decode(Array("đ\(letter)ê".utf8)))
      let wanted =
        switch value {
        case 0x0A...0x0D: "\n"
        case 0..<0x20 where value != 0x09: "\u{FFFD}"
        case 0xFFFE, 0xFFFF: "\u{FFFD}"
        default: letter
        }
      #expect(Array(source.bytes) == Array("đ\(wanted)ê".utf8))
    }
  }

  @Test func noControlComesInByAnotherDoor() throws {
    let head = "---\ntitle: \"a\\vb\\0\\uFFFE\"\n---\n"
    let text = head + "x &#1;*y&#xB;*&#xFFFF;<b>&#2;z</b> ![v&#3;](w \"&#4;\")\n"
    let parsed = Parsed.read(path: "a.md", bytes: Array(text.utf8))
    #expect(parsed.frontMatter?["title"]?.value == .scalar("a\u{FFFD}b\u{FFFD}\u{FFFD}"))
    let words = String(decoding: parsed.document.text, as: UTF8.self)
    #expect(words.hasPrefix("x \u{FFFD}y\u{FFFD}\u{FFFD}") && words.hasSuffix("z "))
    #expect(!words.unicodeScalars.contains { $0.value < 0x20 })
    #expect(String(validating: parsed.document.text, as: UTF8.self) == words)
    #expect(parsed.document.targets.map(\.alternative) == ["v\u{FFFD}"])
    #expect(parsed.document.targets.map(\.title) == ["\u{FFFD}"])
    #expect(faults(of: parsed.document) == [])
  }

  @Test(arguments: [
    "", "a", "Số 18/KH-UBND\r\nđường\r\n", "\u{FEFF}Thi đua\r\n\r\nyêu nước\u{0}\r", "\r\n\r\n\u{0}\u{0}",
    "ệ\u{1}\u{B}đ\u{FFFE}\r\nê\u{C}\u{FFFF}\u{1F}",
  ])
  func everyLetterIsFoundInTheOriginal(text: String) throws {
    let composed = text.precomposedStringWithCanonicalMapping
    for form in [composed, composed.decomposedStringWithCanonicalMapping] {
      let bytes = Array(form.utf8)
      let source = try #require(decode(bytes))
      let working = String(decoding: source.bytes, as: UTF8.self)
      var offset = 0
      for scalar in working.unicodeScalars {
        let length = String(scalar).utf8.count
        let original = source.original(offset..<offset + length)
        let there = String(decoding: bytes[original], as: UTF8.self)
        switch scalar {
        case "\n": #expect(there.first?.isNewline == true)
        case "\u{FFFD}": #expect(["\u{0}", "\u{1}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"].contains(there))
        default: #expect(there.precomposedStringWithCanonicalMapping == String(scalar))
        }
        offset += length
      }
      #expect(source.original(offset..<offset).lowerBound == bytes.count)
    }
  }

  @Test func invalidTextIsAnErrorWithOffsetAndLine() throws {
    let (source, diagnostics) = SourceText.decode(
      path: "a.md", bytes: Array("một\nhai ".utf8) + [0xE1, 0xBA, 0x41])
    #expect(source == nil)
    let error = try #require(diagnostics.first)
    #expect(error.severity == .error)
    #expect(error.place?.range == 10..<11)
    #expect(error.message.en.contains("0xE1 at offset 10, line 2"))
  }

  @Test(arguments: [
    [0x80], [0xC0, 0x80], [0xC2], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
    [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF], [0xE1, 0xBB],
  ])
  func onlyUTF8IsTaken(bytes: [UInt8]) {
    #expect(decode(Array("đ".utf8) + bytes + Array("x".utf8)) == nil)
    #expect(decode(Array("đ".utf8) + bytes) == nil)
    #expect(UTF8Check.firstInvalid(in: UnsafeBufferPointer(start: nil, count: 0)) == nil)
  }

  @Test(arguments: [
    "ế", "é", "…", "\u{F0B7}", "\u{FEFF}", "कक", "\u{D7FF}", "🌾🌾", "\u{7F}\u{80}",
  ])
  func brokenLettersAreFoundAtAnyPlace(letter: String) {
    let around = Array("Thi đua là yêu nước, yêu nước thì phải thi đua. ".utf8)
    for before in 0..<130 where around[before % around.count] & 0xC0 != 0x80 {
      let start = (0..<before).map { around[$0 % around.count] }
      let end = Array("đ".utf8) + around + around
      let whole = start + Array(letter.utf8) + end
      #expect(whole.withUnsafeBufferPointer(UTF8Check.firstInvalid) == nil)
      for place in start.count..<start.count + letter.utf8.count {
        for byte in [0x20, 0x80, 0xC3, 0xE1, 0xFF] as [UInt8] {
          var broken = whole
          broken[place] = byte
          let found = broken.withUnsafeBufferPointer(UTF8Check.firstInvalid)
          #expect((found == nil) == (String(validating: broken, as: UTF8.self) != nil))
          if let found { #expect(String(validating: broken[..<found], as: UTF8.self) != nil) }
        }
      }
    }
  }

  static let old: [(String, [UInt8])] = [
    // "Kế hoạch phát động phong trào thi đua yêu nước"
    (
      "TCVN3",
      bytes(
        "K\u{D5} ho\u{B9}ch ph\u{B8}t \u{AE}\u{E9}ng phong tr\u{B5}o thi \u{AE}ua y\u{AA}u n\u{AD}\u{ED}c")
    ),
    (
      "VNI",
      bytes(
        "Ke\u{E1} hoa\u{EF}ch pha\u{F9}t \u{F1}o\u{E4}ng phong tra\u{F8}o thi \u{F1}ua ye\u{E2}u n\u{F6}\u{F4}\u{F9}c"
      )
    ),
    (
      "windows-1258",
      bytes(
        "K\u{EA}\u{EC} hoa\u{F2}ch pha\u{EC}t \u{F0}\u{F4}\u{F2}ng phong tra\u{CC}o thi \u{F0}ua y\u{EA}u n\u{FD}\u{F5}\u{EC}c"
      )
    ),
    ("UTF-16", [0xFF, 0xFE, 0x4B, 0x00, 0xBF, 0x1E]),
  ]

  /// A text whose letters stand for bytes.
  static func bytes(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

  @Test(arguments: old)
  func oldEncodingsAreRecognised(name: String, bytes: [UInt8]) throws {
    let (source, diagnostics) = SourceText.decode(path: "a.md", bytes: bytes)
    #expect(source == nil)
    let message = try #require(diagnostics.first).message
    #expect(message.en.contains("looks like " + name) && message.vi.contains(name))
    #expect(message.en.contains("iconv") || message.en.contains("Unikey"))
  }

  @Test(arguments: old.prefix(3))
  func oldEncodingsSavedAsUTF8AreWarnedOf(name: String, bytes: [UInt8]) throws {
    let text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    let (source, diagnostics) = SourceText.decode(
      path: "a.md", bytes: Array(String(repeating: text + "\n", count: 5).utf8))
    #expect(source != nil)
    let warning = try #require(diagnostics.first)
    #expect(warning.severity == .warning && warning.message.en.contains(name))
  }

  @Test(arguments: ["Thi đua yêu nước", "Café, naïve, señor, à la carte", "KE HOACH THI DUA"])
  func ordinaryTextIsNotSuspected(text: String) {
    let bytes = Array(String(repeating: text + " ", count: 9).utf8)
    #expect(SourceText.decode(path: "a.md", bytes: bytes).1.isEmpty)
  }
}
