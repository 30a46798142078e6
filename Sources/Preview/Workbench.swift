import Diagnostics
import Glibc
import Publishing
import Synchronization

/// The site in memory: keeps what was read, takes in changes on one thread, and gives any thread the newest whole
/// rendition.
final class Workbench: Sendable {
  private struct State {
    var rendition: Rendition
    var failure: SystemFailure?
    var number = 1
    /// What was served before.
    var replaced: [Rendition] = []
  }

  /// A file may come and go between being listed and being opened.
  private static let tries = 5

  let options: Options
  private let state: Mutex<State>

  init(_ options: Options, progress: Progress) throws(SystemFailure) {
    self.options = options
    let snapshot = try Snapshot.read(options.site, jobs: options.jobs)
    let pipeline = Pipeline(snapshot, options: options, profile: Profile(isOn: false), progress: progress)
    state = Mutex(State(rendition: Rendition(pipeline, version: Self.version(1))))
  }

  var rendition: Rendition { state.withLock { $0.rendition } }

  /// Why the input cannot be read at the moment.
  var failure: SystemFailure? { state.withLock { $0.failure } }

  /// Reads what changed and joins anew. Returns the paths that differ; nil when nothing does.
  func take(_ change: Snapshot.Change, progress: Progress) -> [String]? {
    let (earlier, failed, number) = state.withLock { ($0.rendition, $0.failure, $0.number + 1) }
    let snapshot: Snapshot
    do {
      // What came with a change that could not be read is not known.
      snapshot = try read(failed == nil ? change : .anything, after: earlier.pipeline.snapshot)
    } catch {
      state.withLock { $0.failure = error }
      return failed == error ? nil : []
    }
    let changed = snapshot.differences(from: earlier.pipeline.snapshot).map(\.path)
    let isSame = changed.isEmpty && snapshot.diagnostics == earlier.pipeline.snapshot.diagnostics
    guard !isSame || failed != nil else { return nil }
    let pipeline = Pipeline(
      snapshot, options: options, after: earlier.pipeline, profile: Profile(isOn: false), progress: progress)
    let next = Rendition(pipeline, version: Self.version(number), after: earlier, changed: changed)
    state.withLock { $0 = State(rendition: next, number: number, replaced: $0.replaced + [earlier]) }
    return changed
  }

  /// Lets go of what was served before: to take a large site apart, string by string, takes longer than anybody
  /// should wait for a page.
  func tidy() {
    // Out of the lock, which requests wait for.
    _ = state.withLock { state in
      defer { state.replaced = [] }
      return state.replaced
    }
  }

  /// Looks for what takes longer to find than anybody should wait for a page. True when there is something new.
  func check() -> Bool {
    let rendition = rendition
    let checked = rendition.checked { state.withLock { $0.rendition.version == rendition.version } }
    guard let checked else { return false }
    return state.withLock { state in
      // Meanwhile there may be a newer one.
      guard state.rendition.version == checked.version, state.rendition.errors != checked.errors
      else { return false }
      state.rendition = checked
      return true
    }
  }

  private func read(_ change: Snapshot.Change, after earlier: Snapshot) throws(SystemFailure) -> Snapshot {
    var change = change
    var tries = Self.tries
    while true {
      do {
        return try earlier.refreshed(change, jobs: options.jobs)
      } catch {
        tries -= 1
        guard error.code == ENOENT, tries > 0 else { throw error }
        change = .anything
      }
    }
  }

  /// Another run of the preview has other versions.
  private static func version(_ number: Int) -> String { "\(getpid())-\(number)" }
}
