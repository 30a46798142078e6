import Glibc
import Publishing

/// Waits for changes of a site's input: told by the kernel where it can, otherwise by looking again and again. It
/// goes from one way to the other by itself.
final class Watcher {
  /// Notices that follow each other this closely (in milliseconds) are one change.
  private static let quiet = 4
  /// A file that went away may come back at once, since many editors save so; a new folder is being filled.
  private static let comingBack = 40
  private static let longest = Duration.milliseconds(400)

  private let site: String
  private let mayBeTold: Bool
  /// Nil while it must look by itself.
  private var notices: FolderNotices?
  private var looks = LookTimes(begun: .now)

  var isTold: Bool { notices != nil }

  /// Watches from now on. `mayBeTold: false` looks even where the kernel would tell.
  init(_ site: String, mayBeTold: Bool = true) {
    self.site = site
    self.mayBeTold = mayBeTold
    if mayBeTold { notices = FolderNotices(site) }
  }

  /// The next change; nil when there was none for a while. Whoever only looks reports that there may be one, when
  /// it is time to look.
  func next(within milliseconds: Int) -> Snapshot.Change? {
    if let notices { return next(of: notices, within: milliseconds) }
    let pause = min(looks.pause(at: .now), .milliseconds(milliseconds))
    if pause > .zero { usleep(UInt32(pause.milliseconds * 1000)) }
    guard looks.pause(at: .now) <= .zero else { return nil }
    looks.begin(at: .now)
    if mayBeTold { notices = FolderNotices(site) }
    return .anything
  }

  private func next(of notices: FolderNotices, within milliseconds: Int) -> Snapshot.Change? {
    guard notices.wait(milliseconds) else { return nil }
    var batch = FolderNotices.Batch()
    let end = ContinuousClock.now + Self.longest
    repeat {
      guard notices.take(into: &batch) else {
        self.notices = nil
        looks.begin(at: .now)
        return .anything
      }
    } while ContinuousClock.now < end && notices.wait(batch.isUnsettled ? Self.comingBack : Self.quiet)
    return batch.isEmpty ? nil : batch.change
  }
}

extension Duration {
  var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
