import Synchronization

/// All open pages that wait for news.
final class Listeners: Sendable {
  private let streams = Mutex<[EventStream]>([])

  /// `first` is what the page is told at once; nothing that is sent later is missed.
  func add(_ first: () -> [UInt8]) -> EventStream {
    streams.withLock { streams in
      streams.removeAll(where: \.isEnded)
      let stream = EventStream(first())
      streams.append(stream)
      return stream
    }
  }

  func send(_ event: [UInt8]) {
    for stream in streams.withLock({ $0 }) { stream.send(event) }
  }

  /// A comment now and then finds out which pages were closed.
  func beat() { send(Array(": \n\n".utf8)) }

  func endAll() {
    for stream in streams.withLock({ $0 }) { stream.end() }
  }
}
