import Linking
import Testing

/// Who a name means depends on the plan in which it stands.
@Suite struct ScopeTests {
  private static let north = MadePlan(
    dateline: "Hà Nam, ngày 14 tháng 5 năm 2024",
    opening:
      "Thực hiện Kế hoạch số 31/KH-UBND ngày 02/3/2024 của UBND tỉnh về vệ sinh đường làng, Sở Công Thương (sau đây viết tắt là Sở) xây dựng kế hoạch như sau:",
    sections: [
      "1. Văn phòng Sở\n\n- Theo dõi việc dọn vệ sinh hằng tuần.",
      "Sở phối hợp với UBND tỉnh kiểm tra. Kế hoạch số 31/KH-UBND được phổ biến đến từng thôn.",
    ], recipients: ["UBND tỉnh", "Sở Y tế", "Lưu: VT"], signature: "GIÁM ĐỐC\n\nLê Văn Thử")
  private static let south = MadePlan(
    dateline: "Trà Vinh, ngày 20 tháng 6 năm 2024",
    opening:
      "Thực hiện Kế hoạch số 31/KH-UBND ngày 11/4/2024 của UBND tỉnh về đường làng sáng đèn, Sở Xây dựng (sau đây viết tắt là Sở) xây dựng kế hoạch như sau:",
    sections: ["1. Văn phòng Sở\n\n- Lắp đèn ở các ngõ trước ngày 30/9/2024."],
    recipients: ["UBND tỉnh", "Lưu: VT"], signature: "GIÁM ĐỐC\n\nTrần Thị Mẫu")

  private static let two = MadeSite(plans: ["bac": north.markdown, "nam": south.markdown])

  @Test func `The committee of the province is each plan's own`() {
    #expect(Self.two.body("UBND tỉnh", in: "bac") == "Ủy ban nhân dân tỉnh Hà Nam")
    #expect(Self.two.body("UBND tỉnh", in: "nam") == "Ủy ban nhân dân tỉnh Trà Vinh")
  }

  @Test func `A short form means what its plan defined`() {
    #expect(Self.two.body("Sở", in: "bac") == "Sở Công Thương tỉnh Hà Nam")
    #expect(Self.two.body("Sở", in: "nam") == "Sở Xây dựng tỉnh Trà Vinh")
    #expect(Self.two.tasks("bac").first == "Văn phòng Sở Công Thương tỉnh Hà Nam: 1")
    #expect(Self.two.tasks("nam").first == "Văn phòng Sở Xây dựng tỉnh Trà Vinh: 1")
  }

  @Test func `One number of two issuers is two documents`() {
    #expect(Self.two.documents("bac") == ["31/KH-UBND | 2024-03-02 | Ủy ban nhân dân tỉnh Hà Nam"])
    #expect(Self.two.documents("nam") == ["31/KH-UBND | 2024-04-11 | Ủy ban nhân dân tỉnh Trà Vinh"])
    #expect(Self.two.site.documents.count == 2)
    #expect(Set(Self.two.site.documents.map(\.slug)).count == 2)
  }

  @Test func `A short citation follows the first full one of its own plan`() {
    let links = Self.two.site.links[Self.two.plan("bac").index].citations
    #expect(links.count == 2)
    #expect(links.first == links.last)
  }

  @Test func `A number that nobody cites in full leads nowhere`() {
    var plan = MadePlan()
    plan.sections = ["Các thôn thực hiện theo Kế hoạch số 31/KH-UBND đã ban hành."]
    let made = MadeSite(plans: ["mot": plan.markdown])
    #expect(made.site.documents.isEmpty)
    #expect(made.site.links[0].citations.allSatisfy { $0 == nil })
  }

  private static let district = MadePlan(
    dateline: "Krông Nô, ngày 03 tháng 4 năm 2024",
    opening:
      "Thực hiện Quyết định số 77/QĐ-UBND ngày 09/02/2024 của UBND tỉnh Đắk Nông về trồng cây, Ủy ban nhân dân huyện Krông Nô xây dựng kế hoạch như sau:",
    sections: [
      "Chú trọng giáo dục, đào tạo, y tế, văn hóa và công tác dân tộc ở cơ sở.",
      "1. Các phòng: Y tế, Giáo dục và Đào tạo, Dân tộc\n\n- Trồng cây quanh trạm xá và trường học.\n\n2. UBND các xã, thị trấn\n\n- Chăm sóc cây hằng tháng.",
    ], recipients: ["TT. Huyện ủy", "UBND các xã, thị trấn", "Lưu: VT"])

  @Test func `A list of departments names each of them`() {
    let made = MadeSite(plans: ["huyen": Self.district.markdown])
    #expect(
      made.tasks("huyen") == [
        "Phòng Y tế huyện Krông Nô: 1", "Phòng Giáo dục và Đào tạo huyện Krông Nô: 1",
        "Phòng Dân tộc huyện Krông Nô: 1",
      ])
  }

  @Test func `What the parts of an office are to do is not given to the office`() {
    var plan = Self.north
    plan.sections = [
      "1. Trưởng các phòng chuyên môn, nghiệp vụ thuộc Sở\n\n- Phổ biến đến từng người.\n\n2. Giám đốc Sở Y tế\n\n- Kiểm tra trạm xá.\n\n3. Các Sở: Nội vụ, Tài chính\n\n- Góp ý kế hoạch."
    ]
    let made = MadeSite(plans: ["so": plan.markdown])
    #expect(
      made.tasks("so") == [
        "Sở Y tế tỉnh Hà Nam: 1", "Sở Nội vụ tỉnh Hà Nam: 1", "Sở Tài chính tỉnh Hà Nam: 1",
      ])
  }

  @Test func `A field of work names nobody, and neither do offices in general`() {
    let made = MadeSite(plans: ["huyen": Self.district.markdown])
    for word in ["Y tế", "y tế", "Dân tộc", "Giáo dục và Đào tạo", "UBND các xã, thị trấn"] {
      #expect(made.body(word, in: "huyen") == nil)
      #expect(made.body(word) == nil)
    }
    #expect(made.recipients("huyen") == ["Huyện ủy Krông Nô", nil, nil])
  }

  @Test func `A district takes its province from what it cites`() {
    let made = MadeSite(plans: ["huyen": Self.district.markdown])
    #expect(made.issuers("huyen") == ["Ủy ban nhân dân huyện Krông Nô"])
    #expect(made.site.plans[0].scope.province == "tỉnh Đắk Nông")
  }
}
