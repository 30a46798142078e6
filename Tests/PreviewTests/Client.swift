import Glibc

/// A plain client over a socket, which sees every byte.
final class Client {
  struct Answer {
    var head: String
    var body: String
  }

  struct Failure: Error {
    var call: String
    var code = errno
  }

  private let socket: Int32
  private var pending: [UInt8] = []

  init(_ port: Int) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else { throw Failure(call: "connect") }
    var patience = timeval(tv_sec: 30, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(socket) }

  func send(_ text: String) throws {
    var text = text
    let sent = text.withUTF8 { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    guard sent == text.utf8.count else { throw Failure(call: "send") }
  }

  func get(_ path: String) throws -> Answer {
    try send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
    let head = try receive(until: "\r\n\r\n")
    let field = head.components("\r\n").first { $0.lowercased().hasPrefix("content-length:") }
    let length = field.flatMap { Int($0.dropFirst("content-length: ".count)) } ?? 0
    while pending.count < length { guard try more() else { throw Failure(call: "read") } }
    defer { pending.removeFirst(length) }
    return Answer(head: head, body: String(decoding: pending.prefix(length), as: UTF8.self))
  }

  func receive(until mark: String) throws -> String {
    let mark = Array(mark.utf8)
    var start = 0
    while true {
      while start + mark.count <= pending.count {
        if pending[start..<start + mark.count].elementsEqual(mark) {
          defer { pending.removeFirst(start + mark.count) }
          return String(decoding: pending.prefix(start + mark.count), as: UTF8.self)
        }
        start += 1
      }
      guard try more() else { throw Failure(call: "read") }
    }
  }

  /// Reads to the end, or until there is as much as wanted; returns how much there was.
  func receiveAll(atLeast wanted: Int = .max) throws -> Int {
    while pending.count < wanted, try more() {}
    return pending.count
  }

  private func more() throws -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(socket, &buffer, buffer.count)
    guard count >= 0 else { throw Failure(call: "read") }
    pending += buffer.prefix(count)
    return count > 0
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [Substring] { split(separator: separator) }
}
