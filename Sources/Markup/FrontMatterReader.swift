import Diagnostics

/// Builds the front matter from the events of its YAML, by a loop, and says what is wrong with it.
struct FrontMatterReader {
  /// More levels than any front matter has; hostile files have more.
  static let mostLevels = 16

  /// A map or list whose end has not come yet.
  private struct Level {
    var isMap: Bool
    var start: Int
    var nodes: [FrontMatter.Node] = []
    var entries: [FrontMatter.Entry] = []
    /// Maps: where each key stands first.
    var places: [String: Range<Int>] = [:]
    /// Maps: the key whose value comes next.
    var key: (text: String, range: Range<Int>)?
  }

  private let source: SourceText
  private let yaml: Range<Int>
  private var levels: [Level] = []
  private var entries: [FrontMatter.Entry]?
  private(set) var diagnostics: [Diagnostic] = []
  /// The character that libyaml spoke of last, and the byte where it stands.
  private var cursor: (character: Int, byte: Int)

  private init(_ source: SourceText, yaml: Range<Int>) {
    self.source = source
    self.yaml = yaml
    cursor = (0, yaml.lowerBound)
  }

  /// The front matter of a file, if it begins with a fence, and where its Markdown begins.
  static func read(
    _ source: SourceText
  ) -> (frontMatter: FrontMatter?, body: Int, diagnostics: [Diagnostic]) {
    guard let (opening, first) = opening(in: source.bytes) else { return (nil, 0, []) }
    let isIndented = opening > 0 && source.bytes[opening - 1] != 0x0A
    var line = first
    while line < source.bytes.count {
      if let body = fence(in: source.bytes, at: line, isIndented: isIndented) {
        var reader = FrontMatterReader(source, yaml: first..<line)
        let frontMatter = reader.read()
        return (frontMatter, body, reader.diagnostics)
      }
      line = (source.bytes[line...].firstIndex(of: 0x0A) ?? source.bytes.count - 1) + 1
    }
    let error = Diagnostic(
      .error, "front-matter",
      Sentence(
        vi: "phần đầu mở bằng \"---\" nhưng không có dòng \"---\" đóng lại; thêm dòng đó, "
          + "hoặc viết \"***\" nếu đây là đường kẻ ngang",
        en: "the front matter opens with \"---\" but no line \"---\" closes it; add that line, "
          + "or write \"***\" if a rule is meant"),
      at: source.place(opening..<opening + 3))
    return (nil, 0, [error])
  }

  /// A file that is YAML from its first byte to its last.
  static func readWhole(_ source: SourceText) -> (frontMatter: FrontMatter?, diagnostics: [Diagnostic]) {
    var reader = FrontMatterReader(source, yaml: 0..<source.bytes.count)
    let frontMatter = reader.read()
    return (frontMatter, reader.diagnostics)
  }

  /// The first fence and the line behind it. Signs that show nothing may stand before it, since editors do not see
  /// them; a fence that they precede is a rule where no key follows.
  private static func opening(in bytes: [UInt8]) -> (fence: Int, next: Int)? {
    let start = Blank.end(in: bytes, from: 0, before: bytes.count)
    guard let next = fence(in: bytes, at: start), start == 0 || isKey(in: bytes, behind: next) else {
      return nil
    }
    return (start, next)
  }

  /// The start of the next line, if a line of three hyphens starts here.
  private static func fence(in bytes: [UInt8], at line: Int, isIndented: Bool = false) -> Int? {
    let start = isIndented ? Blank.end(in: bytes, from: line, before: bytes.count) : line
    guard bytes.count >= start + 3, bytes[start] == 0x2D, bytes[start + 1] == 0x2D, bytes[start + 2] == 0x2D
    else { return nil }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    guard Blank.end(in: bytes, from: start + 3, before: end) == end else { return nil }
    return min(end + 1, bytes.count)
  }

