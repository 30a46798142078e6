import Markup
import Testing

@testable import Plans

/// Not a word of a plan is changed or lost, whatever state it comes in.
@Suite struct NoWordLostTests {
  static let texts = (Fixture.own + Fixture.seeds).filter { !$0.bytes.contains(UInt8(ascii: "<")) }

  @Test(arguments: Self.texts)
  func everyWordOfTheSourceIsInTheLines(fixture: Fixture) {
    #expect(difference(path: fixture.path, bytes: fixture.bytes) == nil)
  }

  @Test(arguments: Self.texts)
  func damageLosesNoWordThatIsLeft(fixture: Fixture) {
    // Each fixture gets about the same number of bytes.
    let rounds = min(100, max(3, 200_000 / fixture.bytes.count))
    for seed in 0..<UInt64(rounds) {
      let (bytes, story) = fixture.damaged(seed: seed)
      if let difference = difference(path: fixture.path, bytes: bytes) {
        Issue.record("\(story)\n\(difference)")
      }
    }
  }

  @Test func aLostWordIsSeen() {
    let source = Array("**I. MỤC** ĐÍCH, <b>yêu</b> cầu [xem](http://a.vn) &amp; 62-63%".utf8)
    let wanted = VisibleText.kept(ofSource: source)
    #expect(wanted == "IMỤCĐÍCH,yêucầuxem6263%")
    #expect(
      VisibleText.firstDifference(wanted, VisibleText.kept(of: "I. MỤC ĐÍCH, yêu cầu xem & 62-63%")) == nil)
    #expect(VisibleText.firstDifference(wanted, VisibleText.kept(of: "I. MỤC ĐÍCH, yêu xem & 62-63%")) != nil)
  }

  private func difference(path: String, bytes: [UInt8]) -> String? {
    let parsed = Parsed.read(path: path, bytes: bytes, indentation: .layout)
    let plan = Recogniser.recognise(
      parsed.document, source: parsed.source, frontMatter: parsed.frontMatter)
    let printed = plan.lines.map { print($0, plan.label(of: $0), of: parsed.document) }
      .joined(separator: "\n")
    var (wanted, got) = (VisibleText.kept(ofSource: bytes), VisibleText.kept(of: printed))
    // Under hyphens the lines of one cell come together, which lie among those of other cells in the source.
    if String(decoding: bytes, as: UTF8.self).contains("-- --") {
      (wanted, got) = (String(wanted.sorted()), String(got.sorted()))
    }
    return VisibleText.firstDifference(wanted, got)
  }

  /// A line as it is printed: what libcmark ate of the label, then its text.
  private func print(_ line: Line, _ label: String, of document: Document) -> String {
    let start = line.text.lowerBound
    let lead = document.string(start..<start + UInt32(line.lead)).drop { $0.isWhitespace }
    let inText = label.indices.lazy.map { label[$0...] }.first { lead.hasPrefix($0) } ?? ""
    return label.dropLast(inText.count) + " " + document.string(line.text)
  }
}
