/// One step of a compiled template; plain numbers, so that copying one costs nothing.
enum Instruction {
  /// Bytes of `Program.text`.
  case literal(start: Int32, count: Int32)
  /// Bytes that begin with a line break, which is left out where the page stands at the start of a line already.
  case line(start: Int32, count: Int32)
  case print(Path, escaped: Bool)
  /// Opens a section whose `endSection` lies before `end`.
  case section(Path, end: Int32)
  case inverted(Path, end: Int32)
  case endSection
  /// Calls another template: a partial, or a parent with the blocks that fill it.
  case call(Int32)
  /// A place that callers may fill; its default body follows.
  case block(Int32)
  /// Ends a template or the body of a block.
  case leave
}

/// A dotted name: a range of `Program.names`; empty for `.`, the current value.
struct Path {
  var start: Int32
  var count: Int32
}
