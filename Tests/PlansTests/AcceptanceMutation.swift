import Foundation

/// One way in which converters, editors and copy machines damage a document.
enum Mutation: CaseIterable {
  case deleteLine, duplicateLine, swapLines, cutShort, dropBlankLine, addBlankLine
  case changeHeading, makeHeading, makeBold, quoteLine, indentLine
  case pageNumber, pageBreak, softBreak, joinLines
  case swapMarker, doubleMarker, changeNumber, blankNumber, blankDay
  case loseMarks, confuseLetters, hardSpace, bar, strayMarkup

  /// Damages one line, or leaves the document alone where this damage does not apply.
  func apply(to lines: inout [String], by dice: inout Dice) {
    guard !lines.isEmpty else { return }
    let at = dice.below(lines.count)
    // A tag torn in two is no longer a tag, and then nobody knows what is text.
    guard !lines[at].contains("<"), !lines[at].contains("](") else { return }
    switch self {
    case .deleteLine: lines.remove(at: at)
    case .duplicateLine: lines.insert(lines[at], at: dice.below(lines.count + 1))
    case .swapLines:
      let other = dice.below(lines.count)
      if !lines[other].contains("<"), !lines[other].contains("](") { lines.swapAt(at, other) }
    case .cutShort: if at > lines.count / 2 { lines.removeSubrange(at...) }
    case .dropBlankLine: if let blank = lines[at...].firstIndex(of: "") { lines.remove(at: blank) }
    case .addBlankLine: lines.insert("", at: at)
    case .changeHeading:
      if lines[at].hasPrefix("#") {
        let text = lines[at].drop { $0 == "#" }
        lines[at] = String(repeating: "#", count: 1 + dice.below(6)) + text
      }
    case .makeHeading: lines[at] = "### " + lines[at]
    case .makeBold: lines[at] = "**" + lines[at] + "**"
    case .quoteLine: lines[at] = "> " + lines[at]
    case .indentLine: lines[at] = String(repeating: " ", count: 1 + dice.below(6)) + lines[at]
    case .pageNumber: lines.insert(contentsOf: ["", "\(1 + dice.below(40))", ""], at: at)
    case .pageBreak: breakAtSpace(&lines, at, with: ["", ""], &dice)
    case .softBreak: breakAtSpace(&lines, at, with: [], &dice)
    case .joinLines:
      if at + 1 < lines.count, !lines[at + 1].contains("<") {
        let next = lines.remove(at: at + 1)
        lines[at] += " " + next
      }
    case .swapMarker:
      let bare = lines[at].drop { "-+*0123456789.) ".contains($0) }
      lines[at] =
        ["- ", "+ ", "* ", "1. ", "7) ", "a) ", "đ) ", "II. ", "\\- ", "3.2. ", "I/ "][dice.below(11)] + bare
    case .doubleMarker: lines[at] = "- + " + lines[at]
    case .changeNumber:
      let digits = lines[at].prefix { $0.isNumber }
      if !digits.isEmpty { lines[at] = "\(dice.below(30))" + lines[at].dropFirst(digits.count) }
    case .blankNumber: blank(&lines[at], "[0-9]+\\s*/")
    case .blankDay: blank(&lines[at], "ngày [0-9]+")
    case .loseMarks: lines[at] = lines[at].folding(options: .diacriticInsensitive, locale: nil)
    case .confuseLetters:
      for (right, wrong) in [("ấ", "â"), ("Đ", "D"), ("ủ", "ù"), ("l", "1"), ("ạ", "a")]
      where dice.below(2) == 0 {
        lines[at] = lines[at].replacingOccurrences(of: right, with: wrong)
      }
    case .hardSpace: lines[at] = lines[at].replacingOccurrences(of: " ", with: "\u{A0}")
    case .bar: breakAtSpace(&lines, at, with: nil, &dice)
    case .strayMarkup: lines[at] += ["*", "**", "_", "`", "|", "\\", "~~", ">"][dice.below(8)]
    }
  }

  private func breakAtSpace(_ lines: inout [String], _ at: Int, with gap: [String]?, _ dice: inout Dice) {
    let line = lines[at]
    let spaces = line.indices.filter { line[$0] == " " }
    guard !spaces.isEmpty else { return }
    let space = spaces[dice.below(spaces.count)]
    let rest = String(line[line.index(after: space)...])
    if let gap {
      lines.replaceSubrange(at...at, with: [String(line[..<space])] + gap + [rest])
    } else {
      lines[at] = String(line[..<space]) + " | " + rest
    }
  }

  private func blank(_ line: inout String, _ pattern: String) {
    guard let found = line.range(of: pattern, options: .regularExpression) else { return }
    line.replaceSubrange(found, with: line[found].filter { !$0.isNumber })
  }
}

/// Throws the same numbers for the same seed, everywhere.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((bits ^ (bits >> 31)) % UInt64(bound))
  }
}

extension Fixture {
  /// The document after some damages, the same for the same seed, and how it came about.
  func damaged(seed: UInt64) -> (bytes: [UInt8], story: String) {
    var dice = Dice(seed: name.utf8.reduce(seed) { $0 &* 31 &+ UInt64($1) })
    var text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
    var head = ""
    if text.hasPrefix("---\n"), let end = text.range(of: "\n---\n") {
      head = String(text[..<end.upperBound])
      text = String(text[end.upperBound...])
    }
    var lines = text.components(separatedBy: "\n")
    var story: [String] = []
    for _ in 0...dice.below(6) {
      let mutation = Mutation.allCases[dice.below(Mutation.allCases.count)]
      mutation.apply(to: &lines, by: &dice)
      story.append("\(mutation)")
    }
    text = head + lines.joined(separator: "\n")
    if dice.below(8) == 0 { text = text.decomposedStringWithCanonicalMapping }
    if dice.below(8) == 0 { text = text.replacingOccurrences(of: "\n", with: "\r\n") }
    let mark: [UInt8] = dice.below(8) == 0 ? [0xef, 0xbb, 0xbf] : []
    return (mark + Array(text.utf8), "\(name), seed \(seed): \(story.joined(separator: ", "))")
  }
}
