/// A file as it was read and as the tool works with it: UTF-8, NFC, line feeds, no byte order mark.
package struct SourceText: Sendable {
  /// Ways in which the file differed from the working form.
  package struct Oddities: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let byteOrderMark = Oddities(rawValue: 1)
    package static let carriageReturns = Oddities(rawValue: 2)
    package static let decomposed = Oddities(rawValue: 4)
    package static let forbidden = Oddities(rawValue: 8)
  }

  /// From `working` on, working form and original advance alike until the next run.
  package typealias Run = (working: UInt32, original: UInt32)

  /// The path as the user knows it.
  package var path: String
  /// The working form.
  package var bytes: [UInt8]
  package var oddities: Oddities
  /// Where runs of the working form lie in the original, ordered; empty when the two are the same.
  package var runs: [Run]

  package init(
    path: String, bytes: [UInt8], oddities: Oddities = [], runs: [Run] = []
  ) {
    self.path = path
    self.bytes = bytes
    self.oddities = oddities
    self.runs = runs
  }
}
