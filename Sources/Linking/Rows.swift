/// Rows of any length, one behind the other in one array.
@usableFromInline package struct Rows<Element: Sendable>: Sendable {
  @usableFromInline private(set) var ends: [Int32] = []
  @usableFromInline private(set) var elements: [Element] = []

  init() {}

  mutating func reserveCapacity(_ rows: Int, elements count: Int) {
    ends.reserveCapacity(rows)
    elements.reserveCapacity(count)
  }

  mutating func append(_ row: some Sequence<Element>) {
    elements.append(contentsOf: row)
    endRow()
  }

  /// Adds to the row that has not ended yet.
  mutating func add(_ element: Element) { elements.append(element) }

  /// What the row has that has not ended yet.
  var openRow: ArraySlice<Element> { elements[Int(ends.last ?? 0)...] }

  mutating func endRow() { ends.append(Int32(elements.count)) }

  /// The same rows of other elements.
  func mapElements<Other>(_ transform: (Element) -> Other) -> Rows<Other> {
    var rows = Rows<Other>()
    rows.ends = ends
    rows.elements = elements.map(transform)
    return rows
  }
}

extension Rows: RandomAccessCollection {
  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { ends.count }

  @inlinable package subscript(row: Int) -> ArraySlice<Element> {
    elements[(row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])]
  }
}

extension Rows: Equatable where Element: Equatable {}

extension Rows {
  /// Sorts elements into `count` rows. `each` is run twice and must give the same pairs: first they are counted,
  /// then each is put where its row has room.
  init<Owner>(count: Int, _ each: ((_ row: ID<Owner>, _ element: Element) -> Void) -> Void) {
    var ends = [Int32](repeating: 0, count: count)
    each { row, _ in ends[row.index] += 1 }
    var total: Int32 = 0
    for row in ends.indices {
      total += ends[row]
      // Where the row begins, until its elements have been counted in once more.
      ends[row] = total - ends[row]
    }
    elements = [Element](unsafeUninitializedCapacity: Int(total)) { buffer, initialized in
      let base = buffer.baseAddress
      each { row, element in
        (base! + Int(ends[row.index])).initialize(to: element)
        ends[row.index] += 1
      }
      initialized = Int(total)
    }
    self.ends = ends
  }
}
