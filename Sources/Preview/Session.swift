import Diagnostics
import Dispatch
import Publishing
import Synchronization

/// A running preview: socket, server, watcher and the site in memory.
final class Session: Sendable {
  private static let defaultPort = 8000
  /// How often (in milliseconds) pages that were closed are looked for.
  private static let beat = 15_000

  let port: Int
  let address: String
  private let workbench: Workbench
  private let listeners = Listeners()
  private let answering: Answering
  private let server: HTTPServer
  private let console: Console
  private let mayBeTold: Bool
  private let isStopped = Atomic(false)
  private let checking = DispatchQueue(label: "check", qos: .utility)
  /// Made before the first reading, so that no change falls between the two.
  private nonisolated(unsafe) let watcher: Watcher

  /// Reads the site and begins to serve it.
  init(_ options: Options, on console: Console, mayBeTold: Bool = true) throws {
    try SiteFolder.check(options)
    self.console = console
    self.mayBeTold = mayBeTold
    let host = options.host ?? "127.0.0.1"
    let socket = try ListeningSocket(
      host: host, port: options.port ?? Self.defaultPort, isAsked: options.port != nil)
    port = socket.port
    watcher = Watcher(options.site, mayBeTold: mayBeTold)
    let progress = Progress(console)
    workbench = try Workbench(options, progress: progress)
    progress.clear()
    let rule = HostRule(host: host)
    answering = Answering(workbench: workbench, listeners: listeners, rule: rule, language: options.language)
    let shown = host == "0.0.0.0" || host == "::" ? "localhost" : host.contains(":") ? "[\(host)]" : host
    address = "http://\(shown):\(port)\(workbench.rendition.base)"
    let answering = answering
    server = try HTTPServer(socket, threads: options.jobs) { answering.answer($0) }
    if !rule.isLoopback { console.write(Self.warning(host)[console.language] + "\n", to: .error) }
  }

  /// Follows changes until the process ends, or the session.
  func run() {
    tell()
    checkLater()
    console.say(
      Sentence(
        vi: "Xem thử tại \(address)  (dừng: Ctrl-C)", en: "The preview is at \(address)  (stop: Ctrl-C)"))
    if !watcher.isTold, mayBeTold { console.say(Self.looking) }
    var waited = 0
    while !isStopped.load(ordering: .relaxed) {
      let start = ContinuousClock.now
      if let change = watcher.next(within: 200) { take(change) }
      waited += (ContinuousClock.now - start).milliseconds
      guard waited >= Self.beat else { continue }
      waited = 0
      listeners.beat()
    }
  }

  func stop() {
    guard !isStopped.exchange(true, ordering: .relaxed) else { return }
    listeners.endAll()
    server.stop()
  }

  private func take(_ change: Snapshot.Change) {
    let start = ContinuousClock.now
    let progress = Progress(console)
    guard let changed = workbench.take(change, progress: progress) else { return }
    progress.clear()
    listeners.send(answering.stateEvent())
    let time = (ContinuousClock.now - start).milliseconds
    checkLater()
    let names = changed.prefix(3).joined(separator: ", ") + (changed.count > 3 ? ", …" : "")
    // Something came or went that is no file of the site.
    let what =
      changed.isEmpty ? Sentence(vi: "danh sách lỗi", en: "the errors") : Sentence(vi: names, en: names)
    console.say(
      Sentence(vi: "Đã cập nhật \(what.vi) (\(time) ms)", en: "Took in \(what.en) (\(time) ms)"))
    tell()
  }

  /// What takes long is done when nobody waits for a page: letting go of what was, and what looks at all pages.
  private func checkLater() {
    let version = workbench.rendition.version
    checking.asyncAfter(deadline: .now() + .milliseconds(300)) { [self] in
      workbench.tidy()
      guard !isStopped.load(ordering: .relaxed), workbench.rendition.version == version, workbench.check()
      else { return }
      listeners.send(answering.stateEvent())
      tell()
    }
  }

  /// The errors, with their places, as `build` tells them.
  private func tell() {
    let rendition = workbench.rendition
    if let failure = workbench.failure { console.fail(failure.sentence) }
    guard !rendition.errors.isEmpty else { return }
    console.show(rendition.errors, asJSON: false) { rendition.source($0) }
  }

  private static func warning(_ host: String) -> Sentence {
    Sentence(
      vi: "Lưu ý: nghe ở \(host), mọi máy trong mạng đều xem được bản nháp và lỗi ở đây.",
      en: "Mind: listening on \(host), any machine of the network can see drafts and errors here.")
  }

  private static let looking = Sentence(
    vi: "Thư mục này không báo khi tệp thay đổi; sẽ tự xem lại nhiều lần mỗi giây.",
    en: "This folder does not tell of changes; it is looked at several times a second.")
}
