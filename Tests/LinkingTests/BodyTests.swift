import Linking
import Testing
import Vietnamese

/// What is known of a body: superiors, what became of it, who came after.
@Suite struct BodyTests {
  private static func union(_ date: String) -> String {
    MadePlan(
      number: "Số: 8/KH-LĐLĐ", dateline: "Ninh Bình, \(date)",
      opening:
        "Ban Thường vụ Liên đoàn Lao động tỉnh xây dựng kế hoạch như sau:",
      sections: ["1. LĐLĐ tỉnh\n\n- Báo cáo UBND tỉnh kết quả hằng quý."],
      signature: "TM. BAN THƯỜNG VỤ\n\nCHỦ TỊCH\n\nPhạm Văn Thử"
    ).markdown
  }

  @Test func `One name before and after a merger is two bodies, and each plan has its own`() throws {
    let made = MadeSite(plans: [
      "cu": Self.union("ngày 05 tháng 3 năm 2023"), "moi": Self.union("ngày 05 tháng 3 năm 2026"),
    ])
    let both = made.site.bodies.filter { $0.name == "Ủy ban nhân dân tỉnh Ninh Bình" }
    try #require(both.count == 2)
    #expect(Set(both.map(\.slug)).count == 2)
    #expect(both.map(\.isClosed) == [true, false])
    #expect(both[0].to == PartialDate("2025-06-30"))
    #expect(both[1].from == PartialDate("2025-07-01"))
    let issuers = made.site.links.map { $0.issuers[0] }
    #expect(issuers[0] != issuers[1])
    #expect(made.site.bodies[issuers[0]].successors.first?.body == issuers[1])
    #expect(made.site.bodies[issuers[1]].predecessors == [issuers[0]])
  }

  @Test func `What joins the fields of work makes no other body`() throws {
    var plan = MadePlan()
    plan.opening = "Ủy ban nhân dân huyện Bình Lục xây dựng kế hoạch như sau:"
    plan.sections = [
      "1. Phòng Lao động - Thương binh và Xã hội huyện\n\n- Theo dõi.",
      "2. Phòng Lao động - Thương binh & Xã hội huyện\n\n- Tổng hợp.",
      "3. Phòng Lao động thương binh xã hội huyện chủ trì sơ kết.",
    ]
    let name = "Phòng Lao động - Thương binh và Xã hội huyện Bình Lục"
    let rooms = MadeSite(plans: ["a": plan.markdown]).site.bodies.map(\.name).filter { $0.hasPrefix("Phòng") }
    #expect(rooms == [name])
    // Its own letterhead says best how it is called.
    plan.sections.reverse()
    let own = "UBND HUYỆN BÌNH LỤC\n\nPHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI\n\n" + MadePlan().markdown
    let both = MadeSite(plans: ["a": plan.markdown, "b": own]).site.bodies.map(\.name)
    #expect(both.filter { $0.hasPrefix("Phòng") } == [name])
  }

  private static func commune(_ date: String) -> String {
    var plan = MadePlan()
    plan.dateline = "Tân Lập, \(date)"
    plan.opening = "Ủy ban nhân dân xã Tân Lập xây dựng kế hoạch như sau:"
    return plan.markdown
  }

  @Test func `A commune of before July 2025 is another than that of the same name after`() throws {
    let plans = [
      "cu": Self.commune("ngày 05 tháng 3 năm 2024"), "moi": Self.commune("ngày 05 tháng 3 năm 2026"),
    ]
    let made = MadeSite(plans: plans)
    let both = made.site.bodies.filter { $0.name == "Ủy ban nhân dân xã Tân Lập" }
    #expect(both.map(\.from) == [nil, PartialDate("2025-07-01")])
    #expect(made.site.links[0].issuers != made.site.links[1].issuers)
    let described = MadeSite(
      plans: plans, bodies: ["tan-lap": "---\nname: Ủy ban nhân dân xã Tân Lập\nfrom: 2025-07-01\n---\n"])
    #expect(described.site.links.map { $0.issuers[0] == ID(0) } == [false, true])
    // Another way to write the same name is no other name.
    let twice = MadeSite(
      plans: ["moi": plans["moi"]!],
      bodies: ["tan-lap": "---\nname: Ủy ban nhân dân xã Tân Lập\naliases: [UBND xã Tân Lập]\n---\n"])
    #expect(twice.site.links[0].issuers == [ID(0)])
  }

  @Test func `A plan after the merger that cites one from before names the body of that time`() throws {
    var plan = MadePlan()
    plan.number = "Số: 3/KH-UBND"
    plan.dateline = "Ninh Bình, ngày 05 tháng 3 năm 2026"
    plan.opening =
      "Thực hiện Kế hoạch số 12/KH-UBND ngày 14/5/2024 của UBND tỉnh về vườn xanh, Ủy ban nhân dân tỉnh Ninh Bình xây dựng kế hoạch như sau:"
    var older = MadePlan()
    older.dateline = "Ninh Bình, ngày 14 tháng 5 năm 2024"
    older.opening = "Ủy ban nhân dân tỉnh Ninh Bình xây dựng kế hoạch như sau:"
    let made = MadeSite(plans: ["cu": older.markdown, "moi": plan.markdown])
    let document = try #require(made.site.links[made.plan("moi").index].citations.first ?? nil)
    #expect(made.site.documents[document].plan == made.plan("cu"))
    #expect(Set(made.site.links.map { $0.issuers[0] }).count == 2)
  }

