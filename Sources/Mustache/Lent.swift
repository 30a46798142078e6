/// A value of a view where it lies. It cannot be copied, so that nothing is counted to look at it.
struct Lent: ~Copyable {
  let value: Value

  /// The same memory, seen so.
  static func place(of value: UnsafePointer<Value>) -> UnsafePointer<Lent> {
    UnsafeRawPointer(value).assumingMemoryBound(to: Lent.self)
  }

  /// Where the fields of a record lie.
  var record: Record.Place? { if case .record(let record) = value { record.place } else { nil } }

  /// Whether a section of it is shown: not for nothing, false, zero, an empty text or an empty list.
  var isTrue: Bool {
    switch value {
    case .none: false
    case .flag(let flag): flag
    case .number(let number): number != 0
    case .text(let text), .html(let text): !text.isEmpty
    case .list(let list): !list.isEmpty
    case .shared(let rows): !rows.numbers.isEmpty
    case .borrowed(let text): !text.bytes.isEmpty
    case .address, .joined, .record, .write: true
    }
  }
}
