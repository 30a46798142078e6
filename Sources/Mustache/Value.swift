import Bytes

/// What a name of a view stands for.
package enum Value: Sendable {
  case none
  case flag(Bool)
  case number(Int)
  /// Escaped when it is printed, unless the template says `{{{name}}}`.
  case text(String)
  /// Safe already: never escaped again.
  case html(String)
  /// An address in the site, counted from its root: the way there from the page is written before it.
  case address(String)
  /// Printed one behind the other.
  case joined([Value])
  case list([Value])
  /// A list whose rows stand on many pages.
  case shared(SharedRows)
  case record(Record)
  /// HTML that is no more than a stretch of plain text: escaped whichever way it is printed.
  case borrowed(BorrowedText)
  /// Safe HTML that is streamed straight into the page.
  case write(@Sendable (inout ByteWriter) -> Void)
}

/// Bytes that lie in a text which outlives the page, so that nothing is copied or counted to show them.
package struct BorrowedText: @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>

  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }
}

extension Value {
  /// What may be missing: nothing is printed then, and its section is not shown.
  package init(_ text: String?) { self = text.map(Value.text) ?? .none }
  package init(_ number: Int?) { self = number.map(Value.number) ?? .none }
  package init(_ record: Record?) { self = record.map(Value.record) ?? .none }
  package init(_ records: [Record]) { self = .list(records.map(Value.record)) }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
  package init(booleanLiteral flag: Bool) { self = .flag(flag) }
  package init(integerLiteral number: Int) { self = .number(number) }
}

extension Value: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  package init(arrayLiteral values: Value...) { self = .list(values) }
  package init(dictionaryLiteral fields: (Name, Value)...) { self = .record(Record(fields)) }
}
