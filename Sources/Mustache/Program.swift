/// All templates of a library, compiled into one run of instructions.
struct Program: Sendable {
  /// Where a template's instructions begin, and what it was made of.
  struct Template: Sendable {
    var source: TemplateSource
    var entry: Int
  }

  /// A partial or parent tag.
  struct Call: Sendable {
    enum Target: Sendable {
      case named(String)
      case template(Int)
      case dynamic(Path)
      case missing
    }

    var target: Target
    /// The bodies given for the parent's blocks, and where each begins.
    var fillings: [(name: Name, entry: Int)] = []
    /// A tag alone on its line hands its indentation on to each line of what it calls.
    var indentation: [UInt8] = []
    var isStandalone = false
    /// The instruction after the call.
    var next = 0
  }

  /// A block tag.
  struct Block: Sendable {
    var name: Name
    var indentation: [UInt8] = []
    /// Whether its body starts on a line of its own.
    var startsLine = false
    /// The instruction after its default body.
    var next = 0
  }

  /// The bytes of a template from which an instruction was made.
  struct Origin: Sendable {
    var template: Int32
    var start: Int32
    var end: Int32
  }

  var instructions: [Instruction] = []
  var origins: [Origin] = []
  var text: [UInt8] = []
  var names: [Name] = []
  var calls: [Call] = []
  var blocks: [Block] = []
  var templates: [Template] = []

  func error(at instruction: Int, vi: String, en: String) -> TemplateError {
    let origin = origins[instruction]
    return TemplateError(
      in: templates[Int(origin.template)].source, at: Int(origin.start)..<Int(origin.end), vi: vi, en: en)
  }

  /// A path as it is written in a template.
  func spelling(_ path: Path) -> String {
    guard path.count > 0 else { return "." }
    return names(of: path).map(\.text).joined(separator: ".")
  }

  func names(of path: Path) -> ArraySlice<Name> { names[Int(path.start)..<Int(path.start + path.count)] }
}

/// Forgetting a template that could not be read.
extension Program {
  struct Size {
    var instructions, text, names, calls, blocks: Int
  }

  var size: Size {
    Size(
      instructions: instructions.count, text: text.count, names: names.count, calls: calls.count,
      blocks: blocks.count)
  }

  mutating func shrink(to size: Size) {
    instructions.removeSubrange(size.instructions...)
    origins.removeSubrange(size.instructions...)
    text.removeSubrange(size.text...)
    names.removeSubrange(size.names...)
    calls.removeSubrange(size.calls...)
    blocks.removeSubrange(size.blocks...)
  }
}
