/// Other disks, which a folder takes with it when it is moved.
extension Folder {
  /// Whether anything is mounted inside of this folder, as the system tells it; false where it tells nothing.
  var holdsMounts: Bool {
    guard let real = Folder.real(path), let table = try? Folder("/proc/self").read("mountinfo").bytes else {
      return false
    }
    let prefix = Folder.escaped(real + "/")
    return table.split(separator: UInt8(ascii: "\n")).contains { line in
      // "36 35 98:0 /root /mount/point …"
      let fields = line.split(separator: 0x20, maxSplits: 5)
      return fields.count > 4 && fields[4].starts(with: prefix)
    }
  }

  /// As the table has white space and backslashes.
  private static func escaped(_ path: String) -> [UInt8] {
    path.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case 0x20: Array("\\040".utf8)
      case 0x09: Array("\\011".utf8)
      case 0x0A: Array("\\012".utf8)
      case UInt8(ascii: "\\"): Array("\\134".utf8)
      default: [byte]
      }
    }
  }
}
