import Markup
import Testing

@testable import Plans

@Suite struct HeadTests {
  private static let rest = """

    **KẾ HOẠCH**

    **Trồng cây năm 2026**

    Thực hiện Kế hoạch số 1/KH-UBND ngày 02/01/2026, Sở Xây dựng ban hành kế hoạch như sau:

    I. MỤC ĐÍCH

    Phủ xanh các tuyến phố.
    """

  private func plan(_ head: String) -> Plan {
    let parsed = Parsed.read(path: "plan.md", bytes: Array((head + "\n" + Self.rest).utf8))
    return Recogniser.recognise(parsed.document, source: parsed.source, frontMatter: parsed.frontMatter)
  }

  @Test("Front matter fills what the head left blank", arguments: [("2026-03-05", 0), ("2026-03", 1)])
  func filledDay(date: String, left: Int) {
    let head = "---\ndate: \(date)\n---\nSỞ XÂY DỰNG\n\nSố: 24/KH-SXD\n\nHà Nam, ngày   tháng 3 năm 2026"
    #expect(plan(head).findings.filter { $0.kind == .blankDay }.count == left)
  }

  @Test(
    "The letterhead is read in every form that converters leave",
    arguments: [
      "UBND TỈNH X\n**SỞ XÂY DỰNG**\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
        + "Số: 24/KH-SXD\n\nHà Nam, ngày 05 tháng 3 năm 2026",
      "| UBND TỈNH X<br>SỞ XÂY DỰNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |\n"
        + "| --- | --- |\n| Số: 24/KH-SXD | Hà Nam, ngày 05 tháng 3 năm 2026 |",
      "> UBND TỈNH X\n>\n> SỞ XÂY DỰNG\n>\n> Số: 24/KH-SXD\n\n> CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n>\n"
        + "> Độc lập - Tự do - Hạnh phúc\n>\n> Hà Nam, ngày 05 tháng 3 năm 2026",
      "UBND TỈNH X SỞ XÂY DỰNG Số: 24/KH-SXD CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc "
        + "Hà Nam, ngày 05 tháng 3 năm 2026",
      "UBND TỈNH X          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ XÂY DỰNG          Độc lập - Tự do - Hạnh phúc\n"
        + "Số: 24/KH-SXD          Hà Nam, ngày 05 tháng 3 năm 2026",
      "<table><tr><td>UBND TỈNH X<br>SỞ XÂY DỰNG<br>Số: 24/KH-SXD</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>"
        + "Độc lập - Tự do - Hạnh phúc<br>Hà Nam, ngày 05 tháng 3 năm 2026</td></tr></table>",
      "+-----------------+--------------------------+\n| > UBND TỈNH X\\  | > CỘNG HÒA XÃ HỘI CHỦ    |\n"
        + "| > **SỞ XÂY      | > NGHĨA VIỆT NAM\\       |\n| > DỰNG**        | > [Độc lập - Tự do -     |\n"
        + "|                 | > Hạnh phúc]{.underline} |\n+=================+==========================+\n"
        + "| Số: 24/KH-SXD   | *Hà Nam, ngày 05 tháng 3 |\n|                 | năm 2026*                |\n"
        + "+-----------------+--------------------------+",
      "+-----------------+--------------------------+\n| UBND TỈNH X     | CỘNG HÒA XÃ HỘI CHỦ      |\n"
        + "|                 | NGHĨA VIỆT NAM           |\n| **SỞ XÂY        |                          |\n"
        + "| DỰNG**          | *Hà Nam, ngày 05 tháng 3 |\n|                 | năm 2026*                |\n"
        + "| Số: 24/KH-SXD   |                          |\n+-----------------+--------------------------+",
      "UBND TỈNH X SỞ XÂY DỰNG CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số:\n"
        + "24/KH-SXD Hà Nam, ngày 05\ntháng 3 năm 2026",
      "| UBND TỈNH X **SỞ XÂY DỰNG** **\\*\\*\\*** Số: 24/KH-SXD | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** "
        + "*Hà Nam, ngày 05 tháng 3 năm 2026* |\n| :---: | :---: |",
      "UBND TỈNH X\n**SỞ XÂY DỰNG**\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n------\n"
        + "Số: 24/KH-SXD\nHà Nam, ngày 05 tháng 3 năm 2026",
      "UBND TỈNH X\n**SỞ XÂY DỰNG**\n\nĐịa chỉ: 19 Lê Lợi, phường Minh Khai\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
        + "\n\nSố: 24/KH-SXD\n\nHà Nam, ngày 05 tháng 3 năm 2026",
    ])
  func letterheads(head: String) {
    let plan = plan(head)
    #expect(plan.superior?.value == "UBND TỈNH X")
    #expect(plan.issuers.map(\.value) == ["SỞ XÂY DỰNG"])
    #expect(plan.fullNumber?.value == "24/KH-SXD")
    #expect(plan.place?.value == "Hà Nam")
    #expect(plan.date?.value.description == "2026-03-05")
    #expect(plan.type?.value == "kế hoạch")
    #expect(plan.subject?.value == "Trồng cây năm 2026")
    #expect(plan.hasLetterhead)
  }

