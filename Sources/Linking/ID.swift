/// The index of a `Kind` in its table of the `Site`; a plan's cannot be mistaken for a body's.
@usableFromInline package struct ID<Kind>: Hashable, Comparable, Sendable {
  // Half a word: a site holds hundreds of them a plan.
  @usableFromInline let number: Int32

  @inlinable package init(_ index: Int) { number = Int32(index) }

  @inlinable package var index: Int { Int(number) }

  @inlinable package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension Array {
  @inlinable package subscript(id: ID<Element>) -> Element {
    // Lends the element: a getter would copy a whole body to tell its name.
    _read { yield self[id.index] }
    _modify { yield &self[id.index] }
  }
}

/// Rows that belong to each element of another table: what a body issued, who cites a document.
@usableFromInline package struct Backlinks<Owner, Row: Sendable>: Sendable {
  @usableFromInline var rows = Rows<Row>()

  init() {}

  /// `each` gives all pairs, the same each time it is run.
  init(count: Int, _ each: ((ID<Owner>, Row) -> Void) -> Void) {
    rows = Rows(count: count, each)
  }

  @inlinable package subscript(owner: ID<Owner>) -> ArraySlice<Row> { rows[owner.index] }
}
