import Diagnostics
import Testing

@testable import Publishing

@Suite struct ProfileTests {
  /// The wall column of the table, by stage.
  private func walls(_ profile: Profile) -> [String: Double] {
    var walls: [String: Double] = [:]
    for line in profile.table(in: .en).split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 5 { walls[String(words[0])] = Double(words[1]) }
    }
    return walls
  }

  private func wait() {
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .milliseconds(2) {}
  }

  @Test func stagesThatAlternateShareTheCostOfTheirLoop() throws {
    let profile = Profile(isOn: true)
    profile.measure(.read) { wait() }
    profile.shared {
      Parallel.each(4, jobs: 2) { _, _ in
        profile.step(.parse) { wait() }
        profile.step(.recognise) { wait() }
      }
    }
    let walls = walls(profile)
    for stage in ["read", "parse", "recognise"] { #expect(try #require(walls[stage]) >= 1) }
    for stage in ["link", "list", "render", "search", "write"] { #expect(walls[stage] == 0) }
  }

  @Test func aStepWithinAStepIsTakenOffIt() throws {
    let profile = Profile(isOn: true)
    profile.shared {
      profile.step(.search) { profile.step(.write, within: .search) { for _ in 0..<4 { wait() } } }
    }
    let walls = walls(profile)
    #expect(try #require(walls["write"]) > #require(walls["search"]))
  }

  @Test func theTableAddsUp() throws {
    let profile = Profile(isOn: true)
    profile.measure(.link) { wait() }
    wait()
    var walls = walls(profile)
    let removed = walls.removeValue(forKey: "whole")
    let whole = try #require(removed)
    #expect(walls.count == Profile.Stage.allCases.count + 1)
    // Each row is rounded.
    #expect(abs(walls.values.reduce(0, +) - whole) < 1)
  }

  @Test func aProfileThatIsOffSaysNothing() {
    let profile = Profile(isOn: false)
    #expect(profile.measure(.read) { profile.step(.parse) { 7 } } == 7)
    #expect(profile.table(in: .vi).isEmpty)
  }
}