  @Test(
    "Numbers of every family are read; blanks stay blank",
    arguments: [
      ("Số: 24/KH-UBND", "24", "KH-UBND", "24/KH-UBND"), ("Số 05-KH/TU", "05", "KH/TU", "05-KH/TU"),
      ("Số: 1234/2023/QĐ-UBND", "1234", "QĐ-UBND", "1234/2023/QĐ-UBND"),
      ("Số: 291/QĐ-MTTQ-BTT", "291", "QĐ-MTTQ-BTT", "291/QĐ-MTTQ-BTT"),
      ("Số: 7 / KH - SYT", "7", "KH-SYT", "7/KH-SYT"), ("Số: /KH-UBND", nil, "KH-UBND", nil),
      ("Số: ……/KH-UBND", nil, "KH-UBND", nil), ("Số: 12/CTr-HLHPN", "12", "CTr-HLHPN", "12/CTr-HLHPN"),
    ] as [(String, String?, String, String?)])
  func numbers(line: String, number: String?, symbol: String, full: String?) {
    let plan = plan(line)
    #expect(plan.number?.value == number)
    #expect(plan.symbol?.value == symbol)
    #expect(plan.fullNumber?.value == full)
  }

  @Test(
    "A date is known as far as it is written",
    arguments: [
      ("Hà Nam, ngày 05 tháng 3 năm 2026", "2026-03-05", []),
      ("Hà Nam, ngày    tháng 3 năm 2026", "2026-03", [Finding.Kind.blankDay]),
      ("Hà Nam, ngày … tháng … năm 2026", "2026", [.blankMonth, .blankDay]),
      ("TP. Hồ Chí Minh, ngày 5/3/2026", "2026-03-05", []),
    ] as [(String, String, [Finding.Kind])])
  func dates(line: String, date: String, blanks: [Finding.Kind]) {
    let plan = plan("Số: 1/KH-SXD\n\n" + line)
    #expect(plan.date?.value.description == date)
    let kinds: [Finding.Kind] = plan.findings.map(\.kind)
    let found = kinds.filter { [.blankDay, .blankMonth].contains($0) }
    #expect(found == blanks)
  }

  @Test(
    "Without a letterhead the issuer is the body that speaks, in the place of the date line",
    arguments: [
      ("Số: 3/KH-SXD\n\nHà Nam, ngày 05 tháng 3 năm 2026", "Sở Xây dựng tỉnh Hà Nam"),
      ("Số: 3/KH-SXD", "Sở Xây dựng"),
    ])
  func completion(head: String, issuer: String) {
    #expect(plan(head).issuers.map(\.value) == [issuer])
    #expect(plan(head).findings.contains { $0.kind == .missingLetterhead })
  }

