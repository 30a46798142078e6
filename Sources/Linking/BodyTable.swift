import Vietnamese

/// Finds a body by name and day: several may have had one name, each in its time.
struct BodyTable {
  private struct Row {
    var id: ID<Body>
    var from: PartialDate?
    var to: PartialDate?

    func covers(_ date: PartialDate) -> Bool {
      if let from, date < from { return false }
      if let to, to < date { return false }
      return true
    }
  }

  /// Names that one body had always, as nearly all are; hundreds of thousands are looked up in a joining.
  private var single = NameTable<Body>()
  private var rows: [NameKey: [Row]] = [:]
  /// How many bodies have a file: the first ones.
  var files = 0

  mutating func add(_ id: ID<Body>, name: NameKey, from: PartialDate?, to: PartialDate?) {
    if let known = rows[name] {
      rows[name] = known + [Row(id: id, from: from, to: to)]
    } else if let known = single[name] {
      single[name] = nil
      rows[name] = [Row(id: known), Row(id: id, from: from, to: to)]
    } else if from == nil, to == nil {
      single[name] = id
    } else {
      rows[name] = [Row(id: id, from: from, to: to)]
    }
  }

  func find(_ key: BodyKey, on date: PartialDate?) -> ID<Body>? {
    if let found = find(key.key, on: date) { return found }
    // A file that describes the body of this era by its name, without the era's mark.
    guard files > 0, let date else { return nil }
    let (name, day) = BodyKey.parts(of: key.wording.text)
    guard day != nil else { return nil }
    let plain = NameKey(body: name)
    if let id = single[plain] { return id.index < files ? id : nil }
    let fitting = Set((rows[plain] ?? []).filter { $0.id.index < files && $0.covers(date) }.map(\.id))
    return fitting.count == 1 ? fitting.first : nil
  }

  /// The body that had the name on the day. One whose period is not known had it always; of several that fit,
  /// none is certain, unless only one's period was given.
  func find(_ name: NameKey, on date: PartialDate?) -> ID<Body>? {
    if let id = single[name] { return id }
    guard !rows.isEmpty, let rows = rows[name] else { return nil }
    let fitting = rows.filter { row in
      guard let date else { return rows.count == 1 }
      return row.covers(date)
    }
    if let first = fitting.first, fitting.allSatisfy({ $0.id == first.id }) { return first.id }
    if fitting.count > 1 {
      let dated = fitting.filter { $0.from != nil || $0.to != nil }
      return dated.count == 1 ? dated[0].id : nil
    }
    return fitting.first?.id
  }

  /// The body that another names.
  func find(_ tie: Body.Tie, on date: PartialDate?) -> ID<Body>? {
    if let key = tie.body, let found = find(key, on: date) { return found }
    return find(tie.name, on: date)
  }
}
