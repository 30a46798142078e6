import Bytes
import Diagnostics
import Vietnamese

/// From the bytes on disk to the working form.
extension SourceText {
  /// The working form of a file, or nothing and an error when it is not UTF-8.
  package static func decode(path: String, bytes: [UInt8]) -> (SourceText?, [Diagnostic]) {
    if let offset = bytes.withUnsafeBufferPointer({ UTF8Check.firstInvalid(in: $0) }) {
      return (nil, [invalid(path, bytes, at: offset)])
    }
    var diagnostics: [Diagnostic] = []
    if let encoding = OldEncoding.misread(bytes) {
      let (vi, en) = encoding.advice
      diagnostics.append(
        Diagnostic(
          .warning, "old-encoding",
          Sentence(
            vi: "chữ có vẻ gõ bằng bảng mã \(encoding.name), chưa chuyển sang Unicode; \(vi)",
            en: "the letters look like \(encoding.name) that was never converted to Unicode; \(en)"),
          at: Place(path: path)))
    }
    return (SourceText(path: path, valid: bytes), diagnostics)
  }

  /// `bytes` are known to be UTF-8. A file that is in the working form already is taken as it is.
  private init(path: String, valid bytes: [UInt8]) {
    self.init(path: path, bytes: bytes)
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if bytes.withUnsafeBufferPointer(Forbidden.mayBe) { mendBytes(skipping: hasMark ? 3 : 0) }
    if !Normalization.isComposed(self.bytes) {
      oddities.insert(.decomposed)
      let (composed, shifts) = Normalization.compose(self.bytes)
      self.bytes = composed
      runs = SourceText.chain(shifts, then: runs)
    }
  }

  /// Drops the byte order mark, makes every end of a line or page a line feed and shows what is forbidden as U+FFFD.
  private mutating func mendBytes(skipping start: Int) {
    var mended: [UInt8] = []
    mended.reserveCapacity(bytes.count)
    if start > 0 {
      oddities.insert(.byteOrderMark)
      runs.append((0, UInt32(start)))
    }
    var clean = start
    var index = start
    while index < bytes.count {
      var length = Forbidden.length(in: bytes, at: index)
      guard length > 0 else {
        index += 1
        continue
      }
      mended += bytes[clean..<index]
      let start = mended.count
      switch bytes[index] {
      case 0x0D:
        oddities.insert(.carriageReturns)
        mended.append(0x0A)
        if index + 1 < bytes.count, bytes[index + 1] == 0x0A { length = 2 }
      // Word ends a line within a paragraph with the first, a page with the second.
      case 0x0B, 0x0C: mended.append(0x0A)
      default:
        oddities.insert(.forbidden)
        mended += Forbidden.replacement
      }
      index += length
      clean = index
      // As long as before: places stay.
      if mended.count - start == length { continue }
      if runs.isEmpty { runs.append((0, 0)) }
      runs.append((UInt32(mended.count), UInt32(clean)))
    }
    mended += bytes[clean...]
    bytes = mended
  }

  /// Two mappings made one: `outer` leads into a middle form, `inner` from there to the original.
  private static func chain(_ outer: [Run], then inner: [Run]) -> [Run] {
    guard !outer.isEmpty, !inner.isEmpty else { return outer.isEmpty ? inner : outer }
    var runs: [Run] = []
    var next = 0
    for (index, run) in outer.enumerated() {
      // Inner runs that begin inside of this stretch, seen from its working side.
      while next < inner.count, inner[next].working <= run.original { next += 1 }
      let base = inner[max(next - 1, 0)]
      let before = next == 0 ? run.original : base.original + (run.original - base.working)
      runs.append((run.working, before))
      let end = index + 1 < outer.count ? outer[index + 1].working : .max
      while next < inner.count {
        let place = run.working + (inner[next].working - run.original)
        guard place < end else { break }
        runs.append((place, inner[next].original))
        next += 1
      }
    }
    return runs
  }

  private static func invalid(_ path: String, _ bytes: [UInt8], at offset: Int) -> Diagnostic {
    let line = 1 + bytes[..<offset].count { $0 == 0x0A }
    let code = "0x" + String(bytes[offset], radix: 16, uppercase: true)
    var vi = "không phải UTF-8: byte \(code) ở vị trí \(offset), dòng \(line)"
    var en = "not UTF-8: byte \(code) at offset \(offset), line \(line)"
    if let encoding = OldEncoding.guess(bytes) {
      let advice = encoding.advice
      vi += "; tệp có vẻ theo bảng mã \(encoding.name); \(advice.vi)"
      en += "; the file looks like \(encoding.name); \(advice.en)"
    } else {
      vi += "; mở tệp bằng trình soạn thảo và lưu lại theo UTF-8"
      en += "; open it in an editor and save it as UTF-8"
    }
    return Diagnostic(
      .error, "encoding", Sentence(vi: vi, en: en), at: Place(path: path, range: offset..<offset + 1))
  }
}
