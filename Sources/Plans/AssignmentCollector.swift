import Markup
import Vietnamese

/// Gathers units and their tasks; a unit that comes again goes on where it was.
struct AssignmentCollector {
  /// A unit with what stands under it, until it is known what counts.
  private struct Node {
    var level: UInt8
    var unit: Unit?
  }

  private struct Unit {
    var name: Range<Int>
    /// The line of the unit is a task by itself.
    var sentence: Range<UInt32>?
    /// What is left when nothing stands under a line that announces a list.
    var announced: Range<UInt32>?
    /// How many points and paragraphs stood under the units around it when it began.
    var points = 0
    var paragraphs = 0
  }

  private(set) var assignments: [Assignment] = []
  /// How many deadlines lie before the task that was looked at last.
  private var deadlines = 0
  private var stack: [Node] = []
  /// What stands under the units of the stack; that under the innermost one comes last.
  private var points: [Range<UInt32>] = []
  private var paragraphs: [Range<UInt32>] = []
  /// The lines of the part.
  private var part: Range<UInt32> = 0..<0
  /// The levels of the part at which units stand before a colon, once they were asked for.
  private var leads: Set<UInt8>?

  init() {
    assignments.reserveCapacity(8)
    stack.reserveCapacity(8)
    points.reserveCapacity(16)
    paragraphs.reserveCapacity(16)
  }

  // MARK: The part on organisation

  mutating func walk(_ reading: Reading, _ lines: Range<UInt32>) {
    stack.removeAll(keepingCapacity: true)
    (part, leads) = (lines, nil)
    for index in lines {
      let line = reading.plan.lines[Int(index)]
      switch line.role {
      case .recipientsHead, .recipient, .capacity, .position, .signer, .appendixHead, .type:
        return close(reading, 0)
      case .pageNumber, .runningHead, .footnote, .cell, .code, .signatureNote: continue
      case .closing where closes(reading, Int(index)): continue
      default: break
      }
      if line.continues { continue }
      if line.level > 0 { close(reading, line.level) }
      take(reading, Int(index), line)
    }
    close(reading, 0)
  }

  /// "Trên đây là …": the closing sentence. A last task may bear the end mark as well.
  private func closes(_ reading: Reading, _ line: Int) -> Bool {
    let words = reading.contentWords(ofLine: line)
    guard let name = UnitName(reading, at: words.lowerBound, limit: words.upperBound) else {
      return true
    }
    return name.prefix != .give
  }

  private mutating func take(_ reading: Reading, _ index: Int, _ line: Line) {
    let words = reading.contentWords(ofLine: index)
    guard !words.isEmpty else { return }
    let text = line.content
    let level = line.level > 0 ? line.level : UInt8.max
    var name = UnitName(reading, at: words.lowerBound, limit: words.upperBound)
    name?.fillHeading(reading, line)
    name?.fillBold(reading, words)
    if let title = lead(reading, line, words) { name?.fillLead(reading, title) }
    if let name, isUnit(name, reading, line) {
      var unit = Unit(name: name.words)
      let ends = reading.words[words.upperBound - 1]
      let isHeading = name.follower == .end && name.prefix != .give
      if !isHeading {
        if ends.is(.colon) {
          unit.announced = name.follower == .verb ? text : nil
        } else {
          unit.sentence = text
        }
      }
      open(unit, level)
      return
    }
    if let unit = boldLead(reading, line, words) {
      let isTask = unit.upperBound + 1 < words.upperBound
      open(Unit(name: unit, sentence: isTask ? text : nil), level)
      return
    }
    if let unit = heading(reading, line, words) {
      open(Unit(name: unit), level)
      return
    }
    if let unit = sibling(reading, line, words) {
      let isTask = unit.upperBound + 1 < words.upperBound
      open(Unit(name: unit, sentence: isTask ? text : nil), level)
      return
    }
    if let owner = stack.lastIndex(where: { $0.unit != nil }) {
      if line.level == 0 {
        paragraphs.append(text)
      } else if owner == stack.count - 1 {
        points.append(text)
      }
    }
    if line.level > 0 { stack.append(Node(level: level, unit: nil)) }
  }

  private mutating func open(_ unit: Unit, _ level: UInt8) {
    var unit = unit
    (unit.points, unit.paragraphs) = (points.count, paragraphs.count)
    stack.append(Node(level: level, unit: unit))
  }

  /// "**Tổ Hỗ trợ phụ nữ kinh doanh**: …": bold words up to a colon that begin with what units are called.
  private func boldLead(_ reading: Reading, _ line: Line, _ words: Range<Int>) -> Range<Int>? {
    guard line.title > 0, !line.bold, reading.words[words.lowerBound].isCapital else { return nil }
    let title = words.lowerBound..<reading.firstWord(at: line.content.lowerBound + line.title)
    guard (2...14).contains(title.count), title.upperBound < words.upperBound,
      reading.words[title.upperBound].is(.colon),
      reading.bold.covers(reading.words[title.lowerBound].start..<reading.words[title.upperBound - 1].end),
      reading.hit(.bodyHead, at: title.lowerBound) != nil || reading.hit(.unit, at: title.lowerBound) != nil,
      !isTopic(reading, title)
    else { return nil }
    return title
  }

