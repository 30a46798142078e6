import Bytes

/// A small file in the published folder that tells, as one number, which files the tool wrote there. Where the manifest
/// beside the folder was lost, a folder that holds exactly these is known to be the tool's own.
///
/// Of the contents it says nothing: a file at a path that the tool wrote is written anew with a manifest, too.
struct Mark: Equatable {
  static let name = ".thidua-files"
  private static let form = "thidua-files 1"

  /// The sum of the hashes of all paths, so that their order does not matter.
  private var (high, low): (UInt64, UInt64) = (0, 0)
  private var count = 0

  init() {}

  init(of paths: some Sequence<String>) { for path in paths { add(path) } }

  mutating func add(_ path: String) {
    guard path != Self.name else { return }
    var path = path
    let hash = path.withUTF8 { Fingerprint(of: $0) }
    high &+= hash.high
    low &+= hash.low
    count += 1
  }

  var bytes: [UInt8] {
    let sum = Fingerprint(high: high, low: low).hexadecimal
    return Array("\(Self.form) \(count) \(sum)\n".utf8)
  }

  static func isThere(in folder: Folder) -> Bool {
    (try? folder.read(name).bytes)?.starts(with: form.utf8) == true
  }

  /// Whether a folder's mark says that the tool wrote these files and no other.
  static func covers(_ paths: some Sequence<String>, in folder: Folder) -> Bool {
    (try? folder.read(name).bytes) == Mark(of: paths).bytes
  }
}
