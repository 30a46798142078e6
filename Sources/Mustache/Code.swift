import Bytes

/// A program as it is run: in memory that does not move, so that threads read it side by side and count nothing.
final class Code: @unchecked Sendable {
  /// Where its parts lie; they stay there as long as the code lives.
  struct Place {
    let instructions: UnsafeMutablePointer<Instruction>
    let text: UnsafeMutableBufferPointer<UInt8>
    let names: UnsafeMutablePointer<Name>
    /// By name: where records have it.
    let hints: UnsafeMutablePointer<Record.Hint>
    let calls: UnsafeMutablePointer<Program.Call>
    let blocks: UnsafeMutablePointer<Program.Block>
    /// By number of a template, where it begins.
    let entries: UnsafeMutablePointer<Int>
  }

  let program: Program
  let place: Place
  /// The templates by name.
  let numbers: [String: Int]

  init(_ program: Program, numbers: [String: Int]) {
    (self.program, self.numbers) = (program, numbers)
    let text = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: program.text.count + ByteWriter.padding)
    _ = text.initialize(from: program.text + [UInt8](repeating: 0, count: ByteWriter.padding))
    place = Place(
      instructions: Self.copy(program.instructions), text: text, names: Self.copy(program.names),
      hints: Self.hints(program.names.count),
      calls: Self.copy(program.calls), blocks: Self.copy(program.blocks),
      entries: Self.copy(program.templates.map(\.entry)))
  }

  deinit {
    place.calls.deinitialize(count: program.calls.count).deallocate()
    place.blocks.deinitialize(count: program.blocks.count).deallocate()
    place.text.deallocate()
    place.instructions.deallocate()
    place.names.deallocate()
    place.hints.deallocate()
    place.entries.deallocate()
  }

  private static func hints(_ count: Int) -> UnsafeMutablePointer<Record.Hint> {
    let hints = UnsafeMutablePointer<Record.Hint>.allocate(capacity: max(count, 1))
    for index in 0..<count { (hints + index).initialize(to: Record.Hint(0)) }
    return hints
  }

  private static func copy<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
    elements.withUnsafeBufferPointer {
      copy.initialize(from: $0.baseAddress ?? UnsafePointer(copy), count: $0.count)
    }
    return copy
  }
}