  private static func department(_ title: String, _ opening: String) -> String {
    MadePlan(
      number: "Số: 5/KH-SLĐTBXH", dateline: "Bến Tre, ngày 06 tháng 5 năm 2024", title: title,
      opening: opening,
      sections: [
        "1. Văn phòng Sở\n\n- Tổng hợp kết quả.\n\n2. Phòng Người có công\n\n- Thăm gia đình chính sách."
      ],
      recipients: ["Sở Nội vụ", "Lưu: VT"], signature: "GIÁM ĐỐC\n\nVõ Thị Mẫu"
    ).markdown
  }

  private static let merged = MadeSite(plans: [
    "so": department(
      "Phát động phong trào thi đua “Nghĩa tình với người có công” năm 2024",
      "Sở Lao động - Thương binh và Xã hội (sau đây viết tắt là Sở) xây dựng kế hoạch như sau:")
  ])

  @Test func `A department that was merged names its successors with their share`() throws {
    let body = try #require(Self.merged.body("Sở Lao động - Thương binh và Xã hội tỉnh Bến Tre"))
    #expect(body.closing == .merged)
    #expect(body.to == PartialDate("2025-02-28"))
    #expect(body.successors.first?.name == "Sở Nội vụ tỉnh Bến Tre")
    #expect(body.successors.first?.body == Self.merged.id("Sở Nội vụ tỉnh Bến Tre"))
    #expect(body.successors.dropFirst().allSatisfy { $0.share != nil })
  }

  @Test(
    "A part of an office stands under it and ends with it, without a successor of its own",
    arguments: ["Văn phòng", "Phòng Người có công"])
  func part(head: String) throws {
    let body = try #require(Self.merged.body(head + " Sở Lao động - Thương binh và Xã hội tỉnh Bến Tre"))
    #expect(Self.merged.name(body.parent) == "Sở Lao động - Thương binh và Xã hội tỉnh Bến Tre")
    #expect(body.level == .unit)
    #expect(body.to == PartialDate("2025-02-28"))
    #expect(body.closing == .ended)
    #expect(body.successors.isEmpty)
  }

  @Test func `A department stands in its province under the committee`() throws {
    let made = MadeSite(
      plans: [
        "so": Self.department(
          "Phát động phong trào thi đua “Nghĩa tình” năm 2024",
          "Thực hiện Kế hoạch số 4/KH-UBND ngày 02/01/2024 của UBND tỉnh, Sở Lao động - Thương binh và Xã hội (sau đây viết tắt là Sở) xây dựng kế hoạch như sau:"
        )
      ])
    let body = try #require(made.body("Sở Lao động - Thương binh và Xã hội tỉnh Bến Tre"))
    #expect(made.name(body.parent) == "Ủy ban nhân dân tỉnh Bến Tre")
    #expect(body.province == "Bến Tre")
    #expect(body.level == .province)
  }

  @Test func `A file says more than the plans, and its words stand`() throws {
    let made = MadeSite(
      plans: [
        "so": Self.department(
          "Phát động phong trào thi đua “Nghĩa tình” năm 2024",
          "Sở Lao động - Thương binh và Xã hội (sau đây viết tắt là Sở) xây dựng kế hoạch như sau:")
      ],
      bodies: [
        "ldtbxh": """
        ---
        name: Sở Lao động - Thương binh và Xã hội tỉnh Bến Tre
        aliases: [Sở LĐTBXH tỉnh Bến Tre]
        closed: split
        to: 2025-03-15
        successors:
          - name: noi-vu
            share: lao động, tiền lương
        ---
        """,
        "noi-vu": "---\nname: Sở Nội vụ tỉnh Bến Tre\nfrom: 2025-03-16\n---\n",
      ])
    #expect(made.issuers("so") == ["Sở Lao động - Thương binh và Xã hội tỉnh Bến Tre"])
    let body = made.site.bodies[0]
    #expect(body.slug == "ldtbxh")
    #expect(body.closing == .split)
    #expect(body.to == PartialDate("2025-03-15"))
    #expect(body.successors.map(\.share) == ["lao động, tiền lương"])
    #expect(body.successors[0].body == ID(1))
  }

