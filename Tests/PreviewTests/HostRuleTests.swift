import Testing

@testable import Preview

@Suite struct HostRuleTests {
  @Test(arguments: [
    "localhost", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]:8000", "[::1]", "127.0.0.2", "a.localhost:80",
  ])
  func `names of this machine are served`(host: String) {
    #expect(HostRule(host: "127.0.0.1").allows(host))
  }

  @Test(arguments: [
    nil, "", "evil.example", "evil.example:8000", "127.0.0.1.evil.example", "192.168.1.5",
    "localhost.evil.example",
    "[2001:db8::1]",
  ])
  func `names that somebody else can point here are not`(host: String?) {
    #expect(!HostRule(host: "127.0.0.1").allows(host))
  }

  @Test func `a host that was asked for is served by its name and by addresses, never by other names`() {
    let rule = HostRule(host: "0.0.0.0")
    #expect(rule.allows("192.168.1.5:8000"))
    #expect(!rule.allows("evil.example"))
    #expect(HostRule(host: "may-tinh.xa.vn").allows("may-tinh.xa.vn:8000"))
    #expect(!HostRule(host: "0.0.0.0").isLoopback)
  }
}
