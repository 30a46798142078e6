import Foundation

/// The five real plans, where they are at hand: named by the environment, or lying beside the checkout.
enum RealPlans {
  static let texts: [String: String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["THIDUA_SHARED"].map { URL(filePath: $0) }
    let folder = (named ?? root.deletingLastPathComponent().appending(path: "shared")).appending(
      path: "plans")
    var texts: [String: String] = [:]
    for number in 0..<5 {
      let name = "seed-00\(number)"
      guard let data = try? Data(contentsOf: folder.appending(path: name + ".md")) else { continue }
      texts[name] = String(decoding: data, as: UTF8.self)
    }
    return texts
  }()

  static var areHere: Bool { texts.count == 5 }

  static let made = MadeSite(plans: texts)
}
