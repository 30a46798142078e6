import Foundation

@testable import Preview
@testable import Publishing

/// A small site in a folder of its own, gone with it.
final class PreviewSite {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("thidua-\(UUID().uuidString)").path
    write("title: Trang thử\n", to: "content/site.yml")
    write(Self.plan("Mùa xuân", number: 1), to: "content/plans/mua-xuan.md")
    write("---\nname: Ủy ban nhân dân xã An Hòa\n---\n", to: "content/bodies/an-hoa.md")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var options: Options {
    var options = Options()
    options.site = path
    options.jobs = 2
    options.port = 0
    options.quiet = true
    return options
  }

  func workbench() throws -> Workbench { try Workbench(options, progress: Self.progress) }

  static var console: Console { Console(language: .vi, isQuiet: true) }
  static var progress: Publishing.Progress { Publishing.Progress(console) }

  /// Into a folder that is made when it is missing; in one step, as many editors save, or in place.
  func write(_ text: String, to name: String, inPlace: Bool = false) {
    let url = URL(fileURLWithPath: path + "/" + name)
    try! FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try! Data(text.utf8).write(to: url, options: inPlace ? [] : .atomic)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  func remove(_ name: String) { try! FileManager.default.removeItem(atPath: path + "/" + name) }

  func move(_ name: String, to other: String) {
    try! FileManager.default.moveItem(atPath: path + "/" + name, toPath: path + "/" + other)
  }

  static func plan(_ title: String, number: Int) -> String {
    """
    **ỦY BAN NHÂN DÂN**
    **XÃ AN HÒA**

    Số: \(number)/KH-UBND

    *An Hòa, ngày 10 tháng 02 năm 2026*

    ## KẾ HOẠCH

    ### Triển khai phong trào thi đua “\(title)”

    ## I. MỤC ĐÍCH

    - Làm cho xong việc của \(title).

    """
  }
}

extension Workbench {
  /// The bytes of a page as they would be published.
  func page(_ path: String) throws -> String? {
    let rendition = rendition
    guard let file = rendition.file(path) else { return nil }
    return try rendition.bytes(of: file).map { String(decoding: $0, as: UTF8.self) }
  }

  func take(_ names: String...) -> [String]? { take(.files(Set(names)), progress: PreviewSite.progress) }
  func takeAnything() -> [String]? { take(.anything, progress: PreviewSite.progress) }
}