  @Test(
    "The issuer of a lost letterhead is found by its symbol and its sentence",
    arguments: [
      (
        "Số: 3/TTr-NV", "Gò Công", "Phòng Nội vụ kính trình Chủ tịch UBND thị xã xem xét",
        "Phòng Nội vụ thị xã Gò Công"
      ),
      (
        "Số: 3/TB-TAKV2", "Lai Châu", "Chánh án Tòa án nhân dân khu vực 2 thông báo của tỉnh như sau:",
        "Tòa án nhân dân khu vực 2 tỉnh Lai Châu"
      ),
      (
        "Số 3-CT/TU", "Yên Bái", "Theo Kết luận của Bộ Chính trị, Ban Thường vụ Tỉnh ủy yêu cầu:",
        "Tỉnh ủy Yên Bái"
      ),
      (
        "Số 3-KH/ĐU", "Gia Lai", "Ban Thường vụ Đảng ủy các cơ quan Đảng tỉnh ban hành kế hoạch như sau:",
        "Đảng ủy các cơ quan Đảng tỉnh Gia Lai"
      ),
      (
        "Số: 3/HD-MTTQ-BTT", "Ia Ly", "Ban Thường trực Ủy ban MTTQ Việt Nam xã hướng dẫn như sau:",
        "Ủy ban MTTQ Việt Nam xã Ia Ly"
      ),
      ("Số: 3/HD-UBDT", "Hà Nội", "Ủy ban Dân tộc hướng dẫn các tỉnh như sau:", "Ủy ban Dân tộc"),
      (
        "Số: 3/KH-CCB", "Sơn Phong",
        "Theo Kế hoạch số 1/KH-CCB ngày 02/3/2026 của Hội Cựu chiến binh thành phố Đà Nẵng, Ban Chấp hành Hội xây "
          + "dựng kế hoạch chào mừng Đại hội Hội Cựu chiến binh phường như sau:",
        "Hội Cựu chiến binh phường Sơn Phong"
      ),
      (
        "Số: 3/KH-BHXH", "Ea Kar", "Bảo hiểm xã hội cơ sở Ea Kar xây dựng kế hoạch như sau:",
        "Bảo hiểm xã hội cơ sở Ea Kar"
      ),
    ])
  func lostLetterhead(number: String, place: String, sentence: String, issuer: String) {
    let head = "\(number)\n\n\(place), ngày 05 tháng 3 năm 2026\n\n**KẾ HOẠCH**\n\n**Trồng cây**"
    #expect(Recognised("\(head)\n\n\(sentence)\n\n**I. VIỆC**").plan.issuers.map(\.value) == [issuer])
  }

  @Test("Of three bodies above a joint plan the first stands over the two that its number names")
  func jointUnderOne() {
    let text = """
      SỞ Y TẾ TỈNH HÀ NAM

      BỆNH VIỆN MẮT - CÔNG ĐOÀN BỆNH VIỆN

      Số: 2/KHLT-BV-CĐ

      KẾ HOẠCH LIÊN TỊCH

      Về việc trồng cây

      I. MỤC ĐÍCH
      """
    let plan = Recognised(text).plan
    #expect(plan.superior?.value == "SỞ Y TẾ TỈNH HÀ NAM")
    #expect(plan.issuers.map(\.value) == ["BỆNH VIỆN MẮT", "CÔNG ĐOÀN BỆNH VIỆN"])
  }

  @Test(
    "The subject goes on below, in brackets and beside the date; what was enclosed is none of it",
    arguments: [
      (
        "Số: 1/KH-SXD\n\n**KẾ HOẠCH**\n\n**Trồng cây**\n\n**(giai đoạn 2026 - 2030)**\n\n**I. VIỆC**",
        "Trồng cây (giai đoạn 2026 - 2030)"
      ),
      (
        "Số: 1/KH-SXD\n\n**KẾ HOẠCH**\n\n**Trồng cây**\n\n(Kèm theo Quyết định số 2/QĐ-SXD)\n\n**I. VIỆC**",
        "Trồng cây"
      ),
      (
        "Số: 1/SXD-VP\nV/v trồng cây          Hà Nam, ngày 05 tháng 3 năm 2026\nquý IV/2026\n\nKính gửi: Các phòng.",
        "trồng cây quý IV/2026"
      ),
    ])
  func subject(text: String, wanted: String) {
    #expect(Recognised(text).plan.subject?.value == wanted)
  }

  @Test(
    "Who issues and who speaks are no part of the subject; a quotation that nobody closes ends at a number")
  func subjectAlone() {
    let issued = "**KẾT LUẬN**\n\n**của Ban Thường vụ Huyện ủy**\n\n**về trồng cây**\n\n**I- VIỆC**"
    #expect(Recognised("Số 1-KL/HU\n\n\(issued)").plan.subject?.value == "về trồng cây")
    let speaks =
      "**CÔNG ĐIỆN**\n\n**Về trồng cây**\n\n**CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÀ NAM điện:**\n\n- Các xã."
    #expect(Recognised("Số: 1/CĐ-UBND\n\n\(speaks)").plan.subject?.value == "Về trồng cây")
    let open = "KẾ HOẠCH\n\nTrồng cây “Phố xanh, phố đẹp\n\n1. Việc làm ngay.\n\n2. Việc làm sau."
    #expect(Recognised("Số: 1/KH-SXD\n\n\(open)").plan.subject?.value == "Trồng cây “Phố xanh, phố đẹp")
  }

