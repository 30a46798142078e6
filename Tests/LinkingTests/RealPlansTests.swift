import Linking
import SharedData
import Testing

/// What a reader of the five real plans wrote down: every row of those tables is on the joined site.
@Suite(.enabled(if: !SharedFolder.plans.isEmpty)) struct RealPlansTests {
  private static let site = MadeSite(plans: SharedFolder.plans)
  private var made: MadeSite { Self.site }

  private static let labour = "Sở Lao động - Thương binh và Xã hội tỉnh Bình Phước"
  private static let information = "Sở Thông tin và Truyền thông tỉnh Bình Phước"
  private static let union = "Liên đoàn Lao động tỉnh Ninh Bình"

  private static let namedBodies: [(String, Set<String>)] = [
    (
      "seed-000",
      [
        labour, "Ủy ban nhân dân tỉnh Bình Phước", "Hội đồng nhân dân tỉnh Bình Phước",
        "Thường trực Hội đồng Thi đua - Khen thưởng tỉnh Bình Phước", "Đảng bộ tỉnh Bình Phước",
        "Văn phòng \(labour)", "Ban Giám đốc \(labour)", "Ban Thi đua - Khen thưởng tỉnh Bình Phước",
        "Sở Y tế tỉnh Bình Phước",
      ]
    ),
    (
      "seed-001",
      [
        "Ủy ban nhân dân huyện Đắk R'Lấp", "Ủy ban nhân dân tỉnh Đắk Nông",
        "Phòng Nội vụ huyện Đắk R'Lấp", "Phòng Kinh tế - Hạ tầng huyện Đắk R'Lấp",
        "Phòng Văn hóa - Thông tin huyện Đắk R'Lấp",
        "Phòng Nông nghiệp và Phát triển nông thôn huyện Đắk R'Lấp",
        "Phòng Tài nguyên và Môi trường huyện Đắk R'Lấp", "Phòng Tài chính - Kế hoạch huyện Đắk R'Lấp",
        "Phòng Y tế huyện Đắk R'Lấp", "Phòng Giáo dục và Đào tạo huyện Đắk R'Lấp",
        "Phòng Dân tộc huyện Đắk R'Lấp", "Hội đồng Thi đua - Khen thưởng huyện Đắk R'Lấp",
        "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Đắk R'Lấp", "Sở Nội vụ tỉnh Đắk Nông",
        "Đảng bộ huyện Đắk R'Lấp", "Ban Thi đua - Khen thưởng tỉnh Đắk Nông", "Huyện ủy Đắk R'Lấp",
        "Hội đồng nhân dân huyện Đắk R'Lấp",
      ]
    ),
    (
      "seed-002",
      [
        labour, "Văn phòng \(labour)", "Ban Thi đua - Khen thưởng tỉnh Bình Phước",
        "Sở Y tế tỉnh Bình Phước",
      ]
    ),
    (
      "seed-003",
      [
        "Tổng Liên đoàn Lao động Việt Nam", union, "Ban Thường vụ \(union)",
        "Ủy ban nhân dân tỉnh Ninh Bình",
        "Đảng bộ tỉnh Ninh Bình", "Ban Chính sách pháp luật và Quan hệ lao động \(union)",
        "Ban Tuyên giáo và Nữ công \(union)", "Trường Trung cấp kỹ thuật - du lịch Công đoàn Ninh Bình",
        "Đài Phát thanh - Truyền hình tỉnh Ninh Bình", "Báo Ninh Bình",
        "Ban Thi đua - Khen thưởng tỉnh Ninh Bình", "Thường trực \(union)",
      ]
    ),
    (
      "seed-004",
      [
        information, "Ủy ban nhân dân tỉnh Bình Phước", "Tỉnh ủy Bình Phước", "Văn phòng \(information)",
        "Phòng Thông tin - Báo chí - Xuất bản \(information)", "Ban Giám đốc \(information)",
        "Ban Thi đua - Khen thưởng tỉnh Bình Phước",
      ]
    ),
  ]

  private static let givenTasks: [(String, Set<String>)] = [
    ("seed-000", ["Văn phòng \(labour): 1"]),
    (
      "seed-001",
      [
        "Phòng Kinh tế - Hạ tầng huyện Đắk R'Lấp: 1", "Phòng Văn hóa - Thông tin huyện Đắk R'Lấp: 2",
        "Phòng Nông nghiệp và Phát triển nông thôn huyện Đắk R'Lấp: 1",
        "Phòng Tài nguyên và Môi trường huyện Đắk R'Lấp: 1",
        "Phòng Tài chính - Kế hoạch huyện Đắk R'Lấp: 2", "Phòng Y tế huyện Đắk R'Lấp: 1",
        "Phòng Giáo dục và Đào tạo huyện Đắk R'Lấp: 1", "Phòng Dân tộc huyện Đắk R'Lấp: 1",
        "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Đắk R'Lấp: 1",
      ]
    ),
    ("seed-002", ["Văn phòng \(labour): 1"]),
    (
      "seed-003",
      [
        "\(union): 3", "Ban Chính sách pháp luật và Quan hệ lao động \(union): 1",
        "Ban Tuyên giáo và Nữ công \(union): 1",
        "Trường Trung cấp kỹ thuật - du lịch Công đoàn Ninh Bình: 1",
      ]
    ),
    (
      "seed-004",
      [
        "Phòng Thông tin - Báo chí - Xuất bản \(information): 5", "Kế toán \(information): 2",
        "Văn phòng \(information): 4",
      ]
    ),
  ]

  @Test(
    "Who issued each plan",
    arguments: [
      ("seed-000", labour), ("seed-001", "Ủy ban nhân dân huyện Đắk R'Lấp"), ("seed-002", labour),
      ("seed-003", union), ("seed-004", information),
    ])
  func issuer(slug: String, wanted: String) { #expect(made.issuers(slug) == [wanted]) }

  @Test(
    "Every body that a plan names with certainty is linked",
    arguments: namedBodies)
  func bodies(slug: String, wanted: Set<String>) { #expect(wanted.subtracting(made.names(in: slug)) == []) }

  @Test(
    "Who is given how many tasks", arguments: givenTasks)
  func tasks(slug: String, wanted: Set<String>) {
    #expect(wanted.subtracting(Set(made.tasks(slug))) == [])
  }

  @Test(
    "Which documents each plan cites",
    arguments: [
      (
        "seed-000",
        [
          "18/KH-UBND | 2023-01-10 | Ủy ban nhân dân tỉnh Bình Phước",
          "14/HD-TTHĐTĐKT | 2024-01-08 | Thường trực Hội đồng Thi đua - Khen thưởng tỉnh Bình Phước",
        ]
      ),
      (
        "seed-001",
        ["49/QĐ-UBND | 2023-01-13 | Ủy ban nhân dân tỉnh Đắk Nông", "Luật Đầu tư công | – | –"]
      ),
      ("seed-002", ["246/KH-SLĐTBXH | 2022-09-07 | \(labour)"]),
      (
        "seed-003",
        [
          "305/KH-TLĐ | 2023-03-31 | Tổng Liên đoàn Lao động Việt Nam",
          "18/KH-UBND | 2023-02-06 | Ủy ban nhân dân tỉnh Ninh Bình",
        ]
      ),
      ("seed-004", ["30/KH-UBND | 2022-02-01 | Ủy ban nhân dân tỉnh Bình Phước"]),
    ])
  func citations(slug: String, wanted: [String]) { #expect(made.documents(slug) == wanted) }

  private static let infrastructure =
    "đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại; thực hành tiết kiệm, chống lãng phí"

  @Test func `Five campaigns, and one chain of three`() throws {
    let national = "Đ" + Self.infrastructure.dropFirst()
    #expect(
      Set(made.site.campaigns.map(\.title)) == [
        national, "Đắk Nông " + Self.infrastructure, "Đắk R'Lấp " + Self.infrastructure,
        "Công chức, viên chức, người lao động Sở Lao động – Thương binh và Xã hội chung sức xây dựng nông thôn mới",
        "Đẩy nhanh giải ngân vốn đầu tư công trên địa bàn tỉnh",
      ])
    var chain: [String] = []
    var current = made.campaign("seed-001")
    while let campaign = current {
      chain.append(campaign.title)
      current = campaign.parent.map { made.site.campaigns[$0] }
    }
    #expect(chain == ["Đắk R'Lấp " + Self.infrastructure, "Đắk Nông " + Self.infrastructure, national])
    #expect(made.campaign("seed-000")?.title == national)
    #expect(made.campaign("seed-003")?.title == national)
  }

  @Test(
    "The phases of each plan",
    arguments: [
      ("seed-000", []), ("seed-001", ["2023–2025", "2026–2030"]), ("seed-002", []),
      ("seed-003", ["2023-02-03–2025-02-03", "2025-02-03–2030-02-03"]), ("seed-004", []),
    ])
  func phases(slug: String, wanted: [String]) {
    let phases = made.site.plans[made.plan(slug)].plan.phases
    #expect(phases.map { "\($0.from)–\($0.to)" } == wanted)
  }

  @Test(
    "Who receives each plan",
    arguments: [
      (
        "seed-000",
        ["Ban Thi đua - Khen thưởng tỉnh Bình Phước", "Sở Y tế tỉnh Bình Phước", labour, labour, labour, nil]
      ),
      (
        "seed-001",
        [
          "Ban Thi đua - Khen thưởng tỉnh Đắk Nông", "Huyện ủy Đắk R'Lấp",
          "Hội đồng nhân dân huyện Đắk R'Lấp", "Ủy ban nhân dân huyện Đắk R'Lấp", nil, nil, nil, nil,
        ]
      ),
      (
        "seed-002",
        ["Ban Thi đua - Khen thưởng tỉnh Bình Phước", "Sở Y tế tỉnh Bình Phước", labour, labour, labour, nil]
      ),
      (
        "seed-003",
        [nil, "Ban Thi đua - Khen thưởng tỉnh Ninh Bình", "Thường trực \(union)", union, nil]
      ),
      ("seed-004", ["Ban Thi đua - Khen thưởng tỉnh Bình Phước", nil, nil, nil]),
    ])
  func recipients(slug: String, wanted: [String?]) { #expect(made.recipients(slug) == wanted) }

  @Test(
    "The country's union is no part of an anniversary, and councils of no certain place are nobody",
    arguments: [
      "Công đoàn Việt Nam", "Hội đồng Thi đua - Khen thưởng", "Kho bạc Nhà nước", "Y tế", "Dân tộc",
    ])
  func uncertain(name: String) { #expect(made.body(name) == nil) }

  @Test func `Two practices that a plan names enter the index, and nothing else does`() {
    #expect(Set(made.site.exemplars.map(\.title)) == ["Thi đua 5 nhất", "Thi đua 3 tiết kiệm"])
    #expect(made.site.exemplars.allSatisfy { made.site.plans[$0.plan!].slug == "seed-003" })
  }
}
