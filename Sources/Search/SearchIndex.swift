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
  static let sampled = 128

  /// Threads of the caller's: runs the work on each, which draws indices until there are no more.
  package struct Crew: Sendable {
    package typealias Work = @Sendable (_ next: (_ count: Int) -> Int?) -> Void
    private let run: @Sendable (Work) -> Void

    package init(_ run: @escaping @Sendable (Work) -> Void) { self.run = run }

    func each(_ work: Work) { run(work) }

    /// The results in the order of the indices.
    func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
      map(count, run: 1, begin: { () }, { work($1) }, end: { _ in })
    }

    /// The same by threads that keep something between the indices, and take so many in a row.
    func map<State: ~Copyable, Result: Sendable>(
      _ count: Int, run length: Int, begin: @Sendable () -> State,
      _ work: @Sendable (inout State, Int) -> Result,
      end: @Sendable (consuming State) -> Void
    ) -> [Result] {
      [Result](unsafeUninitializedCapacity: count) { buffer, filled in
        // Each index is written by one thread only.
        nonisolated(unsafe) let base = buffer.baseAddress
        run { next in
          var state = begin()
          while let block = next((count + length - 1) / length) {
            for index in block * length..<min((block + 1) * length, count) {
              (base! + index).initialize(to: work(&state, index))
            }
          }
          end(state)
        }
        filled = count
      }
    }
  }

  /// The one file whose path is known before any is made.
  package static func root(isPortable: Bool) -> String { IndexFolder.rootPath(isPortable: isPortable) }

  /// Takes the files as they are made, from any thread.
  package typealias Sink = @Sendable (_ path: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Void

  /// Makes the files of the index, with their paths within the site. The last few wait for all others and are work of
  /// one thread: whoever runs what is returned makes them.
  package static func write(
    _ edition: Edition, crew: Crew, to sink: @escaping Sink
  ) -> @Sendable () -> Void {
    let site = edition.site
    let items = site.items(edition.words, crew)
    let groups = ItemGroups(items)
    let vocabulary = vocabulary(of: items, edition, crew)
    let folder = IndexFolder(basis: basis(of: items, vocabulary), isPortable: edition.isPortable, sink: sink)
    let codes = Codes(vocabulary)
    let gathered = Mutex<[Gathered]>([])
    let passages = crew.map(
      groups.ranges.count, run: max(1, groups.ranges.count / 128),
      begin: { Gatherer(edition, codes: codes) },
      { gatherer, index in
        gatherer.take(items, groups.ranges[index])
        return folder.put("d\(index)", gatherer.output.bytes)
      },
      end: { gatherer in
        let one = gatherer.finish()
        gathered.withLock { $0.append(one) }
      })
    let postings = Postings(gathered.withLock { $0 }, itemCount: items.count, crew: crew)
    let parts = PartWriter.parts(postings, crew: crew)
    let dictionary = crew.map(parts.count) { index in
      folder.put(
        parts[index].name, parts[index].bytes(before: index + 1 < parts.count ? parts[index + 1] : nil))
    }
    return {
      var files = dictionary + passages
      files.append(folder.put("chinh-ta", Lexicon.bytes(of: postings)))
      files.append(folder.put("loc", Filters.bytes(of: items, site)))
      let root = Root.bytes(groups, parts: parts, vocabulary: vocabulary, abbreviations: site.abbreviations)
      folder.put(root: root, of: files)
    }
  }

  /// All files of the index in memory.
  package static func files(_ edition: Edition, crew: Crew) -> [String: [UInt8]] {
    let files = Mutex<[String: [UInt8]]>([:])
    let rest = write(edition, crew: crew) { path, bytes in
      let bytes = Array(bytes)
      files.withLock { $0[path] = bytes }
    }
    rest()
    return files.withLock { $0 }
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
  private static func vocabulary(of items: [Item], _ edition: Edition, _ crew: Crew) -> Vocabulary {
    let whole = Mutex(VocabularySample())
    let count = min(items.count, sampled)
    _ = crew.map(
      count, run: 8, begin: { VocabularySample() },
      { sample, index in
        sample.begin(behind: index > 0 ? PassageWriter.lineBreak : nil)
        items[(2 * index + 1) * items.count / (2 * count)].eachLine(of: edition) { text, line in
          sample.take(text, Int(line.range.lowerBound)..<Int(line.range.upperBound))
          sample.take(PassageWriter.lineBreak)
        }
      },
      end: { sample in whole.withLock { $0.add(sample) } })
    return whole.withLock { $0.vocabulary() }
  }
}
