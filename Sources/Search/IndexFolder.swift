import Bytes

/// The folder of the index: its files are published for a server as they are, for opening from disk as scripts.
///
/// What a part says depends on the numbers of the items and on the codes of passages; the folder is named by both,
/// so that a browser never puts the old together with the new. Within a folder each part says by itself what is
/// true, and keeps its address and its bytes while that is the same.
struct IndexFolder: Sendable {
  /// A file that was published.
  struct File: Sendable {
    var name: String
    var fingerprint: Fingerprint
  }

  private static let root = "goc"

  private let stamp: String
  private let isPortable: Bool
  private let sink: SearchIndex.Sink

  /// The basis is what all parts depend on.
  init(basis: Fingerprint, isPortable: Bool, sink: @escaping SearchIndex.Sink) {
    stamp = String(basis.hexadecimal.prefix(8))
    (self.isPortable, self.sink) = (isPortable, sink)
  }

  func put(_ name: String, _ bytes: UnsafeBufferPointer<UInt8>) -> File {
    publish(name, bytes, in: SearchIndex.folder + stamp + "/")
    return File(name: name, fingerprint: Fingerprint(of: bytes))
  }

  func put(_ name: String, _ bytes: [UInt8]) -> File { bytes.withUnsafeBufferPointer { put(name, $0) } }

  /// The root lies above the folder, and is another one whenever any file is: the script asks for parts of its
  /// edition, past what a browser has kept.
  func put(root: [UInt8], of files: [File]) {
    var all = ByteWriter(capacity: files.count * 48 + 64)
    for file in files {
      all.write(file.name)
      all.write(hexadecimal: file.fingerprint)
    }
    let edition = Fingerprint(of: all.bytes)
    var bytes = ByteWriter(capacity: root.count + 32)
    bytes.write(byte: SearchIndex.version)
    bytes.write(counted: stamp)
    bytes.write(counted: String(edition.hexadecimal.prefix(8)))
    bytes.write(root)
    publish(Self.root, bytes.bytes, in: SearchIndex.folder)
  }

  private func publish(_ name: String, _ bytes: UnsafeBufferPointer<UInt8>, in folder: String) {
    let path = folder + name + Self.ending(isPortable)
    guard isPortable else { return sink(path, bytes) }
    // From disk a page may load scripts, but not read files.
    var script = ByteWriter(capacity: bytes.count * 4 / 3 + 64)
    script.write("thiduaPart(\"" as StaticString)
    script.write(name)
    script.write("\",\"" as StaticString)
    script.write(base64: bytes)
    script.write("\")\n" as StaticString)
    sink(path, script.bytes)
  }

  static func rootPath(isPortable: Bool) -> String { SearchIndex.folder + root + ending(isPortable) }

  private static func ending(_ isPortable: Bool) -> String { isPortable ? ".js" : ".bin" }
}

extension ByteWriter {
  /// RFC 4648, section 4.
  mutating func write(base64 bytes: UnsafeBufferPointer<UInt8>) {
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
