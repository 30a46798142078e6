import Diagnostics
import Foundation
import Pages
import Testing
import Vietnamese

@testable import Publishing

/// A tiny site under `Tests/Sites/` and the folder that is published of it.
struct GoldenSite: Sendable, CustomTestStringConvertible {
  let name: String
  /// Whether the templates that all golden sites share lie beneath its own.
  var isPlain = true
  var options = Options()

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sites")

  static let all = [
    GoldenSite(name: "don-gian", isPlain: false),
    GoldenSite(name: "duoi-duong-dan") { $0.today = PartialDate("2026-04-15") },
    GoldenSite(name: "bien-tap"),
    GoldenSite(name: "mang-theo") { $0.portable = true },
    GoldenSite(name: "nhung") { $0.embed = true },
  ]

  init(name: String, isPlain: Bool = true, change: (inout Options) -> Void = { _ in }) {
    self.name = name
    self.isPlain = isPlain
    options.jobs = 2
    change(&options)
  }

  var testDescription: String { name }
  var expected: URL { Self.folder.appendingPathComponent(name + "/expected") }

  /// Reads it as `thidua build` does.
  func pipeline(in place: Workplace) throws -> Pipeline {
    let site = place("site")
    if isPlain { try copy(Self.folder.appendingPathComponent("templates"), to: site + "/templates") }
    for part in ["content", "templates"] {
      try copy(Self.folder.appendingPathComponent(name + "/" + part), to: site + "/" + part)
    }
    let console = Console(language: .en, isQuiet: true)
    return Pipeline(
      try Snapshot.read(site), options: options, profile: Profile(isOn: false), progress: Progress(console))
  }

  /// Publishes it. What is the tool's own and not the site's is left out: assets that no golden site replaces,
  /// and the search index, whose names change with every byte of them, and the mark of all names.
  func published(_ pipeline: Pipeline, in place: Workplace) throws -> [String: Data] {
    let output = try Output(OutputLock(place("public")), keep: pipeline.keep)
    let profile = Profile(isOn: false)
    try pipeline.write(
      pipeline.listing(), to: output, profile: profile,
      progress: Progress(Console(language: .en, isQuiet: true)))
    _ = try output.publish(fingerprint: nil)
    let own = Set(
      pipeline.snapshot.files.filter { $0.kind == .asset }
        .map { pipeline.appearance.assets.address(String($0.path.dropFirst("templates/assets/".count))) })
    let foreign = Set(pipeline.appearance.assetFiles.map(\.path)).subtracting(own)
    return Self.files(below: URL(fileURLWithPath: place("public"))).filter { path, _ in
      !foreign.contains(path) && !path.hasPrefix("tim-kiem/chi-muc/") && path != Mark.name
    }
  }

  static func files(below folder: URL) -> [String: Data] {
    var files: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
      // Folders have no contents.
      files[name] = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path)
    }
    return files
  }

  /// Lays a folder over another.
  private func copy(_ folder: URL, to target: String) throws {
    for (name, bytes) in Self.files(below: folder) {
      let file = URL(fileURLWithPath: target + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  }

  func record(_ files: [String: Data]) throws {
    if FileManager.default.fileExists(atPath: expected.path) {
      try FileManager.default.removeItem(at: expected)
    }
    try FileManager.default.createDirectory(at: expected, withIntermediateDirectories: true)
    for (name, bytes) in files {
      let file = expected.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  }
}
