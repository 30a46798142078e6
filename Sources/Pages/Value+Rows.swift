import Mustache

// Here and not with `Value`: generic code is made for its types only in the module that has it.
extension Value {
  /// A list with a record for each item.
  init<Items: Sequence>(_ items: Items, _ record: (Items.Element) -> Record) {
    self = .list(items.map { .record(record($0)) })
  }
}
