import Testing

@Suite struct CitationsTests {
  @Test(
    "A number is read in the style of every tradition",
    arguments: [
      (
        "Kế hoạch số 45/KH-UBND ngày 12/3/2024 của UBND tỉnh về trồng cây",
        "45/KH-UBND | 2024-03-12 | UBND tỉnh"
      ),
      (
        "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định chi tiết",
        "152/2025/NĐ-CP | 2025-06-14 | Chính phủ"
      ),
      (
        "Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Ban Chấp hành Đảng bộ xã Hòa Sơn về chuyển đổi số",
        "12-NQ/ĐU | 2026-09-05 | Ban Chấp hành Đảng bộ xã Hòa Sơn"
      ),
      ("Công văn số 88/SNV-TĐKT ngày 02-4-2025 của Sở Nội vụ", "88/SNV-TĐKT | 2025-04-02 | Sở Nội vụ"),
      ("Hướng dẫn số 31/HD-MTTQ-BTT ngày 1.7.2025", "31/HD-MTTQ-BTT | 2025-07-01 | –"),
      ("Thông báo số 630-TB/TWĐTN-CTTTN ngày 20/02/2025", "630-TB/TWĐTN-CTTTN | 2025-02-20 | –"),
      ("Kế hoạch số 27 /KH - LĐLĐ ngày 5/5/2024", "27/KH-LĐLĐ | 2024-05-05 | –"),
      ("Kế hoạch liên tịch số 07/KHLT-HPN-HND ngày 08/3/2024", "07/KHLT-HPN-HND | 2024-03-08 | –"),
      ("Chỉ thị 05-CT/TU của Ban Thường vụ Tỉnh ủy", "05-CT/TU | – | Ban Thường vụ Tỉnh ủy"),
      (
        "Thong tu so 15/2025/TT-BNV ngay 04/8/2025 cua Bo truong Bo Noi vu",
        "15/2025/TT-BNV | 2025-08-04 | Bo truong Bo Noi vu"
      ),
    ])
  func families(text: String, wanted: String) {
    #expect(Recognised("Căn cứ \(text);").citations == [wanted])
  }

