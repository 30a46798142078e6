/// How far the marks of a block have been read.
package struct InlinePosition: Sendable {
  /// A mark whose end has not come yet.
  struct Open: Sendable {
    var mark: Mark
    var isWritten = false
    /// Stood in the output once, though it may be closed for the moment.
    var wasWritten = false
  }

  var block = -1
  /// The next mark of the block.
  var next = 0
  /// Marks that are open there, from the outside.
  var open: [Open] = []

  package init() {}

  /// The start of another block; the room for open marks is kept.
  mutating func begin(_ block: Int) {
    (self.block, next) = (block, 0)
    open.removeAll(keepingCapacity: true)
  }
}
