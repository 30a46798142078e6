extension String {
  /// Names joined by slashes, none of which leads out of a folder or cannot be one: what may be put below a folder. A
  /// slash may end it.
  package var isPlainPath: Bool {
    withBytes { bytes in
      var (length, dots) = (0, 0)
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "/"):
          guard length > dots || dots > 2 else { return false }
          (length, dots) = (0, 0)
          continue
        case ..<0x20, 0x7f: return false
        case UInt8(ascii: "."): dots += 1
        default: break
        }
        length += 1
        if length > 255 { return false }
      }
      return length > dots || dots > 2 || length == 0 && !bytes.isEmpty
    }
  }
}
