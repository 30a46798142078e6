/// A pattern of `keep:` in site.yml: which files of the output folder belong to somebody else.
///
/// `*` stands for anything within a name, `**` for anything, `?` for one byte; a pattern that ends in `/` means
/// everything in that folder.
package struct KeepPattern: Sendable, Hashable {
  private let pattern: [UInt8]

  package init(_ text: String) {
    var bytes = Array(text.utf8)
    while bytes.starts(with: "/".utf8) { bytes.removeFirst() }
    while bytes.starts(with: "./".utf8) { bytes.removeFirst(2) }
    if bytes.last == UInt8(ascii: "/") { bytes += "**".utf8 }
    pattern = bytes
  }

  /// Goes back only to the last star of each kind, so a hostile pattern costs length times length at most.
  package func matches(_ path: String) -> Bool {
    let path = Array(path.utf8)
    var (at, position) = (0, 0)
    var star: (pattern: Int, path: Int)?
    var doubleStar: (pattern: Int, path: Int)?
    while true {
      if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
        if at + 1 < pattern.count, pattern[at + 1] == UInt8(ascii: "*") {
          at += 2
          (doubleStar, star) = ((at, position), nil)
        } else {
          at += 1
          star = (at, position)
        }
        continue
      }
      if position == path.count, at == pattern.count { return true }
      if position < path.count, at < pattern.count,
        pattern[at] == path[position]
          || pattern[at] == UInt8(ascii: "?") && path[position] != UInt8(ascii: "/")
      {
        at += 1
        position += 1
      } else if let last = star, last.path < path.count, path[last.path] != UInt8(ascii: "/") {
        star = (last.pattern, last.path + 1)
        (at, position) = (last.pattern, last.path + 1)
      } else if let last = doubleStar, last.path < path.count {
        doubleStar = (last.pattern, last.path + 1)
        star = nil
        (at, position) = (last.pattern, last.path + 1)
      } else {
        return false
      }
    }
  }
}