  /// A short heading that begins with no verb and no topic names a unit, though nothing else tells so.
  private func heading(_ reading: Reading, _ line: Line, _ words: Range<Int>) -> Range<Int>? {
    guard line.role == .section, line.title > 0, words.count <= 16,
      !stack.contains(where: { $0.unit != nil }),
      reading.words[words.lowerBound].isCapital
    else { return nil }
    let title = words.lowerBound..<reading.firstWord(at: line.content.lowerBound + line.title)
    guard title.count > 1, title.upperBound >= words.upperBound - 1 else { return nil }
    if let unit = reading.addressed(title) { return unit }
    return isTopic(reading, title) ? nil : title
  }

  /// "Lực lượng bảo vệ an ninh, trật tự ở cơ sở: …" beside parts that begin with units and a colon.
  private mutating func sibling(_ reading: Reading, _ line: Line, _ words: Range<Int>) -> Range<Int>? {
    guard line.role == .section, line.title > 0, reading.words[words.lowerBound].isCapital,
      !stack.contains(where: { $0.unit != nil })
    else { return nil }
    var title = words.lowerBound..<reading.firstWord(at: line.content.lowerBound + line.title)
    // "Đề nghị Vùng 4 Hải quân, các điểm đảo: …"
    if let asked = reading.hit(.assign, at: title.lowerBound), asked.value == UnitName.Prefix.ask.rawValue,
      Int(asked.end) < title.upperBound, reading.words[Int(asked.end)].isCapital
    {
      title = Int(asked.end)..<title.upperBound
    }
    guard (2...14).contains(title.count), !isTopic(reading, title) else { return nil }
    let levels = leads ?? leadLevels(reading)
    leads = levels
    return levels.contains(line.level) ? title : nil
  }

  private func leadLevels(_ reading: Reading) -> Set<UInt8> {
    var levels: Set<UInt8> = []
    // All points of a level, and those with words before a colon that are no topic.
    var counts: [UInt8: (all: Int, leads: Int)] = [:]
    for index in part {
      let line = reading.plan.lines[Int(index)]
      guard line.role == .section else { continue }
      let words = reading.contentWords(ofLine: Int(index))
      counts[line.level, default: (0, 0)].all += 1
      guard let title = lead(reading, line, words) else { continue }
      if UnitName(reading, at: words.lowerBound, limit: words.upperBound)?.follower == .colon {
        levels.insert(line.level)
      }
      if !isTopic(reading, title) { counts[line.level, default: (0, 0)].leads += 1 }
    }
    for (level, count) in counts where count.all > 1 && count.leads == count.all { levels.insert(level) }
    return levels
  }

  /// The words of a section before its colon, with a task behind it.
  private func lead(_ reading: Reading, _ line: Line, _ words: Range<Int>) -> Range<Int>? {
    guard line.role == .section, line.title > 0 else { return nil }
    let title = words.lowerBound..<reading.firstWord(at: line.content.lowerBound + line.title)
    return title.upperBound + 1 < words.upperBound && reading.words[title.upperBound].is(.colon) ? title : nil
  }

  /// It begins like a task or with what a part is about.
  private func isTopic(_ reading: Reading, _ title: Range<Int>) -> Bool {
    for index in reading.hits(at: title.lowerBound) {
      switch reading.hits[index].phrase {
      case .verb, .topic, .timeColumn, .taskColumn, .criteria, .audience, .report, .organisation, .phase,
        .deadline,
        .documentType, .basis, .carryingOut, .model, .reward:
        return true
      default: break
      }
    }
    return false
  }

  /// Whether a unit at the start of a line makes the line its own.
  private func isUnit(_ name: UnitName, _ reading: Reading, _ line: Line) -> Bool {
    // "Phân công ủy viên phụ trách từng chi hội", "… đồng chí Huyện ủy viên": people of the unit, and no unit.
    if name.prefix == .give, let first = name.words.first, !reading.words[first].isCapital {
      let isComrade = reading.words[first].reads("dong") && stack.contains { $0.unit != nil }
      let isNamed = reading.hit(.plural, at: first) != nil || reading.hit(.role, at: first) != nil
      guard !isComrade, name.isCertain || isNamed else { return false }
    }
    switch name.follower {
    case .other: return name.prefix == .give || name.prefix == .ask && name.isCertain
    case .end where name.prefix == .none && line.level == 0 && !line.bold && line.printedLevel == 0:
      return false
    case .end where line.role == .item && name.prefix == .none && endsSentence(reading, line):
      // "Mỗi tổ chức nhận đỡ đầu 10 căn nhà." is a task, not a heading.
      return !stack.contains { $0.unit != nil }
    case .verb where name.prefix != .give && rewards(reading, name): return false
    // "Ban Thường vụ yêu cầu các cấp ủy …": who closes the text with it asks others.
    case .verb where name.prefix == .none && line.marker == .none && asks(reading, name.end): return false
    case .verb where name.prefix == .none:
      // "Lãnh đạo các phòng …" under "Các phòng …" is their own task.
      guard let owner = stack.last(where: { $0.unit != nil })?.unit else { return true }
      if isPeople(reading, name.words) { return false }
      return !contains(reading, name.words, owner.name) && !isEach(reading, name.words, of: owner.name)
    default: return true
    }
  }