  /// Provinces and communes of July 2025 are other bodies than those of the same name before.
  @Test(
    "The body above is found where the plan or another one names it",
    arguments: [
      ("UBND XÃ KIM SƠN", "TRƯỜNG THCS KIM SƠN", "Kim Sơn, ngày 05 tháng 9 năm 2025", "UBND xã Kim Sơn"),
      (
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH HƯNG YÊN", "CÔNG ĐOÀN CÁC KHU CÔNG NGHIỆP",
        "Hưng Yên, ngày 09 tháng 02 năm 2026", "LĐLĐ tỉnh Hưng Yên"
      ),
      ("UBND TỈNH HÀ NAM", "SỞ Y TẾ", "Hà Nam, ngày 09 tháng 02 năm 2024", "UBND tỉnh Hà Nam"),
    ])
  func above(superior: String, issuer: String, dateline: String, recipient: String) {
    func plan(_ head: [String], _ recipients: [String]) -> String {
      head.joined(separator: "\n\n") + "\n\n"
        + MadePlan(dateline: dateline, sections: ["Các tổ cùng làm."], recipients: recipients).markdown
    }
    let made = MadeSite(plans: [
      "a": plan([superior, "**\(issuer)**"], ["Lưu: VT"]), "b": plan([issuer], [recipient]),
    ])
    let above = made.site.links[made.plan("a").index].superior
    #expect(made.name(above).map(BodyName.key) == BodyName.key(BodyName.canonical(superior)))
  }

  @Test(
    "Capitals of a letterhead become the name as it is written in running text",
    arguments: [
      ("SỞ NỘI VỤ", "Sở Nội vụ"), ("TỈNH ỦY AN GIANG", "Tỉnh ủy An Giang"),
      ("ỦY BAN MTTQ VIỆT NAM XÃ IA LY", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Ia Ly"),
      ("BAN CHẤP HÀNH ĐOÀN TNCS HỒ CHÍ MINH", "Ban Chấp hành Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
      ("LĐLĐ H", "Liên đoàn Lao động H"), ("Sở Y tế", "Sở Y tế"),
      ("UỶ BAN NHÂN DÂN TỈNH HÀ NAM", "Ủy ban nhân dân tỉnh Hà Nam"),
      ("TOÀ ÁN NHÂN DÂN HUYỆN VŨ QUANG", "Tòa án nhân dân huyện Vũ Quang"),
      ("CÔNG ĐOÀN CÁC KHU CÔNG NGHIỆP", "Công đoàn các khu công nghiệp"),
    ])
  func capitals(printed: String, wanted: String) { #expect(BodyName.canonical(printed) == wanted) }

  @Test func `The party committee of a district ends with the district`() throws {
    var plan = MadePlan()
    plan.dateline = "Krông Nô, ngày 03 tháng 4 năm 2024"
    plan.opening = "Ủy ban nhân dân huyện Krông Nô xây dựng kế hoạch như sau:"
    plan.recipients = ["Huyện ủy", "Lưu: VT"]
    let made = MadeSite(plans: ["huyen": plan.markdown])
    let body = try #require(made.body("Huyện ủy Krông Nô"))
    #expect(body.level == .district)
    #expect(body.to == PartialDate("2025-06-30"))
    #expect(body.closing == .ended)
  }

  @Test(
    "What became of the offices of a district and of a province",
    arguments: [
      ("Liên đoàn Lao động huyện Đắk R'Lấp", []), ("Công an huyện Đắk R'Lấp", []),
      (
        "Hội Nông dân huyện Đắk R'Lấp",
        ["Hội Nông dân xã Kiến Đức", "Hội Nông dân xã Nhân Cơ", "Hội Nông dân xã Quảng Tín"]
      ),
      ("Huyện ủy Đắk R'Lấp", ["Đảng ủy xã Kiến Đức", "Đảng ủy xã Nhân Cơ", "Đảng ủy xã Quảng Tín"]),
      ("Ban Thi đua - Khen thưởng tỉnh Đắk Nông", ["Sở Nội vụ tỉnh Lâm Đồng"]),
      ("Đài Phát thanh - Truyền hình tỉnh Đắk Nông", ["Báo và phát thanh, truyền hình tỉnh Lâm Đồng"]),
      ("Tỉnh đoàn Đắk Nông", ["Tỉnh đoàn Lâm Đồng"]), ("Ủy ban nhân dân thành phố Gia Nghĩa", []),
    ])
  func fate(name: String, wanted: [String]) throws {
    var plan = MadePlan()
    plan.dateline = "Gia Nghĩa, ngày 03 tháng 4 năm 2024"
    plan.opening = "Ủy ban nhân dân tỉnh Đắk Nông xây dựng kế hoạch như sau:"
    plan.sections = ["\(name) phối hợp thực hiện."]
    let body = try #require(MadeSite(plans: ["mot": plan.markdown]).body(name))
    #expect(body.successors.map(\.name) == wanted)
    #expect(body.to == PartialDate("2025-06-30"))
    #expect(body.closing == (wanted.isEmpty ? .ended : wanted.count == 1 ? .merged : .split))
  }

  @Test func `Files that call each other superior make no circle`() {
    let made = MadeSite(
      plans: [:],
      bodies: [
        "a": "---\nname: Sở Một\nparent: b\n---\n", "b": "---\nname: Sở Hai\nparent: a\n---\n",
      ])
    #expect(made.site.bodies.filter { $0.parent != nil }.count == 1)
  }
}
