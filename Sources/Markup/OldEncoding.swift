/// Encodings of Vietnamese from before Unicode, and how to tell them by the bytes they use most.
enum OldEncoding {
  case tcvn3, vni, windows1258, utf16

  var name: String {
    switch self {
    case .tcvn3: "TCVN3 (ABC)"
    case .vni: "VNI"
    case .windows1258: "windows-1258"
    case .utf16: "UTF-16"
    }
  }

  /// What to do about it.
  var advice: (vi: String, en: String) {
    switch self {
    case .tcvn3:
      (
        "chuyển bằng Unikey (Ctrl+Shift+F6: TCVN3 → Unicode) hoặc iconv -f TCVN5712-1 -t UTF-8",
        "convert it with Unikey (Ctrl+Shift+F6: TCVN3 → Unicode) or iconv -f TCVN5712-1 -t UTF-8"
      )
    case .vni:
      (
        "chuyển bằng Unikey (Ctrl+Shift+F6: VNI Windows → Unicode)",
        "convert it with Unikey (Ctrl+Shift+F6: VNI Windows → Unicode)"
      )
    case .windows1258:
      (
        "chuyển bằng iconv -f WINDOWS-1258 -t UTF-8 hoặc Unikey (Vietnamese Locale CP 1258 → Unicode)",
        "convert it with iconv -f WINDOWS-1258 -t UTF-8 or Unikey (Vietnamese Locale CP 1258 → Unicode)"
      )
    case .utf16:
      (
        "mở bằng Notepad và lưu lại theo UTF-8, hoặc iconv -f UTF-16 -t UTF-8",
        "save it as UTF-8 in Notepad, or iconv -f UTF-16 -t UTF-8"
      )
    }
  }

  /// What bytes that are not UTF-8 look like.
  static func guess(_ bytes: [UInt8]) -> OldEncoding? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    var counts = [Int](repeating: 0, count: 256)
    for byte in bytes.prefix(1 << 16) { counts[Int(byte)] += 1 }
    return guess(counts, atLeast: 4)
  }

  /// What a text was before each of its bytes was taken for a letter of Latin-1 and saved as UTF-8.
  static func misread(_ bytes: [UInt8]) -> OldEncoding? {
    var counts = [Int](repeating: 0, count: 256)
    let sample = bytes.prefix(4096)
    var index = sample.startIndex
    while index + 1 < sample.endIndex {
      let byte = sample[index]
      // Letters that only Vietnamese in Unicode has: nothing was misread.
      if byte == 0xE1 && sample[index + 1] & 0xFE == 0xBA || byte == 0xC6 { return nil }
      if byte & 0xFE == 0xC2 {
        counts[Int(byte & 1) << 6 | Int(sample[index + 1])] += 1
        index += 1
      }
      index += 1
    }
    return guess(counts, atLeast: 40)
  }

  /// Bytes that one of the encodings needs all the time and the others hardly ever.
  private static let ofVNI: [Int] = [0xF1, 0xD1, 0xF6, 0xD6, 0xEF, 0xF8, 0xF9, 0xFB]
  private static let of1258: [Int] = [0xF0, 0xD0, 0xFD, 0xDD, 0xEC, 0xCC, 0xF2, 0xD2, 0xDE]

  private static func guess(_ counts: [Int], atLeast least: Int) -> OldEncoding? {
    let all = counts[0x80...].reduce(0, +)
    guard all >= least else { return nil }
    // TCVN3 alone has its letters from 0xA8 to 0xBE.
    let low = counts[0xA8...0xBE].reduce(0, +)
    if low * 4 >= all { return .tcvn3 }
    let vni = ofVNI.reduce(0) { $0 + counts[$1] }
    let windows = of1258.reduce(0) { $0 + counts[$1] }
    guard max(vni, windows) * 4 >= all else { return nil }
    return vni >= windows ? .vni : .windows1258
  }
}