  /// "Cán bộ, công chức …" under "UBND các xã".
  private func isPeople(_ reading: Reading, _ name: Range<Int>) -> Bool {
    guard let first = name.first else { return false }
    let noun = reading.hit(.plural, at: first).map { Int($0.end) } ?? first
    return reading.hit(.unit, at: noun)?.value == UnitName.people
  }

  /// "Mỗi đảng ủy …" under "Đảng ủy các xã".
  private func isEach(_ reading: Reading, _ name: Range<Int>, of owner: Range<Int>) -> Bool {
    guard let first = name.first, let plural = reading.hit(.plural, at: first),
      Int(plural.end) < name.upperBound
    else { return false }
    let noun = Int(plural.end)..<min(Int(plural.end) + 2, name.upperBound)
    return contains(reading, owner, noun)
  }

  /// "Giám đốc Sở tặng Giấy khen …" is a power of the office, no task, and so is what it is proposed to award. Of a
  /// body that is said with the form right behind: "Nhà trường tặng Giấy khen".
  func rewards(_ reading: Reading, _ name: UnitName) -> Bool {
    guard let first = name.words.first, name.end < reading.words.count else { return false }
    var verb = reading.words[name.end].reads("se") ? name.end + 1 : name.end
    guard verb + 1 < reading.words.count else { return false }
    let considers = reading.words[verb].reads("xet")
    if reading.hit(.office, at: first) != nil { return considers || reading.words[verb].reads("tang") }
    if considers { verb += 1 }
    return reading.words[verb].reads("tang") && reading.hit(.reward, at: verb + 1) != nil
  }

  private func asks(_ reading: Reading, _ verb: Int) -> Bool {
    guard verb + 1 < reading.words.count else { return false }
    let (first, second) = (reading.words[verb], reading.words[verb + 1])
    return first.reads("yeu") && second.reads("cau") || first.reads("de") && second.reads("nghi")
  }

  private func endsSentence(_ reading: Reading, _ line: Line) -> Bool {
    let end = reading.firstWord(at: line.text.upperBound)
    return end > 0 && (reading.words[end - 1].is(.dot) || reading.words[end - 1].is(.semicolon))
  }

  private func contains(_ reading: Reading, _ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
    guard outer.count >= inner.count else { return false }
    return (outer.lowerBound...outer.upperBound - inner.count).contains { start in
      inner.indices.allSatisfy { reading.words[start + $0 - inner.lowerBound].key == reading.words[$0].key }
    }
  }

  private mutating func close(_ reading: Reading, _ level: UInt8) {
    while let last = stack.last, last.level >= level {
      stack.removeLast()
      if let unit = last.unit { finish(reading, unit) }
    }
  }

  private mutating func finish(_ reading: Reading, _ unit: Unit) {
    defer {
      points.removeLast(points.count - unit.points)
      paragraphs.removeLast(paragraphs.count - unit.paragraphs)
    }
    let texts = unit.points < points.count ? points[unit.points...] : paragraphs[unit.paragraphs...]
    let first = unit.sentence ?? (texts.isEmpty ? unit.announced : nil)
    guard first != nil || !texts.isEmpty, let place = place(of: unit.name, reading) else { return }
    assignments[place].tasks.reserveCapacity(assignments[place].tasks.count + texts.count + 1)
    if let first { assignments[place].tasks.append(task(reading, first)) }
    for text in texts { assignments[place].tasks.append(task(reading, text)) }
  }

  mutating func add(_ reading: Reading, _ name: Range<Int>, _ task: Assignment.Task) {
    if let place = place(of: name, reading) { assignments[place].tasks.append(task) }
  }

  /// Where the assignments of a unit are, new or from before.
  private mutating func place(of name: Range<Int>, _ reading: Reading) -> Int? {
    if name.isEmpty { return nil }
    let known = reading.workspace.keys.known(reading.identity(name), else: assignments.count)
    let place = known ?? assignments.count
    if known == nil {
      assignments.append(Assignment(unit: reading.string(name), range: reading.range(name)))
    }
    return place
  }

  mutating func task(_ reading: Reading, _ range: Range<UInt32>) -> Assignment.Task {
    Assignment.Task(range: range, deadline: Deadline.find(reading, in: range, &deadlines))
  }
}
