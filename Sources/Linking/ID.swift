/// The index of a `Kind` in its table of the `Site`; a plan's cannot be mistaken for a body's.
package struct ID<Kind>: Hashable, Comparable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }

  package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

extension Array {
  package subscript(id: ID<Element>) -> Element {
    get { self[id.index] }
    set { self[id.index] = newValue }
  }
}

/// Rows that belong to each element of another table: what a body issued, who cites a document.
package struct Backlinks<Owner, Row: Sendable>: Sendable {
  package private(set) var rows: [[Row]]

  package init(count: Int) { rows = Array(repeating: [], count: count) }

  package subscript(owner: ID<Owner>) -> [Row] {
    get { rows[owner.index] }
    _modify { yield &rows[owner.index] }
  }
}
