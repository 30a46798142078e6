import Markup

/// Outside of a part on organisation: numbered units, tables, lists of "task: unit".
extension AssignmentCollector {
  /// Without a part on organisation, as in directives: numbered sections that begin with units, one of them at
  /// least with the name of a body, or in a letter several of them before a colon. Returns their lines.
  mutating func units(_ reading: Reading) -> [Range<UInt32>] {
    var level: UInt8?
    var units: [Section] = []
    var leads: [UInt8] = []
    // "Giao Ban Tổ chức theo dõi …" needs no other beside it.
    var gives = false
    for section in reading.plan.sections {
      let words = reading.contentWords(ofLine: Int(section.line))
      guard
        let name = UnitName(reading, at: words.lowerBound, limit: words.upperBound),
        name.follower != .other, !rewards(reading, name)
      else { continue }
      if name.isCertain, level == nil { level = section.level }
      if name.isCertain, name.prefix == .give { gives = true }
      if name.follower == .colon { leads.append(section.level) }
      units.append(section)
    }
    let isLetter = reading.plan.type?.value == "công văn" && leads.count > 1
    if level == nil, isLetter { level = leads[0] }
    units.removeAll { $0.level != level }
    guard units.count > 1 || gives, let first = units.first, let last = units.last else { return [] }
    units.removeAll { executes(reading, $0) }
    // What stands between them in a letter is a unit as well.
    let parts = isLetter ? [first.line..<last.end] : units.map { $0.line..<$0.end }
    for part in parts { walk(reading, part) }
    return parts
  }

  /// "Chánh Văn phòng … chịu trách nhiệm thi hành Quyết định này": who is bound by a decision, and no task of it.
  private func executes(_ reading: Reading, _ section: Section) -> Bool {
    guard reading.plan.lines[Int(section.line)].marker == .article else { return false }
    let words = reading.contentWords(ofLine: Int(section.line))
    return words.dropLast(3).contains { place in
      reading.words[place].reads("trach") && reading.words[place + 1].reads("nhiem")
        && reading.words[place + 2].reads("thi") && reading.words[place + 3].reads("hanh")
    }
  }

  mutating func add(_ reading: Reading, _ table: TaskTable) {
    for row in table.rows {
      var task = task(reading, row.task)
      if task.deadline == nil, let time = row.time { task.deadline = Deadline.date(reading, in: time) }
      let words = reading.firstWord(at: row.unit.lowerBound)..<reading.firstWord(at: row.unit.upperBound)
      guard !words.isEmpty else { continue }
      var last = words.upperBound
      while last > words.lowerBound,
        reading.words[last - 1].is(.dot) || reading.words[last - 1].is(.semicolon)
      {
        last -= 1
      }
      add(reading, words.lowerBound..<last, task)
    }
  }

  /// Lists whose points say "task: unit", outside of the parts that were walked; in a notice without a part on
  /// organisation also those whose points begin with units.
  mutating func lists(_ reading: Reading, outside parts: [Range<UInt32>], mayNameUnits: Bool) {
    // A letter tells each addressee what is asked of it; a report lists what each has done.
    let type = reading.plan.type?.value
    let isLetter = type == "công văn" || type == "công điện"
    let isNotice = mayNameUnits && (type == "thông báo" || type == "kết luận")
    var run: [Int] = []
    for index in reading.plan.lines.indices {
      if reading.plan.lines[index].continues { continue }
      let isItem = reading.plan.lines[index].role == .item
      if isItem, !parts.contains(where: { $0.contains(UInt32(index)) }),
        run.last.map({ reading.plan.lines[$0].marker == reading.plan.lines[index].marker }) ?? true
      {
        run.append(index)
        continue
      }
      if !run.isEmpty { list(reading, run, isLetter: isLetter, isNotice: isNotice) }
      run.removeAll(keepingCapacity: true)
      if isItem { run.append(index) }
    }
    list(reading, run, isLetter: isLetter, isNotice: isNotice)
  }

  private mutating func list(_ reading: Reading, _ run: [Int], isLetter: Bool, isNotice: Bool) {
    let asks = assignments.isEmpty && isLetter
    if asks || isNotice, let units = units(reading, run) {
      for (unit, line) in zip(units, run) {
        add(reading, unit, task(reading, reading.plan.lines[line].content))
      }
      return
    }
    var pairs: [Pair] = []
    for line in run {
      guard let pair = pair(reading, line) else { return }
      pairs.append(pair)
    }
    guard pairs.contains(where: \.isTurned) || asks && pairs.count > 1 && pairs.contains(where: \.isCertain)
    else { return }
    for pair in pairs { add(reading, pair.unit, task(reading, pair.task)) }
  }

  /// The units with which all points of a list begin, before a verb; one at least is the name of a body, or given
  /// its task.
  private func units(_ reading: Reading, _ run: [Int]) -> [Range<Int>]? {
    guard run.count > 1 else { return nil }
    var units: [UnitName] = []
    for line in run {
      let words = reading.contentWords(ofLine: line)
      guard let name = UnitName(reading, at: words.lowerBound, limit: words.upperBound),
        name.follower == .verb
      else { return nil }
      units.append(name)
    }
    return units.contains { $0.isCertain || $0.prefix == .give } ? units.map(\.words) : nil
  }

  /// A point that says who does what, the unit first or, turned, last.
  private typealias Pair = (unit: Range<Int>, task: Range<UInt32>, isTurned: Bool, isCertain: Bool)

  private func pair(_ reading: Reading, _ index: Int) -> Pair? {
    let words = reading.contentWords(ofLine: index)
    let limit = words.upperBound
    guard let colon = reading.colon(in: words), colon + 1 < limit else { return nil }
    let task = reading.plan.lines[index].content
    if let name = UnitName(reading, at: words.lowerBound, limit: limit), name.follower == .colon {
      return (name.words, task, false, name.isCertain)
    }
    guard let name = UnitName(reading, at: colon + 1, limit: limit), name.isCertain,
      name.follower == .verb || name.follower == .end, !rewards(reading, name)
    else { return nil }
    return (name.words, task, true, true)
  }
}
