import Bytes
import Diagnostics

/// The paths of a site, and what makes each: no two make the same, and no file stands where others need a folder.
///
/// Who makes a path is a file of the site by its path, or else a part of the tool.
package struct Claims: Sendable {
  private struct Maker {
    var source: String
    /// A former address of what the source makes elsewhere.
    var isAlias: Bool

    var isTool: Bool { !source.hasPrefix("content/") }
    var name: Sentence {
      isTool
        ? Sentence(vi: "thidua", en: "thidua itself") : isAlias ? alias : Sentence(vi: source, en: source)
    }
    private var alias: Sentence {
      Sentence(vi: "địa chỉ cũ (aliases) trong \(source)", en: "an alias in \(source)")
    }
  }

  private var makers: [Maker] = []
  /// Who claims which path.
  private var files: [String: Int] = [:]
  /// Who first claimed a file in a folder.
  private var folders: [String: Int] = [:]
  package private(set) var clashes: [Diagnostic] = []

  package init() {}

  mutating func reserve(_ count: Int) {
    makers.reserveCapacity(count)
    files.reserveCapacity(count)
    folders.reserveCapacity(count)
  }

  package func contains(_ path: String) -> Bool { files[path] != nil }

  /// Which claim a path is.
  func number(of path: String) -> Int? { files[path] }
  func source(of number: Int) -> String { makers[number].source }

  package mutating func claim(_ file: PublishedFile) {
    var isAlias = false
    if case .page(let page) = file.content { isAlias = page.target != nil }
    _ = claim(file.path, from: file.origin, isAlias: isAlias)
  }

  /// The number of the claim, from 0 on. Nil for a path that cannot be had, and for one that may lead out of the
  /// folder.
  @discardableResult
  mutating func claim(_ path: String, from source: String, isAlias: Bool = false) -> Int? {
    guard path.isPlainPath else {
      clashes.append(Self.stray(path, source))
      return nil
    }
    let maker = Maker(source: source, isAlias: isAlias)
    if let other = files[path] {
      clashes.append(Self.same(path, maker, makers[other]))
      return nil
    }
    if let other = folders[path] {
      clashes.append(Self.fileAndFolder(path, maker, inFolder: makers[other]))
      return nil
    }
    let number = makers.count
    var folder = path[...]
    // Those above a known one are known.
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = folder[..<slash]
      let name = String(folder)
      if let other = files[name] {
        clashes.append(Self.fileAndFolder(name, makers[other], inFolder: maker))
        return nil
      }
      if folders[name] != nil { break }
      folders[name] = number
    }
    files[path] = number
    makers.append(maker)
    return number
  }

  /// The last guard: who makes addresses has asked before.
  private static func stray(_ path: String, _ source: String) -> Diagnostic {
    Diagnostic(
      .error, "stray-address",
      Sentence(
        vi: "“\(path)” không phải là một chỗ trong trang. Hãy đổi tên nguồn của nó.",
        en: "“\(path)” is no place in the site. Rename what makes it."),
      at: Place(path: source))
  }

  private static func same(_ path: String, _ one: Maker, _ other: Maker) -> Diagnostic {
    // Who came first must not show.
    let (first, second) = inOrder(one, other)
    let address = address(path)
    if second.isAlias, first.source == second.source {
      return clash(
        Sentence(
          vi: "địa chỉ cũ (aliases) “\(address)” trùng với một địa chỉ khác của chính \(first.source).",
          en: "the alias “\(address)” is another address of \(first.source) itself."), first, second)
    }
    return clash(
      Sentence(
        vi: "\(first.name.vi) và \(second.name.vi) cùng cho ra “\(address)”.",
        en: "\(first.name.en) and \(second.name.en) both make “\(address)”."), first, second)
  }

  private static func fileAndFolder(_ path: String, _ file: Maker, inFolder inner: Maker) -> Diagnostic {
    let (first, second) = inOrder(file, inner)
    return clash(
      Sentence(
        vi: "“/\(path)” không thể vừa là tệp (của \(file.name.vi)) vừa là thư mục (của \(inner.name.vi)).",
        en: "“/\(path)” cannot be a file (of \(file.name.en)) and a folder (of \(inner.name.en)) too."),
      first, second)
  }

  /// The one that can be changed last.
  private static func inOrder(_ one: Maker, _ other: Maker) -> (Maker, Maker) {
    func rank(_ maker: Maker) -> Int { maker.isTool ? 0 : maker.isAlias ? 2 : 1 }
    let isFirst = (rank(one), one.source) < (rank(other), other.source)
    return isFirst ? (one, other) : (other, one)
  }

  private static func clash(_ what: Sentence, _ first: Maker, _ second: Maker) -> Diagnostic {
    let cure =
      if second.isAlias {
        Sentence(vi: "Hãy bỏ địa chỉ cũ ấy trong aliases.", en: "Remove that alias.")
      } else if first.isTool {
        Sentence(
          vi: "Chỗ ấy do thidua tự viết: hãy đổi tên \(second.source).",
          en: "That place is the tool's own: rename \(second.source).")
      } else {
        Sentence(vi: "Hãy đổi tên một trong hai.", en: "Rename one of them.")
      }
    var notes: [Diagnostic.Note] = []
    if !first.isTool, first.source != second.source {
      notes.append(.init(Sentence(vi: "nguồn kia", en: "the other one"), at: Place(path: first.source)))
    }
    return Diagnostic(
      .error, "same-address", Sentence(vi: what.vi + " " + cure.vi, en: what.en + " " + cure.en),
      at: Place(path: second.source), notes: notes)
  }

  /// As a browser shows it.
  private static func address(_ path: String) -> String {
    "/" + (path == "index.html" || path.hasSuffix("/index.html") ? String(path.dropLast(10)) : path)
  }
}
