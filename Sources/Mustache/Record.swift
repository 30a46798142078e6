/// Named values in the order in which they were given; of two with one name the first counts.
///
/// A plain array of pairs: a view is made once, read a few times and dropped, so building a table to search it
/// would cost more than scanning it.
package struct Record: Sendable, ExpressibleByDictionaryLiteral {
  package typealias Field = (name: Name, value: Value)

  package private(set) var fields: [Field]

  package init(_ fields: [(Name, Value)] = []) { self.fields = fields }
  package init(dictionaryLiteral fields: (Name, Value)...) { self.fields = fields }

  package mutating func append(_ name: Name, _ value: Value) { fields.append((name, value)) }
  package mutating func append(_ other: Record) { fields += other.fields }

  package subscript(name: Name) -> Value? {
    for index in fields.indices where fields[index].name == name { return fields[index].value }
    return nil
  }
}
