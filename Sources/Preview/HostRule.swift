import Glibc

/// Which names of this machine a request may use. A page of somebody else can point a name of its own at this
/// machine and have the browser read the preview (DNS rebinding); but it cannot choose the name in `Host`.
struct HostRule: Sendable {
  /// What `--host` names.
  let host: String

  private static let loopback = ["127.0.0.1", "localhost", "::1"]

  var isLoopback: Bool { Self.loopback.contains(host.lowercased()) || host.hasPrefix("127.") }

  func allows(_ header: String?) -> Bool {
    guard let name = header.map(Self.name) else { return false }
    if Self.loopback.contains(name) || name.hasSuffix(".localhost") || name == host.lowercased() {
      return true
    }
    // An address is no name that somebody could point here.
    return Self.isAddress(name) && (!isLoopback || name.hasPrefix("127."))
  }

  /// "localhost" of "LOCALHOST:8000", "::1" of "[::1]:8000".
  private static func name(_ header: String) -> String {
    var name = header.lowercased()[...]
    if name.first == "[", let end = name.firstIndex(of: "]") {
      return String(name[name.index(after: name.startIndex)..<end])
    }
    if let colon = name.lastIndex(of: ":"), name[colon...].dropFirst().utf8.allSatisfy({ 48...57 ~= $0 }) {
      name = name[..<colon]
    }
    return String(name)
  }

  private static func isAddress(_ name: String) -> Bool {
    var address = in6_addr()
    return inet_pton(AF_INET, name, &address) == 1 || inet_pton(AF_INET6, name, &address) == 1
  }
}
