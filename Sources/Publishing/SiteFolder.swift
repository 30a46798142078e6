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
