import Mustache

// Here and not with `Value`: generic code is made for its types only in the module that has it.
extension Value {
  /// A list with a record for each item.
  init<Items: Collection>(_ items: Items, _ record: (Items.Element) -> Record) {
    var index = items.startIndex
    self = .list(
      values: List(count: items.count) { _ in
        defer { items.formIndex(after: &index) }
        return .record(record(items[index]))
      })
  }
}
