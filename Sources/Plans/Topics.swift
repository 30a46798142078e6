/// What the title of a section speaks of, as far as passes ask.
struct Topics: OptionSet {
  let rawValue: UInt8

  /// "Tiến độ", "lộ trình", "giai đoạn".
  static let stages = Topics(rawValue: 1)
  /// "Thời gian".
  static let time = Topics(rawValue: 2)
  /// "Khen thưởng".
  static let commendation = Topics(rawValue: 4)
  /// "Mục đích", "yêu cầu".
  static let aim = Topics(rawValue: 8)

  /// For each section of a plan.
  static func all(_ reading: Reading) -> [Topics] {
    reading.plan.sections.indices.map { index in
      guard reading.plan.sections[index].title != nil else { return [] }
      let title = reading.titleWords(ofLine: Int(reading.plan.sections[index].line))
      return title.dropLast().reduce(into: []) { topics, place in
        topics.formUnion(Topics(reading.words[place], reading.words[place + 1]))
      }
    }
  }
}

extension Topics {
  /// What two words say, one behind the other.
  private init(_ word: Word, _ next: Word) {
    self.init(rawValue: 0)
    if word.reads("tien"), next.reads("do") { insert(.stages) }
    if word.reads("lo"), next.reads("trinh") { insert(.stages) }
    if word.reads("giai"), next.reads("doan") { insert(.stages) }
    if word.reads("thoi"), next.reads("gian") { insert(.time) }
    if word.reads("khen"), next.reads("thuong") { insert(.commendation) }
    if word.reads("muc"), next.reads("dich") { insert(.aim) }
    if word.reads("yeu"), next.reads("cau") { insert(.aim) }
  }
}
