import Diagnostics
import Glibc

/// Whether the folders that were named can be what they are named for.
package enum SiteFolder {
  /// The command line asks for what cannot be: exit code 2.
  package struct WrongUsage: Error, Sendable {
    package let sentence: Sentence
  }

  package static func check(_ options: Options) throws(WrongUsage) {
    guard let site = real(options.site), isFolder(Options.join(options.site, "content")) else {
      throw WrongUsage(
        sentence: Sentence(
          vi: "không có thư mục \(Options.join(options.site, "content")). Hãy chạy trong thư mục của trang, "
            + "hoặc chỉ thư mục ấy bằng --site.",
          en:
            "there is no folder \(Options.join(options.site, "content")). Run in the folder of a site, or name it "
            + "with --site."))
    }
    // What does not exist yet cannot hold the site; its parents may lie in it.
    let target = real(options.target) ?? real(parent(of: options.target)).map { $0 + "/." } ?? "/."
    let holds = site == target || site.hasPrefix(target + "/") || target == "/"
    let lies = Snapshot.roots.contains { root in
      guard let folder = real(Options.join(options.site, root)) else { return false }
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

  private static func parent(of path: String) -> String {
    var path = path[...]
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func isFolder(_ path: String) -> Bool {
    var raw = stat()
    return stat(path, &raw) == 0 && raw.st_mode & S_IFMT == S_IFDIR
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
