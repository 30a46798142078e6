import Foundation

@testable import Publishing

/// A folder of its own for one test, gone with it.
final class Workplace {
  let path: String

  init() {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("thidua-\(UUID().uuidString)")
    try! FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    path = base.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// A file of `Tests/Fixtures`.
  static func fixture(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/" + name).path
  }

  /// In the place of what is there.
  func copy(fixture: String, to name: String) throws {
    let url = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(contentsOf: URL(fileURLWithPath: Self.fixture(fixture))).write(to: url)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: self(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: self(name)) }

  /// Every file below a folder with its text, without the mark.
  func tree(_ name: String) -> [String: String] {
    var tree: [String: String] = [:]
    for case let file as String in FileManager.default.enumerator(atPath: self(name))! {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: self(name) + "/" + file, isDirectory: &isFolder),
        !isFolder.boolValue, file != Mark.name
      {
        tree[file] = text(name + "/" + file)
      }
    }
    return tree
  }

  /// Inode and modification time: equal only when a file was not touched.
  func identity(_ name: String) throws -> [String] {
    let status = try Folder(path).statusThroughLink(of: name)
    return ["\(status.inode)", "\(status.modified.nanoseconds)"]
  }
}

extension Output {
  func add(_ path: String, _ text: String, from source: String = "made up") throws {
    var text = text
    try text.withUTF8 { try add(path, $0, from: source) }
  }
}
