import Testing

@testable import Bytes

@Suite struct NearMissTests {
  @Test func findsTheNearestWord() {
    #expect(NearMiss.nearest(to: "biuld", in: ["check", "build", "help"]) == "build")
    #expect(
      NearMiss.nearest(to: "co_quan_banhanh", in: ["co_quan_ban_hanh", "ngay_ban_hanh"]) == "co_quan_ban_hanh"
    )
  }

  @Test func staysSilentWhenNothingIsNear() {
    #expect(NearMiss.nearest(to: "xyz", in: ["check", "build"]) == nil)
    #expect(NearMiss.nearest(to: "", in: ["check"]) == nil)
  }

  @Test func countsASwapAsOneEdit() {
    #expect(NearMiss.distance(Array("serve".utf8), Array("sevre".utf8)) == 1)
    #expect(NearMiss.distance([], Array("abc".utf8)) == 3)
  }
}
