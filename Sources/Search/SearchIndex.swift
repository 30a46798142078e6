import Bytes
import Linking
import Pages
import Synchronization

/// The files in which the script of a site without a server finds what readers look for.
///
/// A root, which each search loads first; the dictionary with the postings, in parts by folded prefix; and the
/// passages. `docs/search.md` describes them byte by byte.
package enum SearchIndex {
  package static let version: UInt8 = 4
  package static let folder = Address.search + "chi-muc/"
  /// How many items the vocabulary is made from.
  static let sampled = 256

  /// Threads of the caller's: runs the work on each, which draws indices until there are no more.
  package struct Crew: Sendable {
    package typealias Work = @Sendable (_ next: (_ count: Int) -> Int?) -> Void
    private let run: @Sendable (Work) -> Void

    package init(_ run: @escaping @Sendable (Work) -> Void) { self.run = run }

    func each(_ work: Work) { run(work) }

    /// The results in the order of the indices.
    func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
      [Result](unsafeUninitializedCapacity: count) { buffer, filled in
        // Each index is written by one thread only.
        nonisolated(unsafe) let base = buffer.baseAddress
        run { next in
          while let index = next(count) { (base! + index).initialize(to: work(index)) }
        }
        filled = count
      }
    }
  }

  /// All files of the index, by their paths within the site.
  package static func files(_ edition: Edition, crew: Crew) -> [(path: String, bytes: [UInt8])] {
    let site = edition.site
    let items = site.items(crew)
    let groups = ItemGroups(items)
    let vocabulary = vocabulary(of: items, site)
    let passages = Passages(count: groups.ranges.count)
    let gathered = Mutex<[Gathered]>([])
    crew.each { next in
      var gatherer = Gatherer(site: site, vocabulary: vocabulary)
      var output = ByteWriter(capacity: 1 << 16)
      while let index = next(groups.ranges.count) {
        output.removeAll()
        for item in groups.ranges[index] { gatherer.take(items[item], item, into: &output) }
        passages.put(output.array, at: index)
      }
      let one = gatherer.finish()
      gathered.withLock { $0.append(one) }
    }
    let postings = Postings(gathered.withLock { $0 }, crew: crew)
    let parts = PartWriter.parts(postings, crew: crew)
    var files: [IndexFolder.File] = []
    files.reserveCapacity(parts.count + groups.ranges.count + 2)
    for (index, part) in parts.enumerated() {
      let next = index + 1 < parts.count ? parts[index + 1] : nil
      files.append(.init(name: part.name, bytes: part.bytes(before: next)))
    }
    for (index, bytes) in passages.taken().enumerated() {
      files.append(.init(name: "d\(index)", bytes: bytes))
    }
    files.append(.init(name: "chinh-ta", bytes: Lexicon.bytes(of: postings)))
    files.append(.init(name: "loc", bytes: Filters.bytes(of: items, site)))
    let root = Root.bytes(groups, parts: parts, vocabulary: vocabulary, abbreviations: site.abbreviations)
    let basis = basis(of: items, vocabulary)
    return IndexFolder(basis: basis, root: root, files: files, isPortable: edition.isPortable)
      .laidOut(crew: crew)
  }

  /// Which item has which number, and what the codes mean.
  private static func basis(of items: [Item], _ vocabulary: Vocabulary) -> Fingerprint {
    var basis = ByteWriter(capacity: items.count * 32)
    basis.write(byte: version)
    for item in items {
      basis.write(byte: item.kind.rawValue)
      basis.write(counted: item.slug)
    }
    vocabulary.write(into: &basis)
    return Fingerprint(of: basis.bytes)
  }

  /// Made from items that stand evenly over the whole site; the newest, which change most, are not among them where
  /// there are many.
  private static func vocabulary(of items: [Item], _ site: Site) -> Vocabulary {
    var sample = VocabularySample()
    let count = min(items.count, sampled)
    for index in 0..<count {
      items[(2 * index + 1) * items.count / (2 * count)].eachLine(of: site) { text, line in
        SymbolScanner.scan(text, Int(line.range.lowerBound)..<Int(line.range.upperBound), into: &sample)
        sample.separator(PassageWriter.lineBreak)
      }
    }
    return sample.vocabulary()
  }
}

/// The passages of all groups of items, each put by the thread that made it.
private final class Passages: @unchecked Sendable {
  private let groups: UnsafeMutablePointer<[UInt8]>
  private let count: Int

  init(count: Int) {
    self.count = count
    groups = .allocate(capacity: count)
    groups.initialize(repeating: [], count: count)
  }

  deinit {
    groups.deinitialize(count: count)
    groups.deallocate()
  }

  /// Each index is put once, by one thread.
  func put(_ bytes: [UInt8], at index: Int) { groups[index] = bytes }

  func taken() -> [[UInt8]] { Array(UnsafeBufferPointer(start: groups, count: count)) }
}
