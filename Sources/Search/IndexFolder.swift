import Bytes

/// The files of the index as they are published: under a name that changes when any of them does, so that a
/// browser never puts the old together with the new; from a server as they are, for opening from disk as scripts.
struct IndexFolder: Sendable {
  struct File: Sendable {
    var name: String
    var bytes: [UInt8]
  }

  let root: [UInt8]
  let files: [File]
  let isPortable: Bool

  func laidOut(crew: SearchIndex.Crew) -> [(path: String, bytes: [UInt8])] {
    let stamp = stamp(crew: crew)
    var first = ByteWriter(capacity: root.count + 16)
    first.write(byte: SearchIndex.version)
    first.write(counted: stamp)
    first.write(root)
    let ending = isPortable ? ".js" : ".bin"
    let rootFile = File(name: "goc", bytes: first.array)
    let folder = SearchIndex.folder + stamp + "/"
    let published = crew.map(files.count) { index in
      (path: folder + files[index].name + ending, bytes: form(files[index]))
    }
    return [(SearchIndex.folder + "goc" + ending, form(rootFile))] + published
  }

  private func stamp(crew: SearchIndex.Crew) -> String {
    let prints = crew.map(files.count) { Fingerprint(of: files[$0].bytes) }
    var all = ByteWriter(capacity: files.count * 40 + 64)
    all.write(Fingerprint(of: root).hexadecimal)
    for (file, print) in zip(files, prints) {
      all.write(file.name)
      all.write(print.hexadecimal)
    }
    return String(Fingerprint(of: all.bytes).hexadecimal.prefix(8))
  }

  /// From disk a page may load scripts, but not read files.
  private func form(_ file: File) -> [UInt8] {
    guard isPortable else { return file.bytes }
    var script = ByteWriter(capacity: file.bytes.count * 4 / 3 + 64)
    script.write("thiduaPart(\"" as StaticString)
    script.write(file.name)
    script.write("\",\"" as StaticString)
    script.write(base64: file.bytes)
    script.write("\")\n" as StaticString)
    return script.array
  }
}

extension ByteWriter {
  /// RFC 4648, section 4.
  mutating func write(base64 bytes: [UInt8]) {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let (one, two) = (Int(bytes[start]), start + 1 < bytes.count ? Int(bytes[start + 1]) : 0)
      let three = start + 2 < bytes.count ? Int(bytes[start + 2]) : 0
      write(byte: digits[one >> 2])
      write(byte: digits[(one & 3) << 4 | two >> 4])
      write(byte: start + 1 < bytes.count ? digits[(two & 15) << 2 | three >> 6] : UInt8(ascii: "="))
      write(byte: start + 2 < bytes.count ? digits[three & 63] : UInt8(ascii: "="))
    }
  }
}
