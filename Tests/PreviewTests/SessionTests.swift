import Foundation
import Glibc
import Synchronization
import Testing

@testable import Preview
@testable import Publishing

@Suite(.serialized) struct SessionTests {
  let site = PreviewSite()
  private let plan = "content/plans/mua-xuan.md"

  /// Runs a session on threads of its own while `work` talks to it.
  private func serving(mayBeTold: Bool = true, _ work: (Session) throws -> Void) throws {
    let session = try Session(site.options, on: PreviewSite.console, mayBeTold: mayBeTold)
    let thread = Thread { session.run() }
    thread.start()
    defer { session.stop() }
    try work(session)
  }

  /// Asks until the page holds the words.
  private func wait(for words: String, at path: String, _ session: Session) throws -> Bool {
    for _ in 0..<500 {
      if try Client(session.port).get(path).body.contains(words) { return true }
      usleep(20_000)
    }
    return false
  }

  @Test(arguments: [true, false])
  func `what is saved is served soon after`(mayBeTold: Bool) throws {
    try serving(mayBeTold: mayBeTold) { session in
      site.write(PreviewSite.plan("Mùa hạ", number: 1), to: plan)
      let isServed = try wait(for: "Mùa hạ", at: "/ke-hoach/mua-xuan/", session)
      #expect(isServed)
    }
  }

  @Test func `open pages are told of a change, and closed when it ends`() throws {
    try serving { session in
      let client = try Client(session.port)
      try client.send("GET /_thidua/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let first = try client.receive(until: "\n\n")
      #expect(first.contains("text/event-stream"))
      #expect(first.contains("\"errors\":0"))
      site.write(PreviewSite.plan("Mùa hạ", number: 1), to: plan)
      let second = try client.receive(until: "\n\n")
      #expect(second.contains("event: state"))
      site.write("---\ntitle: [\n---\n", to: plan)
      let third = try client.receive(until: "\n\n")
      #expect(third.contains("\"errors\":1"))
      session.stop()
      _ = try client.receiveAll()
    }
  }

  @Test func `a connection is kept, and HEAD tells the size without the page`() throws {
    try serving { session in
      let client = try Client(session.port)
      try client.send("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let head = try client.receive(until: "\r\n\r\n")
      #expect(head.hasPrefix("HTTP/1.1 200"))
      #expect(head.contains("Content-Length: "))
      #expect(!head.contains("Connection: close"))
      let page = try client.get("/")
      #expect(page.head.hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test func `two hundred clients and a slow one are all served, also while files change`() throws {
    site.write(String(repeating: "0123456789", count: 1 << 20), to: "content/static/lon.pdf")
    try serving { session in
      let slow = try Client(session.port)
      try slow.send("GET /lon.pdf HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let failures = Count()
      let port = session.port
      let group = DispatchGroup()
      for _ in 0..<200 {
        group.enter()
        Thread.detachNewThread {
          defer { group.leave() }
          for _ in 0..<5 {
            guard let answer = try? Client(port).get("/ke-hoach/mua-xuan/"),
              answer.head.hasPrefix("HTTP/1.1 200"),
              Self.isWhole(answer.body)
            else {
              failures.value.wrappingAdd(1, ordering: .relaxed)
              return
            }
          }
        }
      }
      for number in 0..<20 { site.write(PreviewSite.plan("Số \(number)", number: number), to: plan) }
      group.wait()
      #expect(failures.value.load(ordering: .relaxed) == 0)
      let count = try slow.receiveAll(atLeast: 10 << 20)
      #expect(count >= 10 << 20)
    }
  }

  private final class Count: Sendable {
    let value = Atomic(0)
  }

  /// One title everywhere: no mixture of two states.
  private static func isWhole(_ page: String) -> Bool {
    let titles = Set(
      page.components(separatedBy: "phong trào thi đua “").dropFirst().compactMap {
        $0.components(separatedBy: "”").first
      })
    return titles.count == 1 && page.hasSuffix("</body>\n</html>\n")
  }

  @Test func `the next free port is taken`() throws {
    let first = try ListeningSocket(host: "127.0.0.1", port: 0)
    defer { close(first.descriptor) }
    let second = try ListeningSocket(host: "127.0.0.1", port: first.port)
    defer { close(second.descriptor) }
    #expect(second.port > first.port)
  }

  @Test func `a port that was asked for is not exchanged for another`() throws {
    let first = try ListeningSocket(host: "127.0.0.1", port: 0)
    defer { close(first.descriptor) }
    #expect {
      _ = try ListeningSocket(host: "127.0.0.1", port: first.port, isAsked: true)
    } throws: {
      ($0 as? SystemFailure)?.code == EADDRINUSE
    }
  }
}
