import Foundation
import SharedData
import Testing

/// A document and the answer that was written for it.
struct Fixture: CustomTestStringConvertible {
  let name: String
  let path: String
  let bytes: [UInt8]
  let wanted: Answer
  let answerText: String

  var testDescription: String { name }

  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// The project's own; another folder can be named by the environment.
  static let own = all(in: named ?? tests.appending(path: "Fixtures/Plans"))

  /// The five real plans, where they are at hand.
  static let seeds = all(in: SharedFolder.url.appending(path: "plans"))

  private static let named: URL? = {
    guard let path = ProcessInfo.processInfo.environment["THIDUA_PLANS"], !path.isEmpty else { return nil }
    return URL(filePath: path)
  }()

  private static func all(in folder: URL) -> [Fixture] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().map { file in
      let name = String(file.dropLast(".json".count))
      let document = folder.appending(path: name + ".md")
      do {
        let answer = try Data(contentsOf: folder.appending(path: file))
        return Fixture(
          name: name, path: document.path, bytes: [UInt8](try Data(contentsOf: document)),
          wanted: try Answer(json: answer), answerText: String(decoding: answer, as: UTF8.self))
      } catch {
        preconditionFailure("\(folder.path)/\(name): \(error)")
      }
    }
  }
}
