import Bytes

/// What the last build wrote: the files of the published folder, and the fingerprint of the input they came from.
///
/// It lies beside the output. Every line but the first is a file, in no order; paths hold no line feeds, since such
/// names are refused.
struct Manifest: Sendable {
  struct File: Sendable, Equatable {
    var size: Int
    var modified: Timestamp
    /// Of the bytes; for a file that was copied, that of its source.
    var fingerprint: Fingerprint
  }

  static let name = "manifest"
  /// Written before the folders are exchanged; whichever of the two names the folder that is published is right.
  static let next = "manifest.next"
  private static let form = "thidua-manifest 1"

  struct Head: Sendable {
    var fingerprint: Fingerprint?
    /// Of the published folder, to tell whether an exchange took place before a build was killed.
    var inode: UInt64 = 0
  }

  private(set) var head = Head()
  private(set) var files: [String: File] = [:]

  static func write(
    _ head: Head, _ files: some Sequence<(path: String, file: File)>, to writer: inout ByteWriter
  ) {
    writer.write(Self.form)
    writer.write(" ")
    if let fingerprint = head.fingerprint {
      writer.write(hexadecimal: fingerprint)
    } else {
      writer.write("-")
    }
    writer.write(" ")
    writer.write(String(head.inode))
    writer.write("\n")
    for (path, file) in files {
      writer.write(file.size)
      writer.write(" ")
      writer.write(Int(file.modified.nanoseconds))
      writer.write(" ")
      writer.write(hexadecimal: file.fingerprint)
      writer.write(" ")
      writer.write(path)
      writer.write("\n")
    }
  }

  /// Nil where the bytes are no manifest: then nothing is known of what was published.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    guard let head = Self.line(&rest) else { return nil }
    let words = head.split(separator: UInt8(ascii: " "))
    let form = Array(Self.form.utf8).split(separator: UInt8(ascii: " "))
    guard words.count == 4, words[0] == form[0], words[1] == form[1],
      let inode: UInt64 = Self.number(words[3])
    else { return nil }
    self.head = Head(fingerprint: Self.fingerprint(words[2]), inode: inode)
    files.reserveCapacity(bytes.count / 80)
    while let line = Self.line(&rest) {
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
      guard words.count == 4, let size: Int = Self.number(words[0]),
        let time: Int64 = Self.number(words[1]), let fingerprint = Self.fingerprint(words[2])
      else { return nil }
      files[String(decoding: words[3], as: UTF8.self)] = File(
        size: size, modified: Timestamp(nanoseconds: time), fingerprint: fingerprint)
    }
  }

  init() {}

  /// Forgets files.
  mutating func drop(_ isGone: (String) -> Bool) { files = files.filter { !isGone($0.key) } }

  /// Takes over what another source knows of the folder.
  mutating func add(_ files: [String: File]) { self.files.merge(files) { $1 } }

  /// The next whole line; what has no line feed was cut off and is no line.
  private static func line(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return rest[..<end]
  }

  private static func number<Number: FixedWidthInteger>(_ text: ArraySlice<UInt8>) -> Number? {
    var number: Number = 0
    let isNegative = Number.isSigned && text.first == UInt8(ascii: "-")
    let digits = isNegative ? text.dropFirst() : text
    guard !digits.isEmpty else { return nil }
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      let value = Number(digit - UInt8(ascii: "0"))
      let (times, over) = number.multipliedReportingOverflow(by: 10)
      let (sum, more) =
        isNegative ? times.subtractingReportingOverflow(value) : times.addingReportingOverflow(value)
      if over || more { return nil }
      number = sum
    }
    return number
  }

  private static func fingerprint(_ digits: ArraySlice<UInt8>) -> Fingerprint? {
    guard digits.count == 32 else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    guard let high = UInt64(text.prefix(16), radix: 16), let low = UInt64(text.suffix(16), radix: 16) else {
      return nil
    }
    return Fingerprint(high: high, low: low)
  }
}
