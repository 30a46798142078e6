import Testing

@testable import Plans

/// Heads that printing, scanning and converting have damaged.
@Suite struct HeadDamageTests {
  @Test(
    "A type whose letters stand apart is one",
    arguments: ["K Ế   H O Ạ C H", "**K Ế H O Ạ C H**", "## K Ế  H O Ạ C H"])
  func letterspaced(title: String) {
    let plan = Recognised(title + "\n\nPhát động phong trào thi đua năm 2026\n\n**I. VIỆC**").plan
    #expect(plan.type?.value == "kế hoạch")
    #expect(plan.subject?.value == "Phát động phong trào thi đua năm 2026")
  }

  @Test(
    "Capitals that are almost the type of the symbol are it",
    arguments: ["KẾ H0ẠCll", "KÊHOẠCH", "K ẾHOẠCH", "**KẾ HỌACH**"])
  func misspelt(title: String) {
    let plan = Recognised("Số: 7/KH-SXD\n\n\(title)\n\n**Trồng cây năm 2026**\n\n**I. VIỆC**").plan
    #expect(plan.type?.value == "kế hoạch")
    #expect(plan.subject?.value == "Trồng cây năm 2026")
  }

  @Test("Other capitals above the text are no type", arguments: ["SỞ XÂY DỰNG", "KHẨN", "QUỐC HỘI"])
  func noType(line: String) {
    let plan = Recognised("Số: 7/KH-SXD\n\n\(line)\n\n**Trồng cây năm 2026**\n\n**I. VIỆC**").plan
    #expect(plan.subject == nil)
  }

  @Test("Letters apart that spell no type are none")
  func otherLetters() {
    #expect(Recognised("X Ế H O Ạ C H\n\nPhát động thi đua\n\n**I. VIỆC**").plan.type == nil)
  }

  @Test("The digits of a number may stand apart", arguments: ["Số : 1 0 5 / KH-NHCS", "Số: 1 05/KH-NHCS"])
  func spacedDigits(line: String) {
    let plan = Recognised(line + "\n\n**KẾ HOẠCH**\n\n**Trồng cây**\n\n**I. VIỆC**").plan
    let isApart = line.contains("1 0 5")
    #expect(plan.number?.value == (isApart ? "105" : nil))
    #expect(plan.findings.contains { $0.kind == .straySpaceInNumber } == isApart)
  }

  @Test(
    "A date is read though its spaces are lost or its day is told as people do",
    arguments: [
      "Khánh Hòa, ngày05 tháng3 năm 2025", "Khánh Hòa, ngày05 tháng03 năm2025",
      "Khánh Hòa, ngày mùng 5 tháng 3 năm 2025", "Khánh Hòa, ngày mồng 5 tháng 3 năm 2025",
      "\\* *Khánh Hòa, ngày 05 tháng 3 năm 2025*",
    ])
  func date(line: String) {
    let plan = Recognised(line + "\n\n**KẾ HOẠCH**\n\n**Trồng cây**\n\n**I. VIỆC**").plan
    #expect(plan.date.map { "\($0.value)" } == "2025-03-05")
    #expect(plan.place?.value == "Khánh Hòa")
  }

  @Test("A date without space in a line that holds the whole letterhead")
  func gluedDateInLetterhead() {
    let head =
      "QUÂN CHỦNG PHÒNG KHÔNG - KHÔNG QUÂN SƯ ĐOÀN 397 Số: 11/HD-CT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do "
      + "- Hạnh phúc Khánh Hòa, ngày05 tháng3 năm 2025"
    let plan = Recognised(head + "\n\nHƯỚNG DẪN\n\nThi đua quyết thắng\n\n1. YÊU CẦU").plan
    #expect(plan.date.map { "\($0.value)" } == "2025-03-05")
    #expect(plan.superior?.value == "QUÂN CHỦNG PHÒNG KHÔNG - KHÔNG QUÂN")
    #expect(plan.issuers.map(\.value) == ["SƯ ĐOÀN 397"])
  }

