import Diagnostics
import Glibc
import Publishing

/// A socket that waits for browsers, on the wanted port or the next free one.
struct ListeningSocket {
  let descriptor: Int32
  let port: Int

  /// How many ports are tried.
  private static let tries = 100

  /// Port 0 takes any; one that `isAsked` for is not exchanged for another.
  init(host: String, port: Int, isAsked: Bool = false) throws(SystemFailure) {
    let last = isAsked || port == 0 ? port : min(port + Self.tries, 65535)
    var next = port
    while true {
      do {
        (descriptor, self.port) = try Self.listen(host, next)
        return
      } catch {
        guard error.code == EADDRINUSE, next < last else { throw error }
        next += 1
      }
    }
  }

  private static func listen(_ host: String, _ port: Int) throws(SystemFailure) -> (Int32, Int) {
    let name = "\(host):\(port)"
    var hints = addrinfo()
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &found) == 0, let address = found else {
      throw SystemFailure(.listen, name, code: EADDRNOTAVAIL)
    }
    defer { freeaddrinfo(found) }
    let descriptor = socket(address.pointee.ai_family, address.pointee.ai_socktype, 0)
    guard descriptor >= 0 else { throw SystemFailure(.listen, name) }
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0,
      fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0,
      bind(descriptor, address.pointee.ai_addr, address.pointee.ai_addrlen) == 0,
      Glibc.listen(descriptor, 511) == 0
    else {
      let failure = SystemFailure(.listen, name)
      close(descriptor)
      throw failure
    }
    return (descriptor, try self.port(of: descriptor, name))
  }

  private static func port(of descriptor: Int32, _ name: String) throws(SystemFailure) -> Int {
    var address = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
    }
    guard code == 0 else { throw SystemFailure(.listen, name) }
    // The port stands at the same place for both kinds of address, high byte first.
    return withUnsafeBytes(of: address) { Int($0[2]) << 8 | Int($0[3]) }
  }
}