  /// Whether the next line that says anything, comments aside, is "key: …".
  private static func isKey(in bytes: [UInt8], behind line: Int) -> Bool {
    var place = Blank.end(in: bytes, from: line, before: bytes.count)
    while place < bytes.count, bytes[place] == UInt8(ascii: "#") {
      let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      place = Blank.end(in: bytes, from: end, before: bytes.count)
    }
    let key = bytes[place...].prefix {
      $0 &- 48 < 10 || ($0 | 0x20) &- 97 < 26 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
    guard !key.isEmpty, key.endIndex < bytes.count, bytes[key.endIndex] == UInt8(ascii: ":") else {
      return false
    }
    return key.endIndex + 1 == bytes.count || Blank.space(in: bytes, at: key.endIndex + 1) > 0
  }

  private mutating func read() -> FrontMatter? {
    if let plain = PlainFrontMatter.read(source, yaml) { return plain }
    source.bytes.withUnsafeBufferPointer { bytes in
      guard var events = YAML(UnsafeBufferPointer(rebasing: bytes[yaml])) else {
        say(yaml, vi: "không đủ bộ nhớ", en: "out of memory")
        return
      }
      var documents = 0
      while true {
        let step = events.next()
        let range = range(of: step.characters, in: bytes)
        if step.isTagged {
          say(
            range, vi: "không dùng nhãn kiểu (!…) ở phần đầu; mọi giá trị đều là chữ",
            en: "tags (!…) are not used in front matter; every value is text")
        }
        if step.isAnchored {
          say(
            range, vi: "không dùng neo (&…) ở phần đầu; viết lại giá trị",
            en: "anchors (&…) are not used in front matter; write the value again")
        }
        switch step.event {
        case .endOfText: return
        case .startOfDocument:
          documents += 1
          if documents > 1 {
            return say(
              range, vi: "phần đầu chỉ có một khối YAML", en: "front matter is one YAML document only")
          }
        case .failure(let problem, let context):
          return fail(problem, context, at: range)
        case .alias:
          say(
            range, vi: "không dùng tham chiếu (*…) ở phần đầu; viết lại giá trị",
            en: "aliases (*…) are not used in front matter; write the value again")
          take(FrontMatter.Node(.scalar(""), range: range))
        case .scalar(let text): take(FrontMatter.Node(.scalar(text), range: range), text: text)
        case .startOfMap, .startOfList:
          guard levels.count < FrontMatterReader.mostLevels else {
            return say(
              range, vi: "phần đầu lồng quá \(FrontMatterReader.mostLevels) cấp",
              en: "front matter is nested deeper than \(FrontMatterReader.mostLevels) levels")
          }
          var isMap = false
          if case .startOfMap = step.event { isMap = true }
          levels.append(Level(isMap: isMap, start: range.lowerBound))
        case .endOfMap, .endOfList: closeLevel(at: range.upperBound)
        }
      }
    }
    return diagnostics.isEmpty ? FrontMatter(entries: entries ?? []) : nil
  }

  private mutating func closeLevel(at end: Int) {
    guard let level = levels.popLast() else { return }
    if levels.isEmpty && level.isMap {
      entries = level.entries
    } else {
      let value: FrontMatter.Value = level.isMap ? .map(level.entries) : .list(level.nodes)
      take(FrontMatter.Node(value, range: level.start..<max(level.start, end)))
    }
  }

  /// Puts a value, or a key when `text` is given and a map waits for one, where it belongs.
  private mutating func take(_ node: FrontMatter.Node, text: String? = nil) {
    guard let last = levels.indices.last else {
      // An empty text between the fences is an empty scalar for libyaml.
      if case .scalar("") = node.value { return }
      return say(
        node.range, vi: "phần đầu phải gồm các dòng \"khóa: giá trị\"",
        en: "front matter must be lines of \"key: value\"")
    }
    guard levels[last].isMap else { return levels[last].nodes.append(node) }
    guard let key = levels[last].key else {
      guard let text else {
        say(node.range, vi: "khóa phải là một từ", en: "a key must be a plain word")
        levels[last].key = ("", node.range)
        return
      }
      if let first = levels[last].places.updateValue(node.range, forKey: text) {
        say(
          node.range, vi: "khóa \"\(text)\" đã có ở trên; bỏ một trong hai",
          en: "the key \"\(text)\" is there already; remove one of the two",
          notes: [
            Diagnostic.Note(
              Sentence(vi: "lần đầu ở đây", en: "first here"), at: Place(path: source.path, range: first))
          ])
        levels[last].places[text] = first
      }
      levels[last].key = (text, node.range)
      return
    }
    levels[last].entries.append(FrontMatter.Entry(key: key.text, keyRange: key.range, node: node))
    levels[last].key = nil
  }

  // MARK: Places and messages

  /// libyaml counts characters, and moves on from event to event.
  private mutating func range(
    of characters: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    let start = byte(of: characters.lowerBound, in: bytes)
    return source.original(start..<max(start, byte(of: characters.upperBound, in: bytes)))
  }

  private mutating func byte(of character: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var (place, byte) = cursor
    while place < character, byte < yaml.upperBound {
      byte += 1
      while byte < yaml.upperBound, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      place += 1
    }
    while place > character, byte > yaml.lowerBound {
      byte -= 1
      while byte > yaml.lowerBound, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      place -= 1
    }
    cursor = (place, byte)
    return byte
  }

  private mutating func fail(_ problem: String, _ context: String?, at range: Range<Int>) {
    var vi = "phần đầu không đúng YAML: \(problem)"
    var en = "the front matter is not YAML: \(problem)"
    if let context { en += ", \(context)" }
    if problem.contains("mapping values") || problem.contains("expected <document start>") {
      vi += "; đặt giá trị có dấu hai chấm trong ngoặc kép"
      en += "; put a value with a colon in quotes"
    } else if context?.contains("quoted scalar") == true {
      vi += "; đóng dấu nháy mở ở đây"
      en += "; close the quote that opens here"
    } else if problem.contains("cannot start any token") {
      vi += "; dùng dấu cách thay cho tab, hoặc đặt giá trị trong ngoặc kép"
      en += "; use spaces instead of tabs, or put the value in quotes"
    } else {
      vi += "; xem lại thụt đầu dòng và dấu hai chấm của dòng này"
      en += "; check the indentation and the colons of this line"
    }
    say(range, vi: vi, en: en)
  }

  private mutating func say(_ range: Range<Int>, vi: String, en: String, notes: [Diagnostic.Note] = []) {
    diagnostics.append(
      Diagnostic(
        .error, "front-matter", Sentence(vi: vi, en: en), at: Place(path: source.path, range: range),
        notes: notes))
  }
}
