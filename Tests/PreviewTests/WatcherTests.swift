import Foundation
import Testing

@testable import Preview
@testable import Publishing

@Suite struct WatcherTests {
  let site = PreviewSite()

  /// All that is noticed until it is quiet.
  private func changes(of watcher: Watcher) -> (names: Set<String>, isVague: Bool) {
    var (names, isVague): (Set<String>, Bool) = ([], false)
    while let change = watcher.next(within: 100) {
      switch change {
      case .files(let more): names.formUnion(more)
      case .anything: isVague = true
      }
    }
    return (names, isVague)
  }

  private func nextLook(of watcher: Watcher) -> Snapshot.Change? {
    while true { if let change = watcher.next(within: 50) { return change } }
  }

  @Test(arguments: [true, false])
  func `a save is noticed by name, in place and by rename`(inPlace: Bool) throws {
    let watcher = Watcher(site.path)
    try #require(watcher.isTold)
    site.write("một", to: "content/plans/mua-xuan.md", inPlace: inPlace)
    let changes = changes(of: watcher)
    #expect(changes.names.contains("content/plans/mua-xuan.md"))
    #expect(!changes.isVague)
  }

  @Test func `a new folder is watched with all that is in it, and a moved one under its new name`() throws {
    let watcher = Watcher(site.path)
    try #require(watcher.isTold)
    site.write("một", to: "content/plans/2026/quy-1/a.md")
    #expect(changes(of: watcher).isVague)
    site.write("hai", to: "content/plans/2026/quy-1/a.md", inPlace: true)
    #expect(changes(of: watcher).names == ["content/plans/2026/quy-1/a.md"])
    site.move("content/plans/2026", to: "content/plans/2027")
    #expect(changes(of: watcher).isVague)
    site.write("ba", to: "content/plans/2027/quy-1/a.md", inPlace: true)
    #expect(changes(of: watcher).names == ["content/plans/2027/quy-1/a.md"])
    site.remove("content/plans/2027")
    #expect(changes(of: watcher).isVague)
  }

  @Test func `templates that come later are watched too`() throws {
    let watcher = Watcher(site.path)
    site.write("<p>", to: "templates/plan.html")
    #expect(changes(of: watcher).isVague)
    site.write("<b>", to: "templates/plan.html", inPlace: true)
    #expect(changes(of: watcher).names == ["templates/plan.html"])
  }

  @Test func `droppings of editors and other files of the site are nothing`() throws {
    let watcher = Watcher(site.path)
    for name in [".mua-xuan.md.swp", "mua-xuan.md~", "#mua-xuan.md#", "~$mua-xuan.docx"] {
      site.write("một", to: "content/plans/" + name, inPlace: true)
    }
    site.write("một", to: "README.md")
    site.write("một", to: "public/index.html")
    #expect(changes(of: watcher) == ([], false))
  }

  @Test func `many files at once are one change`() throws {
    let watcher = Watcher(site.path)
    for number in 0..<50 { site.write("một", to: "content/plans/\(number).md", inPlace: true) }
    guard case .files(let names)? = watcher.next(within: 1000) else {
      Issue.record("no change")
      return
    }
    #expect(names.count == 50)
  }

  @Test func `whoever is not told looks by itself`() throws {
    let watcher = Watcher(site.path, mayBeTold: false)
    #expect(!watcher.isTold)
    #expect(nextLook(of: watcher) == .anything)
  }

  @Test func `looking takes at most a tenth of the time`() {
    let start = ContinuousClock.now
    var looks = LookTimes(begun: start)
    var now = start + .seconds(2)
    #expect(looks.pause(at: now) == .seconds(18))
    #expect(looks.pause(at: now + .seconds(5)) == .seconds(13))
    now += .seconds(18)
    #expect(looks.pause(at: now) == .zero)
    looks.begin(at: now)
    #expect(looks.pause(at: now + .milliseconds(1)) == .milliseconds(300))
  }

  @Test func `when the site goes away it looks, and when it is back it is told again`() throws {
    let watcher = Watcher(site.path)
    try #require(watcher.isTold)
    try FileManager.default.moveItem(atPath: site.path, toPath: site.path + "-away")
    #expect(watcher.next(within: 1000) == .anything)
    #expect(!watcher.isTold)
    try FileManager.default.moveItem(atPath: site.path + "-away", toPath: site.path)
    #expect(nextLook(of: watcher) == .anything)
    #expect(watcher.isTold)
  }
}
