import Dispatch
import Foundation
import Linking
import Markup
import Pages
import Synchronization
import Testing

@testable import Search

/// The index of the plans in `Tests/Fixtures/Plans`.
@Suite struct SearchIndexTests {
  private let edition: Edition

  init() throws { edition = try SearchIndexTests.edition() }

  /// Of all plans, one of them with something in front of its text or behind it.
  private static func edition(
    changed: String = "", before: String = "", behind: String = ""
  ) throws -> Edition {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "../Fixtures/Plans")
    let geography = Geography()
    let reader = ContentReader(geography: geography, includesDrafts: true)
    var records = Records(geography: geography)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where name.hasSuffix(".md") {
      var bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      if name == changed { bytes = Array(before.utf8) + bytes + Array(behind.utf8) }
      if case .plan(let plan) = reader.read("content/plans/" + name, bytes).record {
        records.plans.append(plan)
      }
    }
    return Edition(site: Joining.join(records), words: Wording(FrontMatter()), assets: Assets())
  }

  /// Draws by several threads at once.
  private func crew(of threads: Int) -> SearchIndex.Crew {
    .init { work in
      let counter = Atomic(0)
      nonisolated(unsafe) let next = { (count: Int) -> Int? in
        let index = counter.wrappingAdd(1, ordering: .relaxed).oldValue
        return index < count ? index : nil
      }
      DispatchQueue.concurrentPerform(iterations: threads) { _ in work(next) }
    }
  }

  @Test func `The same site gives the same bytes, however many threads work`() {
    let one = SearchIndex.files(edition, crew: crew(of: 1))
    let three = SearchIndex.files(edition, crew: crew(of: 3))
    #expect(one.count > edition.site.plans.count)
    #expect(one == three)
  }

  @Test func `More spellings of one syllable than are numbered break nothing`() throws {
    let vowels = Array("aàáảãạăằắẳẵặâầấẩẫậ")
    let spellings = (0..<5_000).map { number in
      String([324, 18, 1].map { vowels[number / $0 % 18] }) + "p"
    }
    let words = spellings.joined(separator: " ")
    let made = try SearchIndexTests.edition(changed: "xa-khong-dau.md", behind: "\n\n\(words)\n")
    let one = SearchIndex.files(made, crew: crew(of: 1))
    #expect(one == SearchIndex.files(made, crew: crew(of: 3)))
    let order = TermOrder([spellings.map { Symbol($0.utf8) }])
    #expect(order.folds.count == 1)
    #expect(order.places[0].count { $0.fits } == 2_048)
    #expect(!TermOrder.Place(fold: 1 << 20, spelling: 0).fits)
  }

  @Test func `Each file has a name of its own below the folder of the search page`() {
    let paths = Mutex<[String]>([])
    let rest = SearchIndex.write(edition, crew: crew(of: 1)) { path, _ in
      paths.withLock { $0.append(path) }
    }
    rest()
    let all = paths.withLock { $0 }
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { $0.hasPrefix("tim-kiem/chi-muc/") && $0.hasSuffix(".bin") })
  }

  @Test func `For opening from disk the same parts are scripts`() {
    let site = Edition(site: edition.site, words: edition.words, assets: edition.assets, portable: true)
    let served = SearchIndex.files(edition, crew: crew(of: 1))
    let scripts = SearchIndex.files(site, crew: crew(of: 1))
    #expect(served.count == scripts.count)
    for (path, bytes) in served {
      let stem = path.dropLast(".bin".count)
      let name = stem.split(separator: "/").last!
      let text = "thiduaPart(\"\(name)\",\"\(Data(bytes).base64EncodedString())\")\n"
      #expect(scripts[stem + ".js"].map { String(decoding: $0, as: UTF8.self) } == text)
    }
  }

  @Test func `A changed text leaves files without its words what they are`() throws {
    let changed = try SearchIndexTests.edition(changed: "xa-khong-dau.md", behind: "\n\nQuyết định xzqv.\n")
    let before = SearchIndex.files(edition, crew: crew(of: 1))
    let after = SearchIndex.files(changed, crew: crew(of: 1))
    #expect(Set(before.keys) == Set(after.keys))
    let differing = before.filter { after[$0.key] != $0.value }.map { $0.key.split(separator: "/").last! }
    // The root, the list of words, the plan's passages, and the parts for "xzqv", "định xzqv" and "quyết định".
    #expect(differing.contains("goc.bin") && differing.contains("chinh-ta.bin"))
    #expect(differing.count { $0.hasPrefix("d") } == 1)
    #expect(differing.count < 10, "\(differing)")
  }

  @Test func `With other items or other numbers of them all parts move to another folder`() throws {
    let slug = "xa-khong-dau"
    let other = try SearchIndexTests.edition(changed: slug + ".md", before: "---\nwithdrawn: true\n---\n")
    let before = SearchIndex.files(edition, crew: crew(of: 1))
    let common = SearchIndex.files(other, crew: crew(of: 1)).keys.filter { before[$0] != nil }
    #expect(common == ["tim-kiem/chi-muc/goc.bin"])
  }

  @Test func `Each part of the dictionary names the one that follows`() {
    let files = SearchIndex.files(edition, crew: crew(of: 1))
    for section in ["ten-", "chu-", "cap-"] {
      let parts = files.map { (name: $0.split(separator: "/").last!.dropLast(".bin".count), bytes: $1) }
        .filter { $0.name.hasPrefix(section) }.sorted { $0.name < $1.name }
      #expect(!parts.isEmpty)
      let names = parts.map { String($0.name.dropFirst(section.count)) }
      let following = parts.map {
        String(decoding: $0.bytes.dropFirst().prefix(Int($0.bytes[0])), as: UTF8.self)
      }
      #expect(following.map { $0.replacing(" ", with: "-") } == Array(names.dropFirst()) + [""])
    }
  }

  @Test func `No withdrawn plan is in the index`() throws {
    let slug = "xa-khong-dau"
    #expect(edition.site.items(edition.words, crew(of: 1)).contains { $0.kind == .plan && $0.slug == slug })
    let site = try SearchIndexTests.edition(changed: slug + ".md", before: "---\nwithdrawn: true\n---\n")
      .site
    #expect(site.plans.count == edition.site.plans.count)
    #expect(!site.items(edition.words, crew(of: 1)).contains { $0.kind == .plan && $0.slug == slug })
  }

  @Test func `Plans come the newest first`() {
    let dates = edition.site.items(edition.words, crew(of: 1)).filter { $0.kind == .plan }.map(\.date)
    #expect(dates.count > 10)
    #expect(dates == dates.sorted(by: >))
  }
}
