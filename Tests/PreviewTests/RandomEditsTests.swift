import Foundation
import Testing

@testable import Preview
@testable import Publishing

/// Whatever is done to the files, and in whatever order: the preview ends where a clean build would begin.
/// `THIDUA_EDITS` says how many edits are made; a thousand take some minutes.
@Suite struct RandomEditsTests {
  let site = PreviewSite()
  private static let edits = ProcessInfo.processInfo.environment["THIDUA_EDITS"].flatMap { Int($0) } ?? 80

  @Test(arguments: [true, false]) func `any edits end in the pages of a clean build`(isTold: Bool) throws {
    var random = Seeded(state: 20_261_121)
    var editor = Editor(site: site)
    let watcher = Watcher(site.path, mayBeTold: isTold)
    let bench = try site.workbench()
    for edit in 1...Self.edits {
      for _ in 0..<Int.random(in: 1...4, using: &random) { editor.edit(&random) }
      while let change = isTold ? watcher.next(within: 30) : .anything {
        _ = bench.take(change, progress: PreviewSite.progress)
        if !isTold { break }
      }
      guard edit % 20 == 0 || edit == Self.edits else { continue }
      try compare(bench, after: edit)
    }
  }

  private func compare(_ bench: Workbench, after edit: Int) throws {
    let clean = try #require(
      Rendition(
        Pipeline(
          try Snapshot.read(site.path), options: site.options, profile: Profile(isOn: false),
          progress: PreviewSite.progress), version: "clean"
      ).checked { true })
    let served = bench.rendition
    try #require(clean.errors.isEmpty, "the edits make no errors")
    #expect(served.errors.isEmpty)
    #expect(served.paths == clean.paths, "after \(edit) edits")
    for path in clean.paths.sorted() {
      guard let file = clean.file(path), let other = served.file(path) else { continue }
      let same = try served.bytes(of: other) == clean.bytes(of: file)
      #expect(same, "\(path) after \(edit) edits")
    }
  }

  /// The same sequence in every run (SplitMix64).
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }

  /// Makes edits that leave the site without errors.
  private struct Editor {
    let site: PreviewSite
    var plans = ["content/plans/mua-xuan.md"]
    var bodies = ["content/bodies/an-hoa.md"]
    var templates: Set<String> = []
    var number = 1

    mutating func edit(_ random: inout Seeded) {
      number += 1
      let inPlace = Bool.random(using: &random)
      switch Int.random(in: 0..<14, using: &random) {
      case 0, 1:
        let name = "content/plans/\(["", "2025/", "2026/xa/"].randomElement(using: &random)!)k\(number).md"
        plans.append(name)
        site.write(plan(&random), to: name, inPlace: inPlace)
      case 2, 3, 4:
        if let name = plans.randomElement(using: &random) {
          site.write(plan(&random), to: name, inPlace: inPlace)
        }
      case 12, 13:
        // The text alone, before or behind what is read out of it.
        if let name = plans.randomElement(using: &random), let text = site.text(name) {
          let more = "Thêm một câu, lần \(number).\n"
          site.write(
            Bool.random(using: &random) ? text + "\n" + more : more + "\n" + text, to: name, inPlace: inPlace)
        }
      case 5:
        guard let index = plans.indices.randomElement(using: &random) else { return }
        let name = "content/plans/r\(number).md"
        site.move(plans[index], to: name)
        plans[index] = name
      case 6:
        guard plans.count > 2, let index = plans.indices.randomElement(using: &random) else { return }
        site.remove(plans.remove(at: index))
      case 7:
        let name = "content/bodies/b\(number).md"
        bodies.append(name)
        site.write(body(of: name, &random), to: name, inPlace: inPlace)
      case 8:
        if let name = bodies.randomElement(using: &random) {
          site.write(body(of: name, &random), to: name, inPlace: inPlace)
        }
      case 9:
        if bodies.count > 1 { site.remove(bodies.removeLast()) }
      case 10:
        let name = ["templates/plan-row.html", "templates/assets/site.css"].randomElement(using: &random)!
        templates.insert(name)
        site.write("<!-- \(number) -->", to: name, inPlace: inPlace)
      case 11:
        guard let name = templates.sorted().first else { return }
        templates.remove(name)
        site.remove(name)
      default: break
      }
    }

    private func plan(_ random: inout Seeded) -> String {
      PreviewSite.plan("Phong trào \(Int.random(in: 0..<6, using: &random))", number: number)
    }

    /// Those of one name are told apart by their superiors.
    private func body(of name: String, _ random: inout Seeded) -> String {
      let names = name.hasSuffix("an-hoa.md") ? ["An Hòa", "Hòa An"] : ["Bình Minh", "Tân Lập"]
      return "---\nname: Ủy ban nhân dân xã \(names.randomElement(using: &random)!)\n"
        + "parent: Cơ quan của \(name)\naddress: Số \(number)\n---\n"
    }
  }
}
