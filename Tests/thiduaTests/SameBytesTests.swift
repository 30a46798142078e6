import Foundation
import Testing

/// Same input, same bytes: the demo, published on machines that differ in everything but the files.
@Suite struct SameBytesTests {
  private func publish(_ words: String..., environment: [String: String]) throws -> [String: Data] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let tool = Tool()
    try FileManager.default.removeItem(atPath: tool.site + "/content")
    for folder in ["content", "templates"] {
      try FileManager.default.copyItem(atPath: root + "/" + folder, toPath: tool.site + "/" + folder)
    }
    let run = try tool.run(["build"] + words, environment: environment)
    #expect(run.code == 0, "\(run.error)")
    return tool.tree("public")
  }

  @Test func threadsFoldersTimeZonesAndLocalesLeaveNoTrace() throws {
    let first = try publish("--jobs", "1", environment: ["TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C"])
    let second = try publish(
      "--jobs", "8", environment: ["TZ": "Pacific/Chatham", "LC_ALL": "tr_TR.UTF-8"])
    #expect(first.count > 50)
    #expect(first.keys.sorted() == second.keys.sorted())
    for (path, bytes) in first { #expect(bytes == second[path], "\(path) differs") }
  }
}
