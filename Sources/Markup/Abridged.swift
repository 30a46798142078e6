import Bytes

/// A text as libcmark is given it: of most lines only how they begin, and a sign for the words behind.
///
/// What a line is, its first letters say; what marks there are in it, the few signs of Markdown. The words between them
/// cannot change that, and need not pass through a parser: they are left out, and put back where the tree is read. A
/// paragraph of one line that holds words alone is given as raw HTML, in which libcmark looks for no marks. Lines and
/// the columns where blocks start stay as they are.
struct Abridged: ~Copyable {
  /// The sign for words that are left out has some bytes as well: for fewer than these it is not worth it.
  static let shortest = 16

  /// Of the whole text: the same pass finds where they start.
  private(set) var lines: Lines
  private var omissions: Omissions
  private var markdown: ByteWriter

  private let text: UnsafeBufferPointer<UInt8>
  private let shortest: Int
  /// What is not copied yet begins here.
  private var behind: Int
  /// A link, a code span or a tag may go on in the next line of the paragraph, or raw HTML up to the end of the text:
  /// what they hold is read by libcmark.
  private var (mayGoOn, hasTags) = (false, false)
  /// Any line may lie within fences from here on.
  private var hasFences = false
  private var isBehindBlank = true

  /// Abridges what begins at `start`.
  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int = 0, shortest: Int = Abridged.shortest) {
    self.text = text
    self.shortest = shortest
    behind = start
    lines = Lines(from: start, in: text.count)
    omissions = Omissions(of: text)
    markdown = ByteWriter(capacity: (text.count - start) / 2)
    abridge()
    if markdown.count == 0 { return }
    markdown.write(UnsafeBufferPointer(rebasing: text[behind...]))
    behind = text.count
  }

  /// Lets `body` read the tree of the text, in which what was left out is to be put back.
  func read<Result>(_ body: (CommonMark.Node, Omissions) throws -> Result) rethrows -> Result {
    let whole = UnsafeBufferPointer(rebasing: text[behind...])
    return try CommonMark.read(markdown.count == 0 ? whole : markdown.bytes) { try body($0, omissions) }
  }

  private mutating func abridge() {
    var start = behind
    // Where the last sign of Markdown stands in the line.
    var last: Int?
    var place = start
    while place < text.count {
      var (feeds, signs) = Abridged.signs(in: text, at: place)
      while true {
        let feed = feeds.trailingZeroBitCount
        var found = feed < 64 ? signs & (1 &<< UInt64(feed) &- 1) : signs
        signs ^= found
        if found != 0 { last = place + 63 - found.leadingZeroBitCount }
        while found != 0 {
          pass(place + found.trailingZeroBitCount)
          found &= found - 1
        }
        if feed == 64 { break }
        abridge(line: start..<place + feed, behind: last)
        start = place + feed + 1
        lines.add(from: start)
        last = nil
        feeds &= feeds - 1
      }
      place += 64
    }
    lines.end(at: text.count)
    abridge(line: start..<max(start, text.count), behind: last)
  }

  private mutating func pass(_ place: Int) {
    switch text[place] {
    case UInt8(ascii: "["): mayGoOn = true
    case UInt8(ascii: "`"):
      mayGoOn = true
      if isFence(at: place) { hasFences = true }
    case UInt8(ascii: "<"): hasTags = true
    default: break
    }
  }

  private func isFence(at place: Int) -> Bool {
    text[place...].prefix(3).elementsEqual(repeatElement(text[place], count: 3))
  }

  /// Leaves out what stands behind the first letter and the last sign of a line.
  private mutating func abridge(line: Range<Int>, behind sign: Int?) {
    let isFirst = isBehindBlank
    isBehindBlank = text[line].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    if isBehindBlank { mayGoOn = false }
    if sign != nil, !hasFences, isFirst || !hasTags { keepFootnote(line) }
    if isBehindBlank || hasTags { return }
    var start = line.lowerBound
    while start < line.upperBound, !Abridged.isLetter(text[start]) {
      if text[start] == UInt8(ascii: "~"), isFence(at: start) { hasFences = true }
      start += 1
    }
    // What is said behind a fence is no text.
    if start == line.upperBound || mayGoOn || hasFences && text[line].contains(UInt8(ascii: "~")) { return }
    var end = line.upperBound
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    if isFirst, sign == nil, !hasFences, isBeforeBlank(line), isParagraph(line.lowerBound, start) {
      return leaveOut(start..<end, asBlock: true)
    }
    if let sign {
      // The name of a letter may be long.
      if text[sign] == UInt8(ascii: "&") { return }
      // What a sign does depends on the letter behind it.
      start = max(start, sign + 2)
      while start < line.upperBound, text[start] & 0xC0 == 0x80 { start += 1 }
    }
    // These at the end may be those of a heading.
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 || text[end - 1] == UInt8(ascii: "#") {
      end -= 1
    }
    leaveOut(start..<max(start, end), asBlock: false)
  }

  /// Puts a backslash before a footnote: "[^1]: Sđd." defines a link to CommonMark, which shows nothing of it.
  private mutating func keepFootnote(_ line: Range<Int>) {
    let start = line.first { text[$0] != 0x20 } ?? line.upperBound
    guard start - line.lowerBound < 4,
      text[start..<line.upperBound].starts(with: [UInt8(ascii: "["), UInt8(ascii: "^")]),
      let close = text[start..<line.upperBound].firstIndex(of: UInt8(ascii: "]")),
      close + 1 < line.upperBound, text[close + 1] == UInt8(ascii: ":")
    else { return }
    markdown.write(UnsafeBufferPointer(rebasing: text[behind..<start]))
    markdown.write("\\")
    behind = start
  }

  private mutating func leaveOut(_ words: Range<Int>, asBlock: Bool) {
    guard words.count >= shortest else { return }
    markdown.write(UnsafeBufferPointer(rebasing: text[behind..<words.lowerBound]))
    if asBlock { markdown.write("<!A") }
    omissions.add(UInt32(words.lowerBound)..<UInt32(words.upperBound), asBlock ? .block : .words, &markdown)
    if asBlock { markdown.write(">") }
    behind = words.upperBound
  }

  private func isBeforeBlank(_ line: Range<Int>) -> Bool {
    line.upperBound + 1 >= text.count || text[line.upperBound + 1] == 0x0A
  }

  /// Whether nothing but the markers of lists stands before a place in a line, and no space that could make it code.
  private func isParagraph(_ start: Int, _ end: Int) -> Bool {
    var place = start
    while true {
      let margin = place
      while text[place] == 0x20 { place += 1 }
      if place - margin > 3 || place == margin && margin > start { return false }
      if place == end { return true }
      let marker = place
      while text[place] &- UInt8(ascii: "0") < 10 { place += 1 }
      switch text[place] {
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        if place == marker || place - marker > 9 { return false }
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        if place > marker { return false }
      default: return false
      }
      place += 1
    }
  }

  /// True where no sign of Markdown stands in a piece of a line.
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>) -> Bool {
    var place = piece.lowerBound
    while place < piece.upperBound {
      let signs = signs(in: text, at: place).signs
      let rest = piece.upperBound - place
      if (rest < 64 ? signs & (1 &<< UInt64(rest) &- 1) : signs) != 0 { return false }
      place += 64
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  /// Which of 64 bytes end lines, and which are signs of Markdown.
  private static func signs(
    in text: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (feeds: UInt64, signs: UInt64) {
    if place + 64 <= text.count, let start = text.baseAddress { return signs(start + place) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { rest in
      rest.initialize(repeating: 0x20)
      for (index, byte) in text[place...].enumerated() { rest[index] = byte }
      return rest.baseAddress.map { signs($0) } ?? (0, 0)
    }
  }

  /// By itself, since the compiler mixes it with its callers to something much slower.
  @inline(never)
  private static func signs(_ text: UnsafePointer<UInt8>) -> (feeds: UInt64, signs: UInt64) {
    // [ \ ] ^ _ `
    let signs =
      text.bitsOf64(UInt8(ascii: "[")...UInt8(ascii: "`"))
      | text.bitsOf64(UInt8(ascii: "*")...UInt8(ascii: "*"))
      | text.bitsOf64(UInt8(ascii: "&")...UInt8(ascii: "&"))
      | text.bitsOf64(UInt8(ascii: "<")...UInt8(ascii: "<"))
    return (text.bitsOf64(0x0A...0x0A), signs)
  }
}