  @Test(
    "A superior body and its issuer on one line are two",
    arguments: [
      ("TỈNH ỦY GIA LAI BAN DÂN VẬN", "TỈNH ỦY GIA LAI", "BAN DÂN VẬN"),
      ("HỘI NÔNG DÂN VIỆT NAM HỘI NÔNG DÂN TỈNH X", "HỘI NÔNG DÂN VIỆT NAM", "HỘI NÔNG DÂN TỈNH X"),
      ("BỘ Y TẾ BỆNH VIỆN MẪU", "BỘ Y TẾ", "BỆNH VIỆN MẪU"),
      ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG CHI CỤC THỦY LỢI", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "CHI CỤC THỦY LỢI"),
      ("BỘ CÔNG AN CÔNG AN TỈNH HÀ NAM", "BỘ CÔNG AN", "CÔNG AN TỈNH HÀ NAM"),
      ("TÒA ÁN NHÂN DÂN TỐI CAO TÒA ÁN NHÂN DÂN TỈNH X", "TÒA ÁN NHÂN DÂN TỐI CAO", "TÒA ÁN NHÂN DÂN TỈNH X"),
      ("QUÂN KHU 7 BỘ CHỈ HUY QUÂN SỰ TỈNH X", "QUÂN KHU 7", "BỘ CHỈ HUY QUÂN SỰ TỈNH X"),
      ("THANH TRA CHÍNH PHỦ CỤC CHỐNG THAM NHŨNG", "THANH TRA CHÍNH PHỦ", "CỤC CHỐNG THAM NHŨNG"),
      ("CỤC THUẾ THUẾ TỈNH X", "CỤC THUẾ", "THUẾ TỈNH X"),
      ("TỔNG CÔNG TY MẪU CÔNG TY CẤP NƯỚC", "TỔNG CÔNG TY MẪU", "CÔNG TY CẤP NƯỚC"),
      ("CHI CỤC KIỂM LÂM HẠT KIỂM LÂM MẪU", "CHI CỤC KIỂM LÂM", "HẠT KIỂM LÂM MẪU"),
      ("ĐẢNG ỦY UBND TỈNH ĐẢNG ỦY SỞ TÀI CHÍNH", "ĐẢNG ỦY UBND TỈNH", "ĐẢNG ỦY SỞ TÀI CHÍNH"),
      ("LĐLĐ TỈNH X CĐCS CÔNG TY TNHH MẪU", "LĐLĐ TỈNH X", "CĐCS CÔNG TY TNHH MẪU"),
      ("CÔNG ĐOÀN KHU CÔNG NGHIỆP CĐCS CÔNG TY MẪU", "CÔNG ĐOÀN KHU CÔNG NGHIỆP", "CĐCS CÔNG TY MẪU"),
      ("QUÂN CHỦNG HẢI QUÂN BỘ TƯ LỆNH VÙNG 4", "QUÂN CHỦNG HẢI QUÂN", "BỘ TƯ LỆNH VÙNG 4"),
      ("ĐẠI HỌC THÁI NGUYÊN VIỆN KHOA HỌC MẪU", "ĐẠI HỌC THÁI NGUYÊN", "VIỆN KHOA HỌC MẪU"),
      ("TỔNG CỤC HẬU CẦN BỆNH VIỆN QUÂN Y 9", "TỔNG CỤC HẬU CẦN", "BỆNH VIỆN QUÂN Y 9"),
      ("TRUNG TÂM Y TẾ KHU VỰC NA HANG TRẠM Y TẾ MẪU", "TRUNG TÂM Y TẾ KHU VỰC NA HANG", "TRẠM Y TẾ MẪU"),
      ("UBND TỈNH KHÁNH HÒA ĐẶC KHU TRƯỜNG SA", "UBND TỈNH KHÁNH HÒA", "ĐẶC KHU TRƯỜNG SA"),
      ("ĐOÀN KHỐI DOANH NGHIỆP BCH ĐOÀN CÔNG TY MẪU", "ĐOÀN KHỐI DOANH NGHIỆP", "BCH ĐOÀN CÔNG TY MẪU"),
    ])
  func oneLine(line: String, superior: String, issuer: String) {
    let plan = Recognised("\(line)\n\nSố: 1/KH-BDV\n\n**KẾ HOẠCH**\n\n**Trồng cây**\n\n**I. VIỆC**").plan
    #expect(plan.superior?.value == superior)
    #expect(plan.issuers.map(\.value) == [issuer])
  }

