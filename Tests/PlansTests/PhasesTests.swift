import Testing

@Suite struct PhasesTests {
  @Test(
    "A labelled period is a phase in every form",
    arguments: [
      ("Giai đoạn 1 (từ năm 2023 – 2025): phát động.", "Giai đoạn 1 | 2023 | 2025"),
      (
        "1. Giai đoạn 02 (từ ngày 03/02/2025 đến 03/02/2030): thi đua",
        "Giai đoạn 02 | 2025-02-03 | 2030-02-03"
      ),
      ("- Đợt I từ 01/3 đến 30/4/2025: ra quân", "Đợt I | 2025-03-01 | 2025-04-30"),
      ("Giai đoạn 2: 2026-2030", "Giai đoạn 2 | 2026 | 2030"),
      ("- Quý I/2025: phát động", "Quý I/2025 | 2025-01 | 2025-03"),
      ("- Quý III năm 2025: sơ kết", "Quý III năm 2025 | 2025-07 | 2025-09"),
      ("- Học kỳ I (từ tháng 9/2025 đến tháng 01/2026): đăng ký", "Học kỳ I | 2025-09 | 2026-01"),
      ("- Tháng 3/2026: ra quân", "Tháng 3/2026 | 2026-03 | 2026-03"),
      ("Bước 3. Xét duyệt, công bố: tháng 11/2026.", "Bước 3 | 2026-11 | 2026-11"),
      ("- Đợt 1: Từ ngày 15/7 đến ngày 31/8/2024.", "Đợt 1 | 2024-07-15 | 2024-08-31"),
      ("Đợt cao điểm: tháng 7/2026.", "Đợt cao điểm | 2026-07 | 2026-07"),
      ("Giai đoạn khởi động (tháng 1 - 3/2025): họp", "Giai đoạn khởi động | 2025-01 | 2025-03"),
      ("Giai đoạn 1, từ tháng 3 đến tháng 9 năm 2024: làm điểm", "Giai đoạn 1 | 2024-03 | 2024-09"),
      ("Giai đoạn 2023 - 2025: làm điểm", "Giai đoạn 2023 - 2025 | 2023 | 2025"),
      ("- Quý II, III/2026: chấm điểm", "Quý II, III/2026 | 2026-04 | 2026-09"),
      ("- Quý II, quý III/2026: chấm điểm", "Quý II, quý III/2026 | 2026-04 | 2026-09"),
      (
        "Giai đoạn 1: Tuyên truyền, phát động (từ tháng 3 đến tháng 5/2025)",
        "Giai đoạn 1 | 2025-03 | 2025-05"
      ),
    ])
  func forms(text: String, wanted: String) {
    #expect(Recognised(text).phases == [wanted])
  }

