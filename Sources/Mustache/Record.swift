/// Named values in the order in which they were given; of two with one name the first counts.
///
/// A plain array of pairs: a view is made once, read a few times and dropped, so building a table to search it
/// would cost more than scanning it.
package struct Record: Sendable, ExpressibleByDictionaryLiteral {
  package typealias Field = (Name, Value)

  package private(set) var fields: [Field]

  package init(_ fields: [Field] = []) { self.fields = fields }
  package init(dictionaryLiteral fields: Field...) { self.fields = fields }

  package mutating func append(_ name: Name, _ value: Value) { fields.append((name, value)) }
  package mutating func append(_ other: Record) { fields += other.fields }

  package subscript(name: Name) -> Value? { pointer(to: name)?.pointee }

  /// Where its fields lie; they stay there as long as the record lives unchanged.
  var place: Place { fields.withUnsafeBufferPointer { Place(fields: $0) } }

  /// Where a value lies.
  func pointer(to name: Name) -> UnsafePointer<Value>? { place.pointer(to: name) }

  struct Place {
    let fields: UnsafeBufferPointer<Field>

    func pointer(to name: Name) -> UnsafePointer<Value>? {
      for index in fields.indices where fields[index].0 == name {
        return UnsafeRawPointer(fields.baseAddress! + index).advanced(by: Self.valueOffset)
          .assumingMemoryBound(to: Value.self)
      }
      return nil
    }

    private static let valueOffset = MemoryLayout<Field>.offset(of: \.1)!
  }
}