  @Test(
    "An office may issue, and so may a representation and a body that is called by its work",
    arguments: [
      (
        "CHỦ TỊCH ỦY BAN NHÂN DÂN\n\nTHÀNH PHỐ HẢI PHÒNG", nil, "CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG"
      ),
      (
        "HỘI NGƯỜI CAO TUỔI VIỆT NAM\n\nBAN ĐẠI DIỆN TỈNH HÀ NAM", "HỘI NGƯỜI CAO TUỔI VIỆT NAM",
        "BAN ĐẠI DIỆN TỈNH HÀ NAM"
      ),
      ("CỤC THỐNG KÊ\n\nTHỐNG KÊ TỈNH PHÚ THỌ", "CỤC THỐNG KÊ", "THỐNG KÊ TỈNH PHÚ THỌ"),
    ])
  func otherIssuers(lines: String, superior: String?, issuer: String) {
    let plan = Recognised("\(lines)\n\nSố: 1/KH-ABC\n\n**KẾ HOẠCH**\n\n**Trồng cây**\n\n**I. VIỆC**").plan
    #expect(plan.superior?.value == superior)
    #expect(plan.issuers.map(\.value) == [issuer])
  }

  @Test(
    "A body of no known kind is read where one must stand: behind or below a whole name, or above the number",
    arguments: [
      ("SỞ Y TẾ LÀNG TRẺ EM MẪU", "SỞ Y TẾ", "LÀNG TRẺ EM MẪU"),
      ("UBND THỊ XÃ TÂN CHÂU ĐỘI TRẬT TỰ ĐÔ THỊ", "UBND THỊ XÃ TÂN CHÂU", "ĐỘI TRẬT TỰ ĐÔ THỊ"),
      ("UBND XÃ CAO LÃNH ĐỘI XUNG KÍCH PHÒNG CHỐNG LŨ", "UBND XÃ CAO LÃNH", "ĐỘI XUNG KÍCH PHÒNG CHỐNG LŨ"),
      ("UBND QUẬN 3 LỰC LƯỢNG THANH NIÊN XUNG PHONG", "UBND QUẬN 3", "LỰC LƯỢNG THANH NIÊN XUNG PHONG"),
      ("UBND XÃ HÀ TÂN NAM ĐỘI DÂN QUÂN CƠ ĐỘNG", "UBND XÃ HÀ TÂN NAM", "ĐỘI DÂN QUÂN CƠ ĐỘNG"),
      (
        "CỤC ĐƯỜNG BỘ VIỆT NAM\n\nKHU QUẢN LÝ ĐƯỜNG BỘ III", "CỤC ĐƯỜNG BỘ VIỆT NAM",
        "KHU QUẢN LÝ ĐƯỜNG BỘ III"
      ),
      ("BINH ĐOÀN MẪU SỐ 15\n\nCÔNG TY CAO SU", "BINH ĐOÀN MẪU SỐ 15", "CÔNG TY CAO SU"),
      ("GIÁO XỨ MẪU\n\n**LÀNG NGHỀ GỐM**", "GIÁO XỨ MẪU", "LÀNG NGHỀ GỐM"),
      ("TÒA SOẠN NHI ĐỒNG", nil, "TÒA SOẠN NHI ĐỒNG"),
      ("CÂU LẠC BỘ HƯU TRÍ\n\nTỈNH HÀ NAM", nil, "CÂU LẠC BỘ HƯU TRÍ TỈNH HÀ NAM"),
      ("SỞ CÔNG THƯƠNG\n\nTỈNH HÀ NAM", nil, "SỞ CÔNG THƯƠNG TỈNH HÀ NAM"),
      ("CỤC KINH TẾ HỢP TÁC VÀ PHÁT TRIỂN NÔNG THÔN", nil, "CỤC KINH TẾ HỢP TÁC VÀ PHÁT TRIỂN NÔNG THÔN"),
      ("TRUNG ƯƠNG HỘI CHỮ THẬP ĐỎ VIỆT NAM", nil, "TRUNG ƯƠNG HỘI CHỮ THẬP ĐỎ VIỆT NAM"),
      ("BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ TỈNH", nil, "BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ TỈNH"),
      ("PHÁI ĐOÀN VIỆT NAM TẠI LIÊN HỢP QUỐC", nil, "PHÁI ĐOÀN VIỆT NAM TẠI LIÊN HỢP QUỐC"),
      ("BẢN SAO\n\nSỞ CÔNG THƯƠNG", nil, "SỞ CÔNG THƯƠNG"),
    ])
  func unknownKinds(lines: String, superior: String?, issuer: String) {
    let plan = plan(
      lines + "\n\nSố: 24/KH-ABC\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\n"
        + "Hà Tân Nam, ngày 05 tháng 3 năm 2026")
    #expect(plan.superior?.value == superior)
    #expect(plan.issuers.map(\.value) == [issuer])
  }

