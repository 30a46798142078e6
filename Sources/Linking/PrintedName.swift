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

  private static let gaps = Register<NameGaps>()
  private static let gapNumbers = NumberMemo()

  @inline(__always)
  subscript<Part>(dynamicMember part: KeyPath<NameGaps, Part>) -> Part {
    let gaps = Self.gapNumbers.value(of: UInt64(number) + 1) { UInt64(Self.gaps.append(NameGaps(of: self))) }
    return Self.gaps[Int(gaps)][keyPath: part]
  }

  /// The canonical name.
  var whole: PrintedName { self.printed == self.canonical ? self : .of(self.canonical) }
}
