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
    let reader = ContentReader(geography: Geography(), includesDrafts: true)
    var records = Records()
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
    #expect(one.map(\.path) == three.map(\.path))
    #expect(one.map(\.bytes) == three.map(\.bytes))
  }

  @Test func `Each file has a name of its own below the folder of the search page`() {
    let paths = SearchIndex.files(edition, crew: crew(of: 1)).map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(paths.allSatisfy { $0.hasPrefix("tim-kiem/chi-muc/") && $0.hasSuffix(".bin") })
  }

  @Test func `For opening from disk the same parts are scripts`() {
    let site = Edition(site: edition.site, words: edition.words, assets: edition.assets, portable: true)
    let served = SearchIndex.files(edition, crew: crew(of: 1))
    let scripts = SearchIndex.files(site, crew: crew(of: 1))
    #expect(served.count == scripts.count)
    for (file, script) in zip(served, scripts) {
      let name = file.path.split(separator: "/").last!.dropLast(".bin".count)
      let text = "thiduaPart(\"\(name)\",\"\(Data(file.bytes).base64EncodedString())\")\n"
      #expect(String(decoding: script.bytes, as: UTF8.self) == text)
    }
  }

  @Test func `A changed text leaves files without its words what they are`() throws {
    let changed = try SearchIndexTests.edition(changed: "xa-khong-dau.md", behind: "\n\nQuyết định xzqv.\n")
    let before = SearchIndex.files(edition, crew: crew(of: 1))
    let after = SearchIndex.files(changed, crew: crew(of: 1))
    #expect(before.map(\.path) == after.map(\.path))
    let differing = zip(before, after).filter { $0.bytes != $1.bytes }.map {
      $0.0.path.split(separator: "/").last!
    }
    // The root, the list of words, the plan's passages, and the parts for "xzqv", "định xzqv" and "quyết định".
    #expect(differing.contains("goc.bin") && differing.contains("chinh-ta.bin"))
    #expect(differing.count { $0.hasPrefix("d") } == 1)
    #expect(differing.count < 10, "\(differing)")
  }

  @Test func `With other items or other numbers of them all parts move to another folder`() throws {
    let slug = "xa-khong-dau"
    let other = try SearchIndexTests.edition(changed: slug + ".md", before: "---\nwithdrawn: true\n---\n")
    let before = Set(SearchIndex.files(edition, crew: crew(of: 1)).map(\.path))
    let common = SearchIndex.files(other, crew: crew(of: 1)).map(\.path).filter(before.contains)
    #expect(common == ["tim-kiem/chi-muc/goc.bin"])
  }

  @Test func `Each part of the dictionary names the one that follows`() {
    let files = SearchIndex.files(edition, crew: crew(of: 1))
    for section in ["ten-", "chu-", "cap-"] {
      let parts = files.filter { $0.path.split(separator: "/").last!.hasPrefix(section) }
      #expect(!parts.isEmpty)
      let names = parts.map { String($0.path.split(separator: "/").last!.dropFirst(4).dropLast(4)) }
      let following = parts.map {
        String(decoding: $0.bytes.dropFirst().prefix(Int($0.bytes[0])), as: UTF8.self)
      }
      #expect(following.map { $0.replacing(" ", with: "-") } == Array(names.dropFirst()) + [""])
    }
  }

  @Test func `No withdrawn plan is in the index`() throws {
    let slug = "xa-khong-dau"
    #expect(edition.site.items(crew(of: 1)).contains { $0.kind == .plan && $0.slug == slug })
    let site = try SearchIndexTests.edition(changed: slug + ".md", before: "---\nwithdrawn: true\n---\n")
      .site
    #expect(site.plans.count == edition.site.plans.count)
    #expect(!site.items(crew(of: 1)).contains { $0.kind == .plan && $0.slug == slug })
  }

  @Test func `Plans come the newest first`() {
    let dates = edition.site.items(crew(of: 1)).filter { $0.kind == .plan }.map(\.date)
    #expect(dates.count > 10)
    #expect(dates == dates.sorted(by: >))
  }
}