  @Test("A superior of no known kind is read in small letters too, right above a known issuer")
  func unknownSuperior() {
    let plan = plan(
      "Giáo hội Phật giáo Mẫu\n\nBan Trị sự tỉnh X\n\nSố: 24/KH-BTS\n\nCộng hòa xã hội chủ nghĩa Việt Nam\n\n"
        + "Độc lập - Tự do - Hạnh phúc\n\nHà Nam, ngày 05 tháng 3 năm 2026")
    #expect(plan.superior?.value == "Giáo hội Phật giáo Mẫu")
    #expect(plan.issuers.map(\.value) == ["Ban Trị sự tỉnh X"])
  }

  @Test("Bodies that dashes part on one line have the place below them in common")
  func sharedLevel() {
    let head = "UBND - MTTQ VIỆT NAM - CÔNG AN\n\nXÃ TÂN HÒA\n\nSố: 2/KHLT-UBND-MTTQ-CA"
    #expect(
      Recognised(head + "\n\n**KẾ HOẠCH LIÊN TỊCH**\n\n**Trồng cây**\n\n**I. VIỆC**").plan.issuers.map(
        \.value)
        == ["UBND XÃ TÂN HÒA", "MTTQ VIỆT NAM XÃ TÂN HÒA", "CÔNG AN XÃ TÂN HÒA"])
  }

  @Test("A dash before a body joins no fields of work where several issue")
  func jointFields() {
    let head = "SỞ Y TẾ - BẢO HIỂM XÃ HỘI\n\nTỈNH HÀ NAM\n\nSố: 1/CTPH-SYT-BHXH\n\n**CHƯƠNG TRÌNH PHỐI HỢP**"
    #expect(
      Recognised(head + "\n\n**Trồng cây**\n\n**I. VIỆC**").plan.issuers.map(\.value)
        == ["SỞ Y TẾ TỈNH HÀ NAM", "BẢO HIỂM XÃ HỘI TỈNH HÀ NAM"])
  }

  @Test("What a scanner left of the national title names no body")
  func damagedTitle() {
    let plan = plan(
      "UBND TỈNH X\n\nSỞ XÂY DỰNG\n\nĐộc lâp - Tự d Hạnh phúc\n\nSố: 24/KH-SXD\n\nHà Nam, ngày 05 tháng 3 năm 2026"
    )
    #expect(plan.superior?.value == "UBND TỈNH X")
    #expect(plan.issuers.map(\.value) == ["SỞ XÂY DỰNG"])
  }

  @Test("A type of document in the name of an issuer is no title")
  func typeInName() {
    let plan = plan(
      "BAN CHỈ ĐẠO\nCHƯƠNG TRÌNH NÔNG THÔN MỚI\n\nSố: 24/KH-BCĐ\n\nHà Nam, ngày 05 tháng 3 năm 2026")
    #expect(plan.issuers.map(\.value) == ["BAN CHỈ ĐẠO CHƯƠNG TRÌNH NÔNG THÔN MỚI"])
    #expect(plan.type?.value == "kế hoạch")
  }

  @Test("A relation in the name of a room is no quarter")
  func noQuarter() {
    let text =
      "Số: 1/KH-CĐN\n\nDung Hà, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\n\nTrồng cây\n\n"
      + "Căn cứ nhiệm vụ năm học, Trường Cao đẳng nghề Mẫu Hà xây dựng kế hoạch trồng cây quanh sân và dọc theo "
      + "bờ kênh với các nội dung sau đây:\n\nI. VIỆC\n\nPhòng Quan hệ doanh nghiệp mời thợ."
    #expect(Recognised(text).plan.issuers.map(\.value) == ["Trường Cao đẳng nghề Mẫu Hà"])
  }

  @Test("Short lines that all begin with a capital and end without a sign stand alone, in small letters too")
  func verse() {
    let text = """
      Sở Y tế Hà Nam
      Chi nhánh phía Nam
      Phòng khám Bình Lục

      Cộng hòa xã hội chủ nghĩa Việt Nam
      Độc lập - Tự do - Hạnh phúc

      Số: 33/KH-PK

      KẾ HOẠCH

      Trồng cây

      I. VIỆC
      """
    let plan = Recognised(text).plan
    #expect(plan.superior?.value == "Sở Y tế Hà Nam")
    #expect(plan.issuers.map(\.value) == ["Phòng khám Bình Lục"])
  }

  @Test("Of several titles in the subject the campaign's is taken")
  func campaign() {
    let title = "**Bình xét “Khu phố sạch” trong phong trào thi đua “Chung tay vì cộng đồng”**"
    let plan = Recognised("Số: 1/HD-SXD\n\n**HƯỚNG DẪN**\n\n\(title)\n\n**I. VIỆC**").plan
    #expect(plan.campaign?.value == "Chung tay vì cộng đồng")
  }

  @Test("Two issuers of a joint plan are both issuers; marks of draft and secrecy are seen")
  func joint() {
    let text = """
      TỈNH ĐOÀN HÀ NAM - HỘI NÔNG DÂN TỈNH HÀ NAM

      DỰ THẢO

      Số: 2/KHLT-TĐ-HND

      KẾ HOẠCH LIÊN TỊCH

      Về việc trồng cây

      I. MỤC ĐÍCH
      """
    let parsed = Parsed.read(path: "plan.md", bytes: Array(text.utf8))
    let plan = Recogniser.recognise(parsed.document, source: parsed.source, frontMatter: nil)
    #expect(plan.issuers.map(\.value) == ["TỈNH ĐOÀN HÀ NAM", "HỘI NÔNG DÂN TỈNH HÀ NAM"])
    #expect(plan.isDraft)
    #expect(plan.restricted == nil)
    #expect(self.plan("TUYỆT MẬT\n\nSố: 1/KH-SXD").restricted?.value == "TUYỆT MẬT")
  }

  @Test("A name that goes on in the next row of its column is one name, without what stands beside it")
  func rows() {
    let plan = plan(
      """
      | ỦY BAN MTTQ VIỆT NAM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
      | --- | --- |
      | TỈNH HÀ NAM | Độc lập - Tự do - Hạnh phúc |
      | Số: 7/KH-MTTQ | Hà Nam, ngày 05 tháng 3 năm 2026 |
      """)
    #expect(plan.issuers.map(\.value) == ["ỦY BAN MTTQ VIỆT NAM TỈNH HÀ NAM"])
    #expect(plan.superior == nil)
  }

  @Test("Without a letterhead the issuer is who speaks below the bases, however many they are")
  func manyBases() {
    let bases = (1...12).map {
      "Thực hiện Kế hoạch số \($0)/KH-LĐLĐ ngày 06/05/2020 của Liên đoàn Lao động tỉnh Hà Nam về thi đua yêu nước."
    }
    let plan = plan(
      "Số: 37/KH-LĐLĐ\n\nLý Nhân, ngày 22 tháng 3 năm 2024\n\nKẾ HOẠCH\n\nThi đua trồng cây\n\n"
        + bases.joined(separator: "\n\n")
        + "\n\nLiên đoàn Lao động huyện Lý Nhân ban hành kế hoạch thực hiện phong trào “Một cửa thân thiện, hồ sơ "
        + "đúng hẹn” như sau:\n\nI. MỤC ĐÍCH\n\n1. Làm.")
    #expect(plan.issuers.map(\.value) == ["Liên đoàn Lao động huyện Lý Nhân"])
  }

  @Test("What a scanner did to letterhead and date is seen through; an organ is not the organisation")
  func scanned() {
    let plan = plan(
      "BCH ĐOÀN TINH HÀ NAM\n\nBAN THƯƠNG VỤ HUYÊN ĐOÀN LÝ NHÂN\n\nSố: 7-KH/HĐ\n\n"
        + "Lý Nhân, ngày l4 tháng lO năm 202l")
    #expect(plan.superior?.value == "BCH ĐOÀN TINH HÀ NAM")
    #expect(plan.issuers.map(\.value) == ["HUYÊN ĐOÀN LÝ NHÂN"])
    #expect(plan.place?.value == "Lý Nhân")
    #expect(plan.date?.value.description == "2021-10-14")
  }

  @Test(
    "What is added to a type is no part of the subject, nor is V/v",
    arguments: [
      "**CHƯƠNG TRÌNH HÀNH ĐỘNG**\n\n**Giữ bờ đê sạch**", "CHƯƠNG TRÌNH\n\nHÀNH ĐỘNG\n\nGiữ bờ đê sạch",
      "CHƯƠNG TRÌNH HÀNH ĐỘNG\nGiữ bờ đê sạch", "CHƯƠNG TRÌNH\n\nV/v: Giữ bờ đê sạch",
    ])
  func additions(title: String) {
    let plan = Recognised("UBND TỈNH X\n\nSỞ XÂY DỰNG\n\nSố: 2/CTr-SXD\n\n\(title)\n\nI. MỤC ĐÍCH").plan
    #expect(plan.type?.value == "chương trình")
    #expect(plan.subject?.value == "Giữ bờ đê sạch")
    #expect(plan.issuers.map(\.value) == ["SỞ XÂY DỰNG"])
  }

  @Test(
    "The issuer may stand behind the citation of another body; a text without marks keeps its name without",
    arguments: [
      (
        "Số: /KH-CĐYT\n\nHà Nam, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\n\nTrồng cây\n\nThực hiện Kế hoạch số 2/KH-LĐLĐ "
          + "ngày 02/01/2026 của Liên đoàn Lao động tỉnh, Công đoàn Y tế tỉnh (viết tắt là CĐYT) tổ chức trồng cây:",
        "Công đoàn Y tế tỉnh Hà Nam"
      ),
      (
        "So: /KH-SXD\n\nHa Nam, ngay 05 thang 3 nam 2026\n\nKE HOACH\n\nTrong cay\n\nThuc hien Quyet dinh so 2/QD-UBND "
          + "ngay 02/01/2026 cua Uy ban nhan dan tinh, So Xay dung (sau day viet tat la So) xay dung ke hoach:",
        "So Xay dung tinh Ha Nam"
      ),
    ])
  func openingSentence(text: String, issuer: String) {
    #expect(Recognised(text).plan.issuers.map(\.value) == [issuer])
  }

  @Test(
    "A title that a wide gap parts is one still",
    arguments: ["ĐẢNG CỘNG SẢN     VIỆT NAM", "ĐOÀN TNCS\tHỒ CHÍ MINH", "ĐOÀN TNCS     HỒ CHÍ     MINH"])
  func partedTitle(_ title: String) {
    let plan = plan(title + "\n\nSố: 24-KH/TU\n\nHà Nam, ngày 05 tháng 3 năm 2026\n")
    #expect(plan.lines.first?.role == .nationalTitle)
    #expect(plan.number?.value == "24")
  }

  @Test("Place and superior of the front matter complete the issuer as those of the text do")
  func completionByFrontMatter() {
    let matter = "---\nplace: Hậu Giang\nsuperior: Sở Nông nghiệp tỉnh Hậu Giang\n---\n"
    let text =
      "Số: 3/HD-CCTL\n\n**HƯỚNG DẪN**\n\n**Trồng cây**\n\nTheo nhiệm vụ năm 2026, Chi cục Thủy lợi hướng dẫn các "
      + "huyện, thị xã:\n\n**I. VIỆC**"
    #expect(Recognised(matter + text).plan.issuers.map(\.value) == ["Chi cục Thủy lợi tỉnh Hậu Giang"])
  }

  @Test("Front matter stands above the text, and a contradiction is a finding")
  func frontMatter() {
    let head =
      "---\nso_ky_hieu: 25/KH-SXD\nplace: Hà Nam\n---\nSố: 24/KH-SXD\n\nHà Nam, ngày 05 tháng 3 năm 2026"
    let plan = plan(head)
    #expect(plan.fullNumber?.value == "25/KH-SXD")
    #expect(plan.fullNumber?.origin == .frontMatter)
    #expect(plan.findings.filter { $0.kind == .frontMatterConflict }.compactMap(\.note) == ["24/KH-SXD"])
  }

  @Test("A news article is no administrative document, and nothing is read out of it")
  func news() {
    let text =
      "# Hội làng\n\nSáng nay, bà con trồng cây. Ông Nguyễn Văn A kể chuyện.\n\n## Vui\n\n1. Ăn\n2. Chơi"
    let parsed = Parsed.read(path: "news.md", bytes: Array(text.utf8))
    let plan = Recogniser.recognise(parsed.document, source: parsed.source, frontMatter: nil)
    #expect(plan.type == nil && plan.sections.isEmpty && plan.signatures.isEmpty)
    #expect(plan.findings.contains { $0.kind == .notAdministrative })
  }
}
