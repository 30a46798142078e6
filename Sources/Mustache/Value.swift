import Bytes

/// What a name of a view stands for: a number, or an address in the `ViewMemory` where it was made.
@usableFromInline package enum Value: BitwiseCopyable, @unchecked Sendable {
  case none
  case flag(Bool)
  case number(Int)
  /// Escaped when it is printed, unless the template says `{{{name}}}`.
  case text(bytes: Text)
  /// Safe already: never escaped again.
  case html(bytes: Text)
  /// An address in the site, counted from its root: the way there from the page is written before it.
  case address(bytes: Text)
  /// Printed one behind the other.
  case joined(values: List)
  case list(values: List)
  /// A list whose rows stand on many pages.
  case shared(rows: Unmanaged<SharedRows>)
  case record(Record)
  /// HTML that is no more than a stretch of plain text: escaped whichever way it is printed.
  case borrowed(Text)
  /// Safe HTML that is streamed straight into the page.
  case write(stream: Unmanaged<Stream>)
}

extension Value {
  /// Bytes that lie still as long as the view.
  @usableFromInline package struct Text: BitwiseCopyable {
    private let start: UnsafePointer<UInt8>?
    private let count: Int32

    /// Bytes that outlive the page where they are: nothing is copied to show them.
    package init(lying bytes: UnsafeBufferPointer<UInt8>) {
      (start, count) = (bytes.baseAddress, Int32(bytes.count))
    }

    /// A copy. Not an initialiser, which would take the text away from its owner to read it.
    package static func copy(of text: String) -> Text {
      text.utf8.span.withUnsafeBufferPointer { bytes in
        guard let from = bytes.baseAddress else { return Text(lying: bytes) }
        let place = ViewMemory.current.pointee.room(for: bytes.count, of: UInt8.self)
        place.initialize(from: from, count: bytes.count)
        return Text(lying: UnsafeBufferPointer(start: place, count: bytes.count))
      }
    }

    /// Texts one behind the other.
    static func copy(of one: String, _ two: String) -> Text {
      let size = one.utf8.count + two.utf8.count
      let place = ViewMemory.current.pointee.room(for: size, of: UInt8.self)
      _ = two.copy(to: one.copy(to: place))
      return Text(lying: UnsafeBufferPointer(start: place, count: size))
    }

    static func copy(of one: String, _ two: String, _ three: String, _ four: String) -> Text {
      let size = one.utf8.count + two.utf8.count + three.utf8.count + four.utf8.count
      let place = ViewMemory.current.pointee.room(for: size, of: UInt8.self)
      var end = place
      end = one.copy(to: end)
      end = two.copy(to: end)
      end = three.copy(to: end)
      end = four.copy(to: end)
      return Text(lying: UnsafeBufferPointer(start: place, count: size))
    }

    package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: Int(count)) }
    var isEmpty: Bool { count == 0 }
    var string: String { String(decoding: bytes, as: UTF8.self) }
  }

  @usableFromInline package struct List: BitwiseCopyable {
    let start: UnsafePointer<Value>
    private let size: Int32

    /// With an element for each index.
    package init(count: Int, _ element: (Int) -> Value) {
      let place = ViewMemory.current.pointee.room(for: count, of: Value.self)
      for index in 0..<count { (place + index).initialize(to: element(index)) }
      (start, size) = (UnsafePointer(place), Int32(count))
    }

    package var values: UnsafeBufferPointer<Value> { UnsafeBufferPointer(start: start, count: count) }
    var count: Int { Int(size) }
    var isEmpty: Bool { size == 0 }
  }

  @usableFromInline package final class Stream: Sendable {
    let write: @Sendable (inout ByteWriter) -> Void

    init(_ write: @escaping @Sendable (inout ByteWriter) -> Void) { self.write = write }
  }

  // Not inlined: a caller that only lends the text would have to copy it.
  @inline(never) package static func text(_ text: String) -> Value { .text(bytes: .copy(of: text)) }
  @inline(never) package static func html(_ html: String) -> Value { .html(bytes: .copy(of: html)) }
  @inline(never) package static func address(_ address: String) -> Value {
    .address(bytes: .copy(of: address))
  }

  /// Texts one behind the other, without a string of them all.
  @inline(never) package static func text(_ one: String, _ two: String) -> Value {
    .text(bytes: .copy(of: one, two))
  }
  @inline(never) package static func text(
    _ one: String, _ two: String, _ three: String, _ four: String = ""
  ) -> Value { .text(bytes: .copy(of: one, two, three, four)) }

  /// A text that is put together piece by piece. `write` makes no value.
  package static func text(_ write: (inout ByteWriter) -> Void) -> Value {
    .text(bytes: Text(lying: ViewMemory.current.pointee.bytes(write)))
  }

  @inline(never) package static func address(
    _ one: String, _ two: String, _ three: String, _ four: String
  ) -> Value { .address(bytes: .copy(of: one, two, three, four)) }

  package static func joined(_ values: [Value]) -> Value {
    .joined(values: List(count: values.count) { values[$0] })
  }

  package static func list(_ values: [Value]) -> Value { list(values[...]) }

  package static func list(_ values: ArraySlice<Value>) -> Value {
    .list(values: List(count: values.count) { values[values.startIndex + $0] })
  }

  package static func shared(_ rows: SharedRows) -> Value {
    .shared(rows: ViewMemory.current.pointee.hold(rows))
  }

  package static func write(_ write: @escaping @Sendable (inout ByteWriter) -> Void) -> Value {
    .write(stream: ViewMemory.current.pointee.hold(Stream(write)))
  }

  /// What may be missing: nothing is printed then, and its section is not shown.
  package init(_ text: String?) {
    if let text { self = .text(text) } else { self = .none }
  }
  package init(_ number: Int?) { self = number.map(Value.number) ?? .none }
  package init(_ record: Record?) { self = record.map(Value.record) ?? .none }
  package init(_ records: [Record]) {
    self = .list(values: List(count: records.count) { .record(records[$0]) })
  }

  /// Whether a section of it is shown: not for nothing, false, zero, an empty text or an empty list.
  var isTrue: Bool {
    switch self {
    case .none: false
    case .flag(let flag): flag
    case .number(let number): number != 0
    case .text(let text), .html(let text), .borrowed(let text): !text.isEmpty
    case .list(let list): !list.isEmpty
    case .shared(let rows): rows._withUnsafeGuaranteedRef { !$0.numbers.isEmpty }
    case .address, .joined, .record, .write: true
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
  @usableFromInline package init(stringLiteral text: String) { self = .text(text) }
  @usableFromInline package init(booleanLiteral flag: Bool) { self = .flag(flag) }
  @usableFromInline package init(integerLiteral number: Int) { self = .number(number) }
}

extension Value: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  @usableFromInline package init(arrayLiteral values: Value...) { self = .list(values) }
  @inlinable package init(dictionaryLiteral fields: (Name, Value)...) { self = .record(Record(fields)) }
}

extension String {
  /// Returns the place behind it.
  @inline(__always)
  fileprivate func copy(to place: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    utf8.span.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return place }
      place.initialize(from: start, count: bytes.count)
      return place + bytes.count
    }
  }
}
