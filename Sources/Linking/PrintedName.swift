/// The printed wording of a name, as a number: there is one reading of it.
@dynamicMemberLookup
struct PrintedName: Sendable, Hashable {
  let number: UInt32

  private static let known = TextMemo<PrintedName>()
  private static let readings = Register<NameReading>()

  static func of(_ printed: String) -> PrintedName {
    known.value(of: printed) { PrintedName(number: UInt32(readings.append(NameReading(printed)))) }
  }

  @inline(__always)
  subscript<Part>(dynamicMember part: KeyPath<NameReading, Part>) -> Part {
    Self.readings[Int(number)][keyPath: part]
  }

  /// The canonical name.
  var whole: PrintedName { self.printed == self.canonical ? self : .of(self.canonical) }
}
