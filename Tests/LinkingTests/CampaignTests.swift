import Linking
import Testing

/// Titles as people write them, and what only looks like one.
@Suite struct CampaignTests {
  private static func plan(
    _ title: String, _ body: String = "Các thôn cùng làm.", parent: String = ""
  )
    -> String
  {
    MadePlan(
      dateline: "Trà Vinh, ngày 20 tháng 6 năm 2024",
      title: "Phát động phong trào thi đua “\(title)” năm 2024",
      opening: parent + "Ủy ban nhân dân tỉnh Trà Vinh xây dựng kế hoạch như sau:", sections: [body]
    ).markdown
  }

  private static let title = "Cả tỉnh gom rác, trồng cây; giữ nước sạch, đường làng xanh"

  @Test("A blank between quotation marks names no campaign", arguments: ["…………", "", "......", "🌱"])
  func blank(written: String) {
    let made = MadeSite(plans: ["mot": Self.plan(written)])
    #expect(made.site.campaigns.isEmpty)
  }

  @Test(
    "One campaign however its title is written",
    arguments: [
      "Cả tỉnh gom rác, trồng cây giữ nước sạch, đường làng xanh",
      "Cả tỉnh gom rác, trồng cây; giữ nước sạch, đường lảng xanh",
      "**Cả tỉnh gom rác, trồng cây; giữ nước sạch, đường làng xanh**",
      "Cả tỉnh gom rác, trồng cây;\ngiữ nước sạch, đường làng xanh",
    ])
  func variants(written: String) {
    let made = MadeSite(plans: ["mot": Self.plan(Self.title), "hai": Self.plan(written)])
    #expect(made.site.campaigns.count == 1)
    #expect(made.site.links[0].campaign == made.site.links[1].campaign)
  }

  @Test func `A place misread in one sentence is no second campaign`() {
    let body =
      "Phong trào thi đua “Lắc R’Măng gom rác, trồng cây; giữ nước sạch, đường làng xanh” kéo dài cả năm."
    let made = MadeSite(
      plans: ["mot": Self.plan("Lắk R'Măng gom rác, trồng cây; giữ nước sạch, đường làng xanh", body)])
    #expect(made.site.campaigns.count == 1)
  }

  @Test func `A slogan and a motto are no campaigns`() {
    let body = "Với tinh thần “vừa làm, vừa học”, phát huy “sức dân là chính”, toàn tỉnh cùng làm."
    let made = MadeSite(plans: ["mot": Self.plan(Self.title, body)])
    #expect(made.site.campaigns.map(\.title) == [Self.title])
  }

  @Test func `A place that takes over a campaign stands under the wider one`() {
    let wide = "Gom rác, trồng cây; giữ nước sạch, đường làng xanh"
    let made = MadeSite(plans: [
      "xa": Self.plan(
        "Cầu Ngang gom rác, trồng cây; giữ nước sạch, đường làng xanh",
        parent:
          "Thực hiện Kế hoạch số 9/KH-UBND ngày 03/02/2024 của UBND tỉnh triển khai phong trào thi đua “Trà Vinh gom rác, trồng cây; giữ nước sạch, đường làng xanh”, "
      ),
      "nuoc": Self.plan(wide),
    ])
    #expect(made.site.campaigns.count == 3)
    var chain: [String] = []
    var current = made.campaign("xa")
    while let campaign = current {
      chain.append(campaign.title)
      current = campaign.parent.map { made.site.campaigns[$0] }
    }
    #expect(
      chain == [
        "Cầu Ngang gom rác, trồng cây; giữ nước sạch, đường làng xanh",
        "Trà Vinh gom rác, trồng cây; giữ nước sạch, đường làng xanh", wide,
      ])
  }
}