  @Test("The first column of a table may be a timeline; another column of quarters holds deadlines")
  func columns() {
    let rows = "| --- | --- |\n| Quý I/2026 | Ra quân |\n| Quý II/2026 | Sơ kết |"
    #expect(
      Recognised("| Thời gian | Việc |\n\(rows)").phases
        == ["Quý I/2026 | 2026-01 | 2026-03", "Quý II/2026 | 2026-04 | 2026-06"])
    #expect(Recognised("| Việc | Hạn |\n| --- | --- |\n| Ra quân | Quý I/2026 |").phases == [])
  }

  @Test("A timetable within a timetable is read once")
  func nested() {
    let years = "- Năm 2024 - 2025: làm điểm\n- Năm 2026 - 2027: nhân rộng"
    #expect(
      Recognised("## II. TIẾN ĐỘ\n\n### 1. Lộ trình\n\n\(years)").phases
        == ["Năm 2024 - 2025 | 2024 | 2025", "Năm 2026 - 2027 | 2026 | 2027"])
  }

  @Test("Years alone are phases in the first column under a title that speaks of a timetable")
  func yearColumn() {
    let table = "| Năm | Việc |\n| --- | --- |\n| 2026 | Ra quân |\n| 2027 - 2028 | Nhân rộng |"
    #expect(
      Recognised("## II. LỘ TRÌNH\n\n\(table)").phases == ["2026 | 2026 | 2026", "2027 - 2028 | 2027 | 2028"])
    #expect(Recognised("## II. CHỈ TIÊU\n\n\(table)").phases == [])
  }

  @Test("Several periods before colons are phases where a part is about time; one is that of the campaign")
  func spans() {
    let two = "- Tháng 4/2026: họp.\n\n- Từ tháng 5 đến tháng 9/2026: làm.\n"
    #expect(
      Recognised("## II. TIẾN ĐỘ\n\n\(two)").phases == [
        "Tháng 4/2026 | 2026-04 | 2026-04", "Từ tháng 5 đến tháng 9/2026 | 2026-05 | 2026-09",
      ])
    #expect(Recognised("## II. THỜI GIAN\n\nTừ tháng 5 đến tháng 9/2026: làm.\n").phases.isEmpty)
    #expect(Recognised("## II. NỘI DUNG\n\n\(two)").phases == ["Tháng 4/2026 | 2026-04 | 2026-04"])
  }

  @Test("A phase may begin on the day of the document")
  func sinceIssue() {
    let text = """
      Số: 1/KH-SXD

      Hà Nam, ngày 05 tháng 3 năm 2026

      KẾ HOẠCH

      Trồng cây

      I. THỜI GIAN

      - Đợt 1: Từ ngày ban hành Kế hoạch đến hết ngày 30/4/2026.
      """
    #expect(Recognised(text).phases == ["Đợt 1 | 2026-03-05 | 2026-04-30"])
  }

  @Test("Phases follow each other in one sentence")
  func prose() {
    let text = "Chia làm hai giai đoạn: giai đoạn 1 (2023 - 2025) và giai đoạn 2 (2026 - 2030)."
    #expect(Recognised(text).phases == ["giai đoạn 1 | 2023 | 2025", "giai đoạn 2 | 2026 | 2030"])
  }

  @Test(
    "Periods without a label of their own are no phases",
    arguments: [
      "Phong trào được thực hiện từ năm 2023 đến năm 2030.", "Trong năm 2022, các đơn vị",
      "các dự án giảm nghèo bền vững giai đoạn 2021 - 2025; công trình",
      "Khen thưởng sơ kết giai đoạn 2023 – 2025",
      "triển khai đảm bảo tiến độ giai đoạn 2 và gắn biển công trình", "hoàn thành trước ngày 30/6/2025",
      "Ban hành kế hoạch trong Quý I năm 2023, sơ kết trong năm 2025.", "nhiệm kỳ 2023-2028",
      "Giai đoạn 2. Mục tiêu: năm 2026 trồng xong 50% diện tích",
      "Giai đoạn 2021-2025, toàn xã đã làm được 12 km đường",
    ])
  func none(text: String) {
    #expect(Recognised(text).phases == [])
  }

  @Test("The period may stand in the next cell")
  func table() {
    let text = """
      | Giai đoạn | Thời gian | Nội dung |
      |---|---|---|
      | Giai đoạn 1 | Từ tháng 02/2024 đến tháng 6/2024 | Phát động |
      | Giai đoạn 2 | Tháng 12/2025 | Tổng kết |
      """
    #expect(
      Recognised(text).phases == ["Giai đoạn 1 | 2024-02 | 2024-06", "Giai đoạn 2 | 2025-12 | 2025-12"])
  }

  @Test("Stages with a name of their own stand in a column that says so")
  func namedInTable() {
    let text = """
      | TT | Giai đoạn | Thời gian | Nội dung |
      |---|---|---|---|
      | 1 | Khảo sát | 03/11/2025 - 10/11/2025 | Lập danh sách |
      | 2 | Cao điểm | Từ ngày 11/11/2025 đến ngày 31/12/2025 | Khởi công |
      """
    #expect(
      Recognised(text).phases == ["Khảo sát | 2025-11-03 | 2025-11-10", "Cao điểm | 2025-11-11 | 2025-12-31"])
    #expect(Recognised(text.replacing("Giai đoạn", with: "Công việc")).phases == [])
  }

  @Test("A stage without a number alone in its line has its period below")
  func namedAbove() {
    let text = "A. Giai đoạn lập danh sách\n\nTừ ngày 05/01/2026 đến ngày 28/02/2026."
    #expect(Recognised(text).phases == ["Giai đoạn lập danh sách | 2026-01-05 | 2026-02-28"])
    #expect(Recognised("A. Giai đoạn lập danh sách\n\nDanh sách ngày 05/01/2026.").phases == [])
  }

  @Test("Courses are stages")
  func courses() {
    #expect(
      Recognised("- Khóa 1: từ 15/11/2025 đến 15/02/2026.").phases == ["Khóa 1 | 2025-11-15 | 2026-02-15"])
  }

  @Test(
    "A stage may be called a peak, and its period may begin with “trong”",
    arguments: [
      ("- Cao điểm 1: từ 01/7/2024 đến 31/7/2024.", "Cao điểm 1 | 2024-07-01 | 2024-07-31"),
      ("Bước 1. Phát động: trong tháng 6/2024.", "Bước 1 | 2024-06 | 2024-06"),
    ])
  func peaks(text: String, wanted: String) {
    #expect(Recognised(text).phases == [wanted])
  }

  @Test("Half a year is six months")
  func halves() {
    let text = "- Bước 1 (6 tháng cuối năm 2025): khảo sát.\n\n- Bước 2 (sáu tháng đầu năm 2026): tổng kết."
    #expect(Recognised(text).phases == ["Bước 1 | 2025-07 | 2025-12", "Bước 2 | 2026-01 | 2026-06"])
  }

  @Test("The period may stand in a line below")
  func below() {
    let text = """
      Giai đoạn 1

      Thời gian: từ tháng 01/2025 đến tháng 6/2025.
      """
    #expect(Recognised(text).phases == ["Giai đoạn 1 | 2025-01 | 2025-06"])
  }

  /// "31/02/2026" would make a feed, a calendar and a page that no reader understands.
  @Test("A day that no calendar has is no day, and is told")
  func impossibleDays() {
    let text = "- Đợt 1 (từ ngày 31/4/2026 đến ngày 30/11/2026): ra quân"
    #expect(Recognised(text).phases == ["Đợt 1 | 2026-04 | 2026-11-30"])
    #expect(Recognised(text).findings(.typo) == ["Đợt 1 (từ ngày 31/4/2026 đến ngày 30/11/2026"])
    let head = Recognised("Mai Sơn, ngày 31 tháng 02 năm 2026\n\n**KẾ HOẠCH**\n")
    #expect(head.plan.date?.value.description == "2026-02")
    #expect(head.findings(.typo) == ["ngày 31 tháng 02 năm 2026"])
    let cited = Recognised("Thực hiện Kế hoạch số 5/KH-UBND ngày 30/02/2024 của UBND tỉnh.")
    #expect(cited.citations == ["5/KH-UBND | 2024-02 | UBND tỉnh"])
    #expect(cited.findings(.typo) == ["ngày 30/02/2024"])
    #expect(Recognised("- Đợt 1 (từ ngày 29/02/2024): a").findings(.typo) == [])
  }
}
