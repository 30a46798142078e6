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

  private var rows: [String: [Row]] = [:]

  mutating func add(_ id: ID<Body>, key: String, from: PartialDate?, to: PartialDate?) {
    rows[key, default: []].append(Row(id: id, from: from, to: to))
  }

  func find(_ key: BodyKey, on date: PartialDate?) -> ID<Body>? {
    if let found = find(key: key.key, on: date) { return found }
    // A file that describes the body of this era by its name and period, without the era's mark.
    guard let mark = key.key.lastIndex(of: "@") else { return nil }
    let plain = String(key.key[..<key.key.index(before: mark)])
    guard let date, let rows = rows[plain] else { return nil }
    let fitting = rows.filter { ($0.from != nil || $0.to != nil) && $0.covers(date) }
    return fitting.count == 1 ? fitting[0].id : nil
  }

  /// The body that had the name on the day. One whose period is not known had it always; of several that fit,
  /// none is certain, unless only one's period was given.
  func find(key: String, on date: PartialDate?) -> ID<Body>? {
    guard let rows = rows[key] else { return nil }
    if rows.count == 1, rows[0].from == nil, rows[0].to == nil { return rows[0].id }
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
}
