import Foundation

/// The binary, run as users run it, on a site of its own.
final class Tool {
  struct Run {
    var code: Int32
    var output: String
    var error: String
  }

  /// Beside the test bundle, where the build puts both.
  static let binary = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("thidua").path

  let site: String

  init() {
    site = FileManager.default.temporaryDirectory.appendingPathComponent("thidua-\(UUID().uuidString)").path
    try! FileManager.default.createDirectory(atPath: site + "/content", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: site) }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: site + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: site + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every file below a folder with its bytes.
  func tree(_ name: String) -> [String: Data] {
    var tree: [String: Data] = [:]
    for case let file as String in FileManager.default.enumerator(atPath: site + "/" + name)! {
      tree[file] = FileManager.default.contents(atPath: site + "/\(name)/\(file)")
    }
    return tree
  }

  func start(_ words: [String], environment: [String: String] = [:]) throws -> Process {
    try start(shell: nil, words, environment: environment)
  }

  /// Runs the tool in the site's folder and waits for its end.
  func callAsFunction(_ words: String..., environment: [String: String] = [:]) throws -> Run {
    try run(words, environment: environment)
  }

  func run(_ words: [String], environment: [String: String] = [:]) throws -> Run {
    try finish(start(shell: nil, words, environment: environment))
  }

  /// Runs a shell script in the site's folder; `$thidua` is the tool.
  func shell(_ script: String) throws -> Run { try finish(start(shell: script, [], environment: [:])) }

  private func start(
    shell script: String?, _ words: [String], environment: [String: String]
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: script == nil ? Self.binary : "/bin/sh")
    process.arguments = script.map { ["-c", $0] } ?? words
    process.currentDirectoryURL = URL(fileURLWithPath: site)
    var all = ProcessInfo.processInfo.environment
    all["LC_ALL"] = "vi_VN.UTF-8"
    all["thidua"] = Self.binary
    process.environment = all.merging(environment) { $1 }
    process.standardOutput = Pipe()
    process.standardError = Pipe()
    try process.run()
    return process
  }

  private func finish(_ process: Process) throws -> Run {
    // Both are small here: neither pipe fills while the other is read.
    let output = try (process.standardOutput as! Pipe).fileHandleForReading.readToEnd() ?? Data()
    let error = try (process.standardError as! Pipe).fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      error: String(decoding: error, as: UTF8.self))
  }
}
