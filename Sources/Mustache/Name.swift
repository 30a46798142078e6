import Synchronization

/// A name of a view or a template as a number, so that rendering compares integers.
///
/// One table serves the process; the numbers never reach the output, so their order does not matter.
@usableFromInline package struct Name: Hashable, Sendable, BitwiseCopyable, ExpressibleByStringLiteral {
  private struct Table {
    var numbers: [String: UInt32] = [:]
    var texts: [String] = []
  }

  private static let table = Mutex(Table())
  private let number: UInt32

  package init(_ text: String) {
    number = Self.table.withLock { table in
      if let known = table.numbers[text] { return known }
      let next = UInt32(table.texts.count)
      table.numbers[text] = next
      table.texts.append(text)
      return next
    }
  }

  @usableFromInline package init(stringLiteral text: String) { self.init(text) }

  package var text: String { Self.table.withLock { $0.texts[Int(number)] } }
}
