import Synchronization

/// Named values in the order in which they were given, each name once.
///
/// A plain array of pairs: a view is made once, read a few times and dropped, so building a table to search it
/// would cost more than scanning it. Where a template asks is remembered which field it was the last time: views of
/// one kind have their names in the same order.
package struct Record: Sendable, ExpressibleByDictionaryLiteral {
  package typealias Field = (Name, Value)

  package private(set) var fields: [Field]

  package init(_ fields: [Field] = []) { self.fields = fields }
  package init(dictionaryLiteral fields: Field...) { self.fields = fields }

  /// Makes room for so many fields in all.
  package mutating func reserve(_ count: Int) { fields.reserveCapacity(count) }
  package mutating func append(_ name: Name, _ value: Value) { fields.append((name, value)) }
  package mutating func append(_ other: Record) { fields += other.fields }

  package subscript(name: Name) -> Value? { fields.first { $0.0 == name }?.1 }

  /// Where its fields lie; they stay there as long as the record lives unchanged.
  var place: Place { fields.withUnsafeBufferPointer { Place(fields: $0) } }

  /// Which field it was the last time; any thread may change it, and a wrong one costs no more than a look.
  typealias Hint = Atomic<UInt8>

  struct Place {
    let fields: UnsafeBufferPointer<Field>

    /// Where a value lies; first it looks at the field that `hint` tells.
    func pointer(to name: Name, _ hint: UnsafeMutablePointer<Hint>) -> UnsafePointer<Lent>? {
      let known = Int(hint.pointee.load(ordering: .relaxed))
      if known < fields.count, fields[known].0 == name { return value(at: known) }
      for index in fields.indices where fields[index].0 == name {
        hint.pointee.store(UInt8(truncatingIfNeeded: index), ordering: .relaxed)
        return value(at: index)
      }
      return nil
    }

    private func value(at index: Int) -> UnsafePointer<Lent> {
      UnsafeRawPointer(fields.baseAddress! + index).advanced(by: Self.valueOffset)
        .assumingMemoryBound(to: Lent.self)
    }

    /// Worked out by the compiler: behind the name, where a value may lie.
    private static var valueOffset: Int {
      let alignment = MemoryLayout<Value>.alignment
      return (MemoryLayout<Name>.size + alignment - 1) / alignment * alignment
    }
  }
}
