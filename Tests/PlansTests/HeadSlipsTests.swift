import Testing

@testable import Plans

/// Heads that their writers or converters left odd, and names of bodies that are long.
@Suite struct HeadSlipsTests {
  @Test("Where dashes part the places as they part the bodies, each has its own")
  func ownLevels() {
    let head = "HỘI CHỮ THẬP ĐỎ – BỆNH VIỆN ĐA KHOA\n\nTỈNH PHÚ THỌ – TỈNH SƠN LA\n\nSố: 9/CTrPH-CTĐ-BVĐK"
    #expect(
      Recognised(head + "\n\n**CHƯƠNG TRÌNH PHỐI HỢP**\n\n**Trồng cây**\n\n**I. VIỆC**").plan.issuers.map(
        \.value)
        == ["HỘI CHỮ THẬP ĐỎ TỈNH PHÚ THỌ", "BỆNH VIỆN ĐA KHOA TỈNH SƠN LA"])
  }

  @Test("A title that goes on in the next paragraph has a space between")
  func partedTitle() {
    let text = """
      KẾ HOẠCH

      Phong trào thi đua "Toàn dân làm đường,

      hiến đất" năm 2026
      """
    #expect(Recognised(text).plan.campaign?.value == "Toàn dân làm đường, hiến đất")
  }

  @Test("A school's field of work may be two, each with a capital of its own")
  func twoFields() {
    let text = """
      Thanh Hóa, ngày 26 tháng 6 năm 2025

      **KẾ HOẠCH**

      **Thi thợ giỏi năm 2025**

      Thực hiện Kế hoạch số 7/KH-UBND ngày 14/4/2025 của UBND tỉnh, Trường Cao đẳng Nghề Công nghiệp Thanh Hóa (sau \
      đây viết tắt là Nhà trường) xây dựng Kế hoạch như sau:

      I. MỤC ĐÍCH
      """
    #expect(Recognised(text).plan.issuers.first?.value == "Trường Cao đẳng Nghề Công nghiệp Thanh Hóa")
  }

  @Test("A title that was never closed ends with its paragraph, and later marks keep their sides")
  func unclosedTitle() {
    let text = """
      KẾ HOẠCH

      Phát động phong trào thi đua "Chung sức xây dựng nông thôn mới năm 2024

      Thực hiện phong trào thi đua "Chung sức xây dựng nông thôn mới" của tỉnh như sau:

      I. MỤC ĐÍCH

      Nhân rộng mô hình "Cà phê pháp luật" ở các xã.
      """
    let plan = Recognised(text).plan
    #expect(plan.campaign?.value == "Chung sức xây dựng nông thôn mới")
    #expect(plan.models.map(\.value) == ["Cà phê pháp luật"])
  }

  @Test("Where no opening tells it, the closing sentence names the issuer")
  func closingSentence() {
    let text = """
      Trà Vinh, ngày 30 tháng 5 năm 2024

      # BÁO CÁO

      ## Tổng kết thi đua năm học 2023 - 2024

      ## 1. Kết quả

      Trường có 24 lớp, 960 học sinh, 52 viên chức, nhân viên.

      Trên đây là báo cáo tổng kết của Trường THCS Lương Tâm./.
      """
    #expect(Recognised(text).plan.issuers.map(\.value) == ["Trường THCS Lương Tâm"])
  }

  @Test("The end of a place and the head word below it are no office")
  func officeOverLines() {
    let head = "UBND XÃ ĐỒNG VĂN\n\n**PHÒNG VĂN HÓA - XÃ HỘI**\n\nSố: 4/KH-PVHXH"
    let plan = Recognised(head + "\n\n**KẾ HOẠCH**\n\n**Trồng cây**\n\n**I. VIỆC**").plan
    #expect(plan.superior?.value == "UBND XÃ ĐỒNG VĂN")
    #expect(plan.issuers.map(\.value) == ["PHÒNG VĂN HÓA - XÃ HỘI"])
  }

  @Test("A regiment's letter in a symbol is small", arguments: ["KH-e174", "KH-eBB4"])
  func regiment(symbol: String) {
    let head = "SƯ ĐOÀN 5\n\n**TRUNG ĐOÀN 174**\n\nSố: 12/\(symbol)"
    let plan = Recognised(head + "\n\n**KẾ HOẠCH**\n\n**Trồng cây**\n\n**I. VIỆC**").plan
    #expect(plan.symbol?.value == symbol)
    #expect(plan.fullNumber?.value == "12/\(symbol)")
  }

  @Test("Two words beside the type are no whole subject", arguments: ["", "**"])
  func besideType(bold: String) {
    let text = """
      \(bold)BÁO CÁO TỔNG KẾT\(bold)

      \(bold)Phong trào thi đua “Vững bước” năm 2025\(bold)

      Năm 2025, các đơn vị đã làm được nhiều việc.

      I. KẾT QUẢ
      """
    let plan = Recognised(text).plan
    #expect(plan.type?.value == "báo cáo")
    #expect(plan.subject?.value == "TỔNG KẾT Phong trào thi đua “Vững bước” năm 2025")
  }

  @Test("A year that wrapped into a line of its own belongs to the date above it")
  func wrappedYear() {
    let head = "UBND TỈNH HÀ NAM\n\n**SỞ NỘI VỤ**\n\nSố: 4/KH-SNV\n\n*Hà Nam, ngày 28 tháng 11 năm\n2025*"
    let plan = Recognised(head + "\n\n**KẾ HOẠCH**\n\n**Trồng cây**\n\n**I. VIỆC**").plan
    #expect(plan.date?.value.description == "2025-11-28")
    #expect(plan.place?.value == "Hà Nam")
    #expect(plan.subject?.value == "Trồng cây")
  }

  @Test(
    "Before the name of a place its level may stand, in small letters or in capitals",
    arguments: [
      "Thành phố Hồ Chí Minh", "TP.HCM", "Thị trấn Vôi", "Thị xã Ba Đồn", "Đặc khu Phú Quốc", "xã Tân Phú",
      "Cư M'gar", "Ea H’leo",
    ])
  func levelsOfPlaces(place: String) {
    let plan = Recognised(
      "Số: 4/KH-SNV\n\n\(place), ngày 05 tháng 6 năm 2024\n\n**KẾ HOẠCH**\n\n**Trồng cây**"
    ).plan
    #expect(plan.place?.value == place)
    #expect(plan.date?.value.description == "2024-06-05")
  }

  @Test("A date that begins with its month leaves no day blank")
  func monthAlone() {
    let read = Recognised("Số: 4/ĐA-SNV\n\nHà Nội, tháng 6 năm 2024\n\n**ĐỀ ÁN**\n\n**Trồng cây**")
    #expect(read.plan.place?.value == "Hà Nội")
    #expect(read.plan.date?.value.description == "2024-06")
    #expect(read.findings(.blankDay) == [])
  }

  @Test("A name that ends in one of its own is not completed by a place")
  func ownName() {
    let text = """
      Số: 14/KH-CĐCS

      Bình Dương, ngày 12 tháng 4 năm 2024

      **KẾ HOẠCH**

      **Trồng cây**

      Thực hiện Hướng dẫn số 30/HD-LĐLĐ ngày 20/3/2024 của Liên đoàn Lao động thành phố Thuận An, Ban Chấp hành Công \
      đoàn cơ sở Công ty TNHH May Phú An xây dựng kế hoạch như sau:

      I. MỤC ĐÍCH
      """
    #expect(Recognised(text).plan.issuers.map(\.value) == ["Công đoàn cơ sở Công ty TNHH May Phú An"])
  }

  @Test("The level of a place stands once in the issuer that it completes")
  func levelOnce() {
    let text = """
      Số: 4/KH-SNV

      Thành phố Hồ Chí Minh, ngày 05 tháng 6 năm 2024

      **KẾ HOẠCH**

      **Trồng cây**

      Thực hiện Công văn số 9/UBND-VX ngày 02/6/2024, Sở Nội vụ Thành phố xây dựng kế hoạch như sau:

      I. MỤC ĐÍCH
      """
    #expect(Recognised(text).plan.issuers.map(\.value) == ["Sở Nội vụ Thành phố Hồ Chí Minh"])
  }

  @Test("A number with a space for its hyphen is read, and the space is told")
  func hyphenLost() {
    let read = Recognised("Số: 15 KH/ĐU\n\n**KẾ HOẠCH**\n\n**Trồng cây năm 2024**\n\n**I. VIỆC**")
    #expect(read.plan.number?.value == "15")
    #expect(read.plan.symbol?.value == "KH/ĐU")
    #expect(read.plan.fullNumber?.value == "15KH/ĐU")
    #expect(read.findings(.straySpaceInNumber) == ["Số: 15 KH/ĐU"])
  }

  @Test(
    "A letter needs no addressee where V/v stands below a symbol that names no type",
    arguments: [("1873/LĐO-NVDT", "công văn"), ("1873/KH-TLĐO", nil)])
  func letterToNobody(number: String, type: String?) {
    let plan = Recognised(
      "THUẾ TỈNH LÂM ĐỒNG\n\nSố: \(number)\nV/v hưởng ứng thi đua\n\nĐể hưởng ứng, Thuế tỉnh yêu cầu:"
    )
    .plan
    #expect(plan.type?.value == type)
    #expect(plan.subject?.value == type.map { _ in "hưởng ứng thi đua" })
  }

  @Test("The place below three bodies that end with their level is given to each once")
  func sharedPlace() {
    let text = """
      HỘI NÔNG DÂN TỈNH
      HỘI LIÊN HIỆP PHỤ NỮ TỈNH
      HỘI CỰU CHIẾN BINH TỈNH
      HÀ TĨNH

      Số: 07/KHLT-HND-HPN-HCCB

      Hà Tĩnh, ngày 30 tháng 5 năm 2023

      **KẾ HOẠCH LIÊN TỊCH**

      **Trồng cây**
      """
    #expect(
      Recognised(text).plan.issuers.map(\.value)
        == [
          "HỘI NÔNG DÂN TỈNH HÀ TĨNH", "HỘI LIÊN HIỆP PHỤ NỮ TỈNH HÀ TĨNH", "HỘI CỰU CHIẾN BINH TỈNH HÀ TĨNH",
        ])
  }

  @Test("Place and date may stand above the signature, where the head has none")
  func dateAtFoot() {
    let text = """
      **KẾ HOẠCH**

      **Trồng cây**

      Thực hiện Kế hoạch số 55/KH-PGDĐT ngày 30/12/2024, Trường Tiểu học Giai Xuân 2 xây dựng kế hoạch như sau:

      **I. VIỆC**

      Trồng 24 cây.

      *Giai Xuân, ngày 06 tháng 01 năm 2025*

      **HIỆU TRƯỞNG**

      **Lý Thị Chai**
      """
    let read = Recognised(text)
    #expect(read.plan.place?.value == "Giai Xuân")
    #expect(read.plan.date?.value.description == "2025-01-06")
    #expect(read.plan.issuers.map(\.value) == ["Trường Tiểu học Giai Xuân 2"])
    #expect(read.findings(.missingPlaceDate) == [])
  }

  @Test("The mark of a draft may stand in the line of the type")
  func draftOfType() {
    let plan = Recognised("Số: /KH-SNV\n\n**DỰ THẢO KẾ HOẠCH**\n\n**Trồng cây năm 2024**\n\n**I. VIỆC**").plan
    #expect(plan.isDraft)
    #expect(plan.type?.value == "kế hoạch")
    #expect(plan.subject?.value == "Trồng cây năm 2024")
  }

  @Test("A scanner's letters in the line of place and date are read as what they were")
  func scannedDate() {
    let plan = Recognised("Tân Lập, ngàv l8 thảng 5 năm 2O23\n\n**KẾ HOẠCH**\n\n**Trồng cây**").plan
    #expect(plan.date?.value.description == "2023-05-18")
  }

  @Test(
    "A scanner's letter in the number is told; a number may end in one",
    arguments: [
      ("3O4", ["3O4"]), ("l8", ["l8"]), ("12a", []), ("304", []),
    ])
  func scannedNumber(number: String, told: [String]) {
    let read = Recognised("Số: \(number)/KH-SNV\n\n**KẾ HOẠCH**\n\n**Trồng cây**")
    #expect(read.plan.number?.value == number)
    #expect(read.findings(.ocr) == told)
  }

  @Test("The reference of a footnote is no part of a subject or title")
  func footnoteReference() {
    let text =
      "**KẾ HOẠCH**\n\n**Trồng cây năm 2024[^1]**\n\n**I. VIỆC[^viec]**\n\nTrồng [cây].\n\n[^1]: Ba xã."
    let read = Recognised(text)
    #expect(read.plan.subject?.value == "Trồng cây năm 2024")
    #expect(read.plan.sections.map(\.title) == ["VIỆC"])
    #expect(read.document.string(0..<UInt32(read.document.text.count)).contains("Trồng [cây]."))
  }

  @Test("A sign right behind V/v is no part of the subject", arguments: ["V/v", "V/v:", "V/v.", "v/v"])
  func about(mark: String) {
    let head = "UBND TỈNH HÀ NAM\n\n**SỞ NỘI VỤ**\n\nSố: 4/SNV-VP\n\n"
    let plan = Recognised(head + "\(mark) đăng ký thi đua\n\nKính gửi: Các phòng.").plan
    #expect(plan.subject?.value == "đăng ký thi đua")
  }
}
