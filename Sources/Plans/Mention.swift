/// A place where the text names a body, not yet resolved: who is meant is decided when all plans are joined.
package struct Mention: Sendable, Hashable {
  package var range: Range<UInt32>
  /// Index in `Plan.names`: the same wording is stored once a document.
  package var name: UInt32
  /// Index of the innermost section in `Plan.sections`, or `UInt32.max` above the first.
  package var section: UInt32

  package init(range: Range<UInt32>, name: UInt32, section: UInt32) {
    self.range = range
    self.name = name
    self.section = section
  }
}
