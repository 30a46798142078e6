import Diagnostics
import Glibc

/// Whether the folders that were named can be what they are named for.
package enum SiteFolder {
  /// The command line asks for what cannot be: exit code 2.
  package struct WrongUsage: Error, Sendable {
    package let sentence: Sentence
  }

  package static func check(_ options: Options) throws(WrongUsage) {
    guard let site = Folder.real(options.site), isFolder(Options.join(options.site, "content")) else {
      throw WrongUsage(
        sentence: Sentence(
          vi: "không có thư mục \(Options.join(options.site, "content")). Hãy chạy trong thư mục của trang, "
            + "hoặc chỉ thư mục ấy bằng --site.",
          en:
            "there is no folder \(Options.join(options.site, "content")). Run in the folder of a site, or name it "
            + "with --site."))
    }
    let target = end(of: options.target)
    let holds = site == target || site.hasPrefix(target + "/") || target == "/"
    let lies = Snapshot.roots.contains { root in
      guard let folder = Folder.real(Options.join(options.site, root)) else { return false }
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
