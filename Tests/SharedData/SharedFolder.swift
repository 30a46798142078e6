import Foundation

/// Files that tests use where they are at hand: in the folder that `THIDUA_SHARED` names, else in `shared` beside the
/// checkout.
package enum SharedFolder {
  package static let url: URL = {
    if let path = ProcessInfo.processInfo.environment["THIDUA_SHARED"], !path.isEmpty {
      return URL(filePath: path)
    }
    return URL(filePath: #filePath).appending(path: "../../../../shared").standardized
  }()

  /// The five real plans by name; none where one is missing.
  package static let plans: [String: String] = {
    var texts: [String: String] = [:]
    for number in 0..<5 {
      let name = "seed-00\(number)"
      guard let data = try? Data(contentsOf: url.appending(path: "plans/\(name).md")) else { return [:] }
      texts[name] = String(decoding: data, as: UTF8.self)
    }
    return texts
  }()
}
