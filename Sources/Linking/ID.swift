/// The index of a `Kind` in its table of the `Site`; a plan's cannot be mistaken for a body's.
@usableFromInline package struct ID<Kind>: Hashable, Comparable, Sendable {
  @usableFromInline package let index: Int

  package init(_ index: Int) { self.index = index }

  @inlinable package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

extension Array {
  @inlinable package subscript(id: ID<Element>) -> Element {
    // Lends the element: a getter would copy a whole body to tell its name.
    _read { yield self[id.index] }
    _modify { yield &self[id.index] }
  }
}

/// Rows that belong to each element of another table: what a body issued, who cites a document.
package struct Backlinks<Owner, Row: Sendable>: Sendable {
  package private(set) var rows: [[Row]]

  package init(count: Int) { rows = Array(repeating: [], count: count) }

  package subscript(owner: ID<Owner>) -> [Row] {
    _read { yield rows[owner.index] }
    _modify { yield &rows[owner.index] }
  }

  mutating func grow(to count: Int) {
    while rows.count < count { rows.append([]) }
  }
}
