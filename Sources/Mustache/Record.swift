import Synchronization

/// Named values in the order in which they were given, each name once.
///
/// A plain row of pairs: a view is made once, read a few times and dropped, so building a table to search it
/// would cost more than scanning it. Where a template asks is remembered which field it was the last time: views of
/// one kind have their names in the same order.
@usableFromInline package struct Record: BitwiseCopyable, @unchecked Sendable {
  @usableFromInline package typealias Field = (Name, Value)

  @usableFromInline let start: UnsafeMutablePointer<Field>
  @usableFromInline let count: Int32

  /// One whose fields are not there yet.
  @usableFromInline init(room count: Int) {
    start = ViewMemory.current.pointee.room(for: count)
    self.count = Int32(count)
  }

  // Inlined, so that the fields need no array of their own.
  @inlinable package init(_ fields: [Field]) {
    self.init(room: fields.count)
    for index in fields.indices { (start + index).initialize(to: fields[index]) }
  }

  /// The fields of several, one behind the other.
  package init(joining records: Record...) {
    self.init(room: records.reduce(0) { $0 + Int($1.count) })
    var end = start
    for record in records {
      end.initialize(from: record.start, count: Int(record.count))
      end += Int(record.count)
    }
  }

  package var fields: UnsafeBufferPointer<Field> { UnsafeBufferPointer(start: start, count: Int(count)) }

  package subscript(name: Name) -> Value? { fields.first { $0.0 == name }?.1 }

  /// Which field it was the last time; any thread may change it, and a wrong one costs no more than a look.
  typealias Hint = Atomic<UInt8>

  /// Where a value lies; first it looks at the field that `hint` tells.
  func pointer(to name: Name, _ hint: UnsafeMutablePointer<Hint>) -> UnsafePointer<Value>? {
    if let value = likely(name, hint) { return value }
    for index in 0..<Int(count) where start[index].0 == name {
      hint.pointee.store(UInt8(truncatingIfNeeded: index), ordering: .relaxed)
      return value(at: index)
    }
    return nil
  }

  /// Where it lies if that is the field that `hint` tells.
  @inline(__always)
  func likely(_ name: Name, _ hint: UnsafeMutablePointer<Hint>) -> UnsafePointer<Value>? {
    let known = Int(hint.pointee.load(ordering: .relaxed))
    return known < count && start[known].0 == name ? value(at: known) : nil
  }

  @inline(__always)
  private func value(at index: Int) -> UnsafePointer<Value> {
    UnsafeRawPointer(start + index).advanced(by: Self.valueOffset).assumingMemoryBound(to: Value.self)
  }

  /// Worked out by the compiler: behind the name, where a value may lie.
  private static var valueOffset: Int {
    let alignment = MemoryLayout<Value>.alignment
    return (MemoryLayout<Name>.size + alignment - 1) / alignment * alignment
  }
}

extension Record: ExpressibleByDictionaryLiteral {
  @inlinable package init(dictionaryLiteral fields: (Name, Value)...) { self.init(fields) }
}