  @Test("The issuer ends before the verb, the next document and the small words behind it")
  func issuers() {
    let text = """
      Thực hiện Kế hoạch số 19/KH-TLĐ ngày 31/3/2023 của Tổng Liên đoàn Lao động Việt Nam và Kế hoạch số 8/KH-UBND \
      ngày 06/02/2023 của UBND tỉnh phát động phong trào thi đua, Sở Văn hóa, Thể thao và Du lịch ban hành kế hoạch.
      """
    #expect(
      Recognised(text).citations == [
        "19/KH-TLĐ | 2023-03-31 | Tổng Liên đoàn Lao động Việt Nam", "8/KH-UBND | 2023-02-06 | UBND tỉnh",
      ])
    let named =
      "Theo Quyết định số 9/QĐ-BVHTTDL ngày 03/01/2024 của Bộ Văn hóa, Thể thao và Du lịch, các đơn vị"
    #expect(Recognised(named).citations == ["9/QĐ-BVHTTDL | 2024-01-03 | Bộ Văn hóa, Thể thao và Du lịch"])
  }

  @Test("Two documents of one body share the issuer that is said once")
  func shared() {
    let text =
      "Căn cứ Kế hoạch số 3/KH-UBND ngày 01/02/2024 và Quyết định số 4/QĐ-UBND ngày 02/02/2024 của UBND huyện;"
    #expect(
      Recognised(text).citations == [
        "3/KH-UBND | 2024-02-01 | UBND huyện", "4/QĐ-UBND | 2024-02-02 | UBND huyện",
      ])
    let mixed =
      "Căn cứ Quyết định số 5/QĐ-TTg ngày 01/02/2024 và Kế hoạch số 6/KH-UBND ngày 02/3/2024 của UBND tỉnh;"
    #expect(
      Recognised(mixed).citations == ["5/QĐ-TTg | 2024-02-01 | –", "6/KH-UBND | 2024-03-02 | UBND tỉnh"])
  }

  @Test(
    "A law is cited by its name",
    arguments: [
      ("thực hiện tốt Luật Đầu tư công và các văn bản hướng dẫn thi hành", "Luật Đầu tư công"),
      ("Căn cứ Bộ luật Lao động;", "Bộ luật Lao động"),
      ("Căn cứ Luật Thi đua, khen thưởng năm 2022;", "Luật Thi đua, khen thưởng năm 2022"),
      ("theo Luật Bảo vệ môi trường, các đơn vị", "Luật Bảo vệ môi trường"),
      (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Luật Tổ chức chính quyền địa phương"
      ),
      (
        "Căn cứ Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở ngày 28/11/2023;",
        "Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở"
      ),
      ("theo Luật Cư trú được thông qua ngày 13/11/2020", "Luật Cư trú"),
    ])
  func laws(text: String, wanted: String) {
    #expect(Recognised(text).plan.citations.map(\.title) == [wanted])
  }

  @Test(
    "A title holds what stands in brackets within it, and ends before the bracket that it stands in",
    arguments: [
      (
        "về việc khen thưởng bà [đã che: lý do riêng] năm 2024;",
        "khen thưởng bà [đã che: lý do riêng] năm 2024"
      ),
      ("về việc trồng cây (đợt 1: tháng 3): các xã", "trồng cây (đợt 1: tháng 3)"),
      ("về việc trồng cây) tại các xã", "trồng cây"),
    ])
  func titles(text: String, wanted: String) {
    #expect(Recognised("Quyết định số 5/QĐ-UBND \(text)").plan.citations.map(\.title) == [wanted])
  }

  @Test(
    "What is no document with a number is no citation",
    arguments: [
      "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI", "Luật này có hiệu lực",
      "chính sách pháp luật của Nhà nước",
      "Khối trưởng Khối thi đua số 6", "số điện thoại: 0261.3647.024", "xây dựng kế hoạch 5 năm",
      "Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025",
    ])
  func none(text: String) {
    #expect(Recognised(text).citations == [])
  }

  @Test("Numbers of one list are cited each, though \"số\" stands before the first alone")
  func listed() {
    #expect(
      Recognised("Căn cứ các Quyết định số 640/QĐ-UBND, 655/QĐ-UBND ngày 12/9/2025 của Ủy ban nhân dân tỉnh")
        .citations
        == ["640/QĐ-UBND | – | Ủy ban nhân dân tỉnh", "655/QĐ-UBND | 2025-09-12 | Ủy ban nhân dân tỉnh"])
    // The second number is the document's own.
    let own = "Số: 2/QĐ-UBND\n\n**QUYẾT ĐỊNH**\n\n**Trồng cây**\n\n"
    #expect(Recognised(own + "Theo Quyết định số 1/QĐ-UBND, 2/QĐ-UBND.").citations == ["1/QĐ-UBND | – | –"])
    #expect(Recognised("Kế hoạch số 640/KH-UBND, 12 xã đăng ký").citations == ["640/KH-UBND | – | –"])
  }

  @Test("A space for the hyphen of a number is read")
  func hyphenLost() {
    #expect(
      Recognised("Thực hiện Kế hoạch số 15 KH/ĐU ngày 12/9/2025 của Đảng ủy xã").citations
        == ["15KH/ĐU | 2025-09-12 | Đảng ủy xã"])
  }

  @Test("The day may stand before who issued the document")
  func dayAhead() {
    #expect(
      Recognised("Ngày 15/4/2024, Ban Thường vụ đã ban hành Kế hoạch số 40-KH/HNDTX phát động.").citations
        == ["40-KH/HNDTX | 2024-04-15 | –"])
    #expect(
      Recognised("Ngày 15/4/2024, hội nghị bàn về Kế hoạch số 40-KH/HNDTX.").citations == [
        "40-KH/HNDTX | – | –"
      ])
  }

  @Test("A number whose first digit a scanner took for a letter is cited as it is printed")
  func misreadNumber() {
    #expect(
      Recognised("Thực hiện Kế hoạch số l08/KH-SYT ngày 15/4/2022 của Sở Y tế").citations
        == ["l08/KH-SYT | 2022-04-15 | Sở Y tế"])
  }

  @Test(
    "A date whose space was lost, or in which a scanner took digits for letters, is read",
    arguments: ["ngày05/02/2024", "ngày05 tháng 02 năm 2024", "ngày O5/02/2O24", "ngày mùng 5/02/2024"])
  func damagedDate(date: String) {
    #expect(
      Recognised("Thực hiện Kế hoạch số 18/KH-SYT \(date) của Sở Y tế").citations
        == ["18/KH-SYT | 2024-02-05 | Sở Y tế"])
  }

  @Test(
    "A date may stand behind the issuer, and a number in its name",
    arguments: [
      (
        "Công văn số 12/SNV-TĐKT của Sở Nội vụ ngày 12/5/2024 về việc đăng ký",
        "12/SNV-TĐKT | 2024-05-12 | Sở Nội vụ"
      ),
      (
        "Kế hoạch số 7/KH-BCĐ389 ngày 02/02/2024 của Ban Chỉ đạo 389 tỉnh, Sở ban hành",
        "7/KH-BCĐ389 | 2024-02-02 | Ban Chỉ đạo 389 tỉnh"
      ),
    ])
  func orders(text: String, wanted: String) {
    #expect(Recognised("Thực hiện " + text).citations == [wanted])
  }

  @Test("An issuer goes on behind its short form, if its level follows")
  func shortFormInIssuer() {
    let start = "Thực hiện Kế hoạch số 9/KH-BHXH của Bảo hiểm xã hội (BHXH)"
    #expect(
      Recognised(start + " tỉnh Cà Mau về thu nợ").citations
        == ["9/KH-BHXH | – | Bảo hiểm xã hội (BHXH) tỉnh Cà Mau"])
    #expect(Recognised(start + " về thu nợ").citations == ["9/KH-BHXH | – | Bảo hiểm xã hội"])
  }

  @Test("A later short form points at the first full citation")
  func shortForm() {
    let plan = Recognised(
      """
      Thực hiện Kế hoạch số 45/KH-UBND ngày 12/3/2024 của UBND tỉnh;

      Các đơn vị bám sát Kế hoạch số 45/KH-UBND và Công văn số 2/SNV-TĐKT.
      """
    ).plan
    #expect(plan.citations.map(\.fullCitation) == [nil, 0, nil])
  }

  @Test("A document whose number was left blank is reported")
  func blank() {
    let read = Recognised("Thực hiện Kế hoạch số …/KH-UBND ngày …/…/2024 của UBND tỉnh về trồng rừng,")
    #expect(read.findings(.blankCitation) == ["Kế hoạch số …/KH-UBND ngày …/…/2024 của UBND tỉnh"])
    #expect(read.plan.citations.first?.number == nil)
    #expect(Recognised("(Kèm theo Kế hoạch số …/KH-UBND ngày …/…/2024)").plan.citations.isEmpty)
  }
}
