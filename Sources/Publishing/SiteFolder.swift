import Diagnostics
import Glibc

/// Whether the folders that were named can be what they are named for.
package enum SiteFolder {
  /// The command line asks for what cannot be: exit code 2.
  package struct WrongUsage: Error, Sendable {
    package let sentence: Sentence
  }

  /// The site to read from.
  package static func check(_ options: Options) throws {
    let content = Options.join(options.site, "content")
    errno = 0
    guard !isFolder(content) else { return }
    if errno == EACCES { throw SystemFailure(.open, content) }
    throw WrongUsage(
      sentence: Sentence(
        vi: "không có thư mục \(content). Hãy chạy trong thư mục của trang, hoặc chỉ thư mục ấy bằng --site.",
        en: "there is no folder \(content). Run in the folder of a site, or name it with --site."))
  }

  /// The folder to publish into, which must not be one to read from.
  static func checkTarget(_ options: Options) throws(WrongUsage) {
    let site = end(of: options.site)
    let target = end(of: options.target)
    let holds = site == target || site.hasPrefix(target + "/") || target == "/"
    // A folder of the site that is not there yet may come.
    let lies = Snapshot.roots.contains { root in
      let folder = end(of: Options.join(options.site, root))
      return target == folder || target.hasPrefix(folder + "/")
    }
    guard !holds, !lies else {
      throw WrongUsage(
        sentence: Sentence(
          vi: "không thể xuất bản vào \(options.target): đó là nơi để nguồn của trang. "
            + "Hãy chọn thư mục khác bằng --output.",
          en:
            "cannot publish into \(options.target): the sources of the site lie there. Choose another folder "
            + "with --output."))
    }
    try checkNeighbours(of: target, options)
  }

  /// A site within another is full of strange files to whoever builds the outer one.
  private static func checkNeighbours(of target: String, _ options: Options) throws(WrongUsage) {
    var above = target
    while let slash = above.lastIndex(of: "/"), slash > above.startIndex {
      above = String(above[..<slash])
      guard above.hasSuffix("/" + OutputLock.stateName) || holdsSite(above, options) else { continue }
      throw WrongUsage(
        sentence: Sentence(
          vi: "không thể xuất bản vào \(options.target): \(above) là của thidua, không chứa thêm trang khác. "
            + "Hãy chọn bằng --output một thư mục nằm riêng.",
          en: "cannot publish into \(options.target): \(above) is made by thidua and holds no other site. "
            + "Choose a folder outside of it with --output."))
    }
    guard target.hasSuffix("/" + OutputLock.stateName) || isFolder(target + "/" + OutputLock.stateName) else {
      return
    }
    throw WrongUsage(
      sentence: Sentence(
        vi: "không thể xuất bản vào \(options.target): trong đó có trang khác hay ghi chép của thidua "
          + "(\(OutputLock.stateName)). Hãy chọn thư mục khác bằng --output, hoặc xóa trang ấy cùng ghi chép.",
        en: "cannot publish into \(options.target): another site or the records of thidua "
          + "(\(OutputLock.stateName)) lie there. Choose another folder with --output, or delete that site "
          + "with its records."))
  }

  /// What a build has filled, or will when no folder is named.
  private static func holdsSite(_ folder: String, _ options: Options) -> Bool {
    var raw = stat()
    return folder == end(of: options.ownTarget) || lstat(folder + "/" + Mark.name, &raw) == 0
  }

  /// Where a path leads, step by step: through symbolic links as far as it exists, and by its names from there on.
  private static func end(of path: String) -> String {
    path.split(separator: "/").reduce(path.hasPrefix("/") ? "" : Folder.real(".") ?? "") { place, step in
      switch step {
      case ".": place
      case "..": String(place[..<(place.lastIndex(of: "/") ?? place.endIndex)])
      default: Folder.real(place + "/" + step) ?? place + "/" + step
      }
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var raw = stat()
    return stat(path, &raw) == 0 && raw.st_mode & S_IFMT == S_IFDIR
  }
}
