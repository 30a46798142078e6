import Bytes
import Diagnostics

/// The paths of a site, and what makes each: no two make the same, and no file stands where others need a folder.
///
/// Who makes a path is a file of the site by its path, or else a part of the tool.
package struct Claims: Sendable {
  private struct Maker {
    var path: String
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
  /// Who claims which path, by its hash. One that finds its place taken by another stands at the next.
  private var files: [UInt64: Int] = [:]
  /// Who first claimed a file in a folder.
  private var folders: [UInt64: Int] = [:]
  /// The folders above the path that is being claimed: the length of their names, and their hashes.
  private var above: [(count: Int, hash: UInt64)] = []
  package private(set) var clashes: [Diagnostic] = []

  package init() {}

  mutating func reserve(_ count: Int) {
    makers.reserveCapacity(count)
    files.reserveCapacity(count)
    folders.reserveCapacity(count)
  }

  package func contains(_ path: String) -> Bool { number(of: path) != nil }

  /// Which claim a path is.
  func number(of path: String) -> Int? { path.withBytes { file($0, FNV.hash($0)).number } }

  /// What makes a file at a path, or in a folder of that name.
  func source(at path: String) -> String? {
    path.withBytes { name in
      let hash = FNV.hash(name)
      return (file(name, hash).number ?? folder(name, hash).number).map { makers[$0].source }
    }
  }

  package mutating func claim(_ file: PublishedFile) {
    var isAlias = false
    if case .page(let page) = file.content { isAlias = page.target != nil }
    claim(file.path, from: file.origin, isAlias: isAlias)
  }

  /// The number of the claim, from 0 on. Nil for a path that cannot be had, and for one that may lead out of the
  /// folder.
  @discardableResult
  mutating func claim(_ path: String, from source: String, isAlias: Bool = false) -> Int? {
    guard path.isPlainPath else {
      clashes.append(Self.stray(path, source))
      return nil
    }
    return path.withBytes { claim($0, Maker(path: path, source: source, isAlias: isAlias)) }
  }

  private typealias Name = UnsafeBufferPointer<UInt8>

  private mutating func claim(_ path: Name, _ maker: Maker) -> Int? {
    let hash = measure(path)
    let file = file(path, hash)
    if let other = file.number {
      clashes.append(Self.same(maker.path, maker, makers[other]))
      return nil
    }
    if let other = folder(path, hash).number {
      clashes.append(Self.fileAndFolder(maker.path, maker, inFolder: makers[other]))
      return nil
    }
    let number = makers.count
    makers.append(maker)
    for (count, hash) in above.reversed() {
      let name = Name(rebasing: path[..<count])
      if let other = self.file(name, hash).number {
        makers.removeLast()
        clashes.append(Self.fileAndFolder(makers[other].path, makers[other], inFolder: maker))
        return nil
      }
      let folder = folder(name, hash)
      // Those above a known one are known.
      if folder.number != nil { break }
      folders[folder.key] = number
    }
    files[file.key] = number
    return number
  }

  /// Notes the folders above a path, and returns its hash: that of a folder is met on the way.
  private mutating func measure(_ path: Name) -> UInt64 {
    above.removeAll(keepingCapacity: true)
    var hash = FNV.start
    for place in path.indices {
      if path[place] == UInt8(ascii: "/") { above.append((place, hash)) }
      hash = FNV.step(hash, path[place])
    }
    return hash
  }

  /// The claim of a file, and the place in `files` where it is or would be.
  private func file(_ name: Name, _ hash: UInt64) -> (number: Int?, key: UInt64) {
    Self.place(hash, in: files) {
      makers[$0].path.withBytes { $0.count == name.count && $0.starts(with: name) }
    }
  }

  /// The first claim in a folder, and the place in `folders` where it is or would be.
  private func folder(_ name: Name, _ hash: UInt64) -> (number: Int?, key: UInt64) {
    Self.place(hash, in: folders) {
      makers[$0].path.withBytes {
        $0.count > name.count && $0[name.count] == UInt8(ascii: "/") && $0.starts(with: name)
      }
    }
  }

  private static func place(
    _ hash: UInt64, in numbers: [UInt64: Int], _ isMeant: (Int) -> Bool
  ) -> (number: Int?, key: UInt64) {
    var key = hash
    while let number = numbers[key] {
      if isMeant(number) { return (number, key) }
      key &+= 1
    }
    return (nil, key)
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
