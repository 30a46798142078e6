/// How far the marks of a block have been read.
package struct InlinePosition: Sendable {
  var block = -1
  /// The next mark of the block.
  var next = 0
  /// Marks that are open there.
  var open: [Mark] = []

  package init() {}

  init(block: Int) { self.block = block }
}
