import Bytes

/// The files of the index as they are published: from a server as they are, for opening from disk as scripts.
///
/// What a part says depends on the numbers of the items and on the codes of passages; their folder is named by both,
/// so that a browser never puts the old together with the new. Within a folder each part says by itself what is
/// true, and keeps its address and its bytes while that is the same.
struct IndexFolder: Sendable {
  struct File: Sendable {
    var name: String
    var bytes: [UInt8]
  }

  /// What all parts depend on.
  let basis: Fingerprint
  let root: [UInt8]
  let files: [File]
  let isPortable: Bool

  func laidOut(crew: SearchIndex.Crew) -> [(path: String, bytes: [UInt8])] {
    let stamp = String(basis.hexadecimal.prefix(8))
    var first = ByteWriter(capacity: root.count + 32)
    first.write(byte: SearchIndex.version)
    first.write(counted: stamp)
    first.write(counted: String(edition(crew).hexadecimal.prefix(8)))
    first.write(root)
    let ending = isPortable ? ".js" : ".bin"
    let rootFile = File(name: "goc", bytes: first.array)
    let folder = SearchIndex.folder + stamp + "/"
    let published = crew.map(files.count) { index in
      (path: folder + files[index].name + ending, bytes: form(files[index]))
    }
    return [(SearchIndex.folder + "goc" + ending, form(rootFile))] + published
  }

  /// Another one whenever any file is: the script asks for parts of this edition, past what a browser has kept.
  private func edition(_ crew: SearchIndex.Crew) -> Fingerprint {
    let prints = crew.map(files.count) { Fingerprint(of: files[$0].bytes) }
    var all = ByteWriter(capacity: files.count * 48 + 64)
    for (file, print) in zip(files, prints) {
      all.write(file.name)
      all.write(print.hexadecimal)
    }
    return Fingerprint(of: all.bytes)
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