  @Test(
    "A faculty behind the short name of its university is the issuer",
    arguments: [
      ("TRƯỜNG ĐẠI HỌC VINH KHOA XÂY DỰNG", "KHOA XÂY DỰNG"),
      ("TRƯỜNG ĐẠI HỌC BÁCH KHOA HÀ NỘI", "TRƯỜNG ĐẠI HỌC BÁCH KHOA HÀ NỘI"),
    ])
  func faculty(line: String, issuer: String) {
    let head = line + " CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc\n\nSố: 22/TB-KXD"
    let plan = Recognised(head + "\n\nTHÔNG BÁO\n\nThi đua học tập\n\n1. VIỆC").plan
    #expect(plan.issuers.map(\.value) == [issuer])
  }

  @Test(
    "The national title is known though words of it are misread",
    arguments: ["CỘNG HÒA XÃ HỘI CHỦ NGHTA VIỆT NAM", "C0NG HOÀ XÃ HÔl CHỦ NGHlA VIÊT NAM"])
  func damagedTitle(title: String) {
    let head = "HỘI CỰU CHIẾN BINH TỈNH QUẢNG TRỊ \(title)\n\nHỘI CỰU CHIẾN BINH XÃ VĨNH ĐỊNH\n\nSố: 7/KH-CCB"
    let found = Recognised(head + "\n\nKẾ HOẠCH\n\nTrồng cây\n\nI. VIỆC")
    #expect(found.plan.superior?.value == "HỘI CỰU CHIẾN BINH TỈNH QUẢNG TRỊ")
    #expect(found.findings(.missingNationalTitle).isEmpty)
  }

  @Test(
    "A campaign may stand in single quotes",
    arguments: [("‘Ba cùng dựng bếp’", "Ba cùng dựng bếp"), ("'Buôn Đắk R'Lấp xanh'", "Buôn Đắk R'Lấp xanh")])
  func singleQuotes(title: String, campaign: String) {
    let text = "**KẾ HOẠCH**\n\n**Phát động phong trào thi đua \(title) năm 2026**\n\n**I. VIỆC**"
    #expect(Recognised(text).plan.campaign?.value == campaign)
  }

  @Test("The apostrophe of a name quotes nothing")
  func apostrophe() {
    let text = "**KẾ HOẠCH**\n\n**Phát động thi đua ở Đắk R'Lấp và Ea H'Leo năm 2026**\n\n**I. VIỆC**"
    #expect(Recognised(text).plan.campaign == nil)
  }

  @Test("In a joint document each column may hold a superior and under it an issuer")
  func pairedColumns() {
    let rows = """
      | LIÊN ĐOÀN LAO ĐỘNG TỈNH NINH BÌNH | HỘI NÔNG DÂN TỈNH NINH BÌNH | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
      |---|---|---|
      | **CÔNG ĐOÀN NGÀNH NÔNG NGHIỆP** | **TRUNG TÂM HỖ TRỢ NÔNG DÂN** | **Độc lập - Tự do - Hạnh phúc** |
      | Số: 05/KHLT-CĐNN-TTHTND | | |

      """
    let cells = """
      <table><tr><td><p>LIÊN ĐOÀN LAO ĐỘNG TỈNH NINH BÌNH</p><p>CÔNG ĐOÀN NGÀNH NÔNG NGHIỆP</p></td><td><p>HỘI NÔNG \
      DÂN TỈNH NINH BÌNH</p><p>TRUNG TÂM HỖ TRỢ NÔNG DÂN</p></td></tr><tr><td><p>Số: 05/KHLT-CĐNN-TTHTND</p></td></tr></table>

      """
    for head in [rows, cells] {
      let plan = Recognised(head + "\n**KẾ HOẠCH LIÊN TỊCH**\n\n**Trồng cây**\n\n**I. VIỆC**").plan
      #expect(plan.issuers.map(\.value) == ["CÔNG ĐOÀN NGÀNH NÔNG NGHIỆP", "TRUNG TÂM HỖ TRỢ NÔNG DÂN"])
      #expect(plan.superior?.value == "LIÊN ĐOÀN LAO ĐỘNG TỈNH NINH BÌNH")
    }
  }

  @Test(
    "A mutual pledge says 'thi đua' in its title", arguments: ["GIAO ƯỚC THI ĐUA", "BẢN GIAO ƯỚC THI ĐUA"])
  func pledge(title: String) {
    let plan = Recognised("**\(title)**\n\n**Thực hiện phong trào thi đua năm 2026**\n\n**I. VIỆC**").plan
    #expect(plan.type?.value == "giao ước")
    #expect(plan.subject?.value == "Thực hiện phong trào thi đua năm 2026")
  }
}
