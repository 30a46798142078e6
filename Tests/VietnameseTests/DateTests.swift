import Testing

@testable import Vietnamese

@Suite struct DateTests {
  /// What was found, each as `text|from|to`.
  private func found(_ text: String, assuming year: UInt16? = nil) -> [String] {
    DateMatch.find(in: text, assuming: year).map { match in
      let words = String(decoding: Array(text.utf8)[match.range], as: UTF8.self)
      return words + "|" + match.from.description + (match.to.map { "|" + $0.description } ?? "")
    }
  }

  @Test(arguments: [
    ("Ninh Bình, ngày 28 tháng 4 năm 2023", "ngày 28 tháng 4 năm 2023|2023-04-28"),
    ("NGÀY 03 THÁNG 02 NĂM 2025.", "NGÀY 03 THÁNG 02 NĂM 2025|2025-02-03"),
    ("ngay 28 thang 4 nam 2023", "ngay 28 thang 4 nam 2023|2023-04-28"),
    ("Quyết định ngày 07/9/2022 của", "ngày 07/9/2022|2022-09-07"),
    ("(05-3-2024)", "05-3-2024|2024-03-05"),
    ("hạn 05.3.2024.", "05.3.2024|2024-03-05"),
    ("07 / 9 / 2022", "07 / 9 / 2022|2022-09-07"),
    ("ngày 28, tháng 4, năm 2023", "ngày 28, tháng 4, năm 2023|2023-04-28"),
    ("ngày\n28\u{A0}tháng 4 năm 2023", "ngày\n28\u{A0}tháng 4 năm 2023|2023-04-28"),
    ("ngày 28 tháng 4/2023", "ngày 28 tháng 4/2023|2023-04-28"),
    ("trong tháng 4/2023,", "tháng 4/2023|2023-04"),
    ("tháng 4 năm 2023", "tháng 4 năm 2023|2023-04"),
    ("từ 02/2023", "02/2023|2023-02"),
    ("Quý I năm 2023, tổ chức", "Quý I năm 2023|2023-01|2023-03"),
    ("Quý IV/2023", "Quý IV/2023|2023-10|2023-12"),
    ("quý 2 năm 2025", "quý 2 năm 2025|2025-04|2025-06"),
    ("trong năm 2023 và", "năm 2023|2023"),
    ("năm học 2023 - 2024", "năm học 2023 - 2024|2023|2024"),
  ])
  func readsDates(text: String, expected: String) {
    #expect(found(text) == [expected])
  }

  @Test(arguments: [
    ("Đắk R'Lấp, ngày tháng 02 năm 2023", "ngày tháng 02 năm 2023|2023-02"),
    ("ngày ... tháng ... năm 2024", "ngày ... tháng ... năm 2024|2024"),
    ("ngày …… tháng 8 năm 2024", "ngày …… tháng 8 năm 2024|2024-08"),
    ("ngày    tháng    năm 2025", "ngày    tháng    năm 2025|2025"),
    ("ngày ___ tháng 8 năm 2024", "ngày ___ tháng 8 năm 2024|2024-08"),
    ("ngày 05 tháng … năm 2024", "ngày 05 tháng … năm 2024|2024"),
    ("ngày     /8/2024", "ngày     /8/2024|2024-08"),
    ("ngày …/…/2024", "ngày …/…/2024|2024"),
    ("ngay    thang 8 nam 2024", "ngay    thang 8 nam 2024|2024-08"),
  ])
  func aBlankStaysBlank(text: String, expected: String) throws {
    #expect(found(text) == [expected])
    let match = try #require(DateMatch.find(in: text).first)
    #expect(match.isBlank && match.from.day == nil && match.kind == .day)
  }

  @Test(arguments: [
    ("từ ngày 03/02/2023 đến 03/02/2025", "ngày 03/02/2023 đến 03/02/2025|2023-02-03|2025-02-03"),
    ("(03/02/1930-03/02/2025)", "03/02/1930-03/02/2025|1930-02-03|2025-02-03"),
    ("(19/8/1945 - 19/8/2025)", "19/8/1945 - 19/8/2025|1945-08-19|2025-08-19"),
    ("từ năm 2023 đến năm 2030", "năm 2023 đến năm 2030|2023|2030"),
    ("(từ năm 2023 – 2025)", "năm 2023 – 2025|2023|2025"),
    ("giai đoạn 2021 - 2025.", "2021 - 2025|2021|2025"),
    ("giai đoạn 2021-2025", "2021-2025|2021|2025"),
    ("từ tháng 3 đến tháng 9 năm 2024", "tháng 3 đến tháng 9 năm 2024|2024-03|2024-09"),
    ("từ tháng 3 - 9/2024", "tháng 3 - 9/2024|2024-03|2024-09"),
    ("từ ngày 01 đến ngày 30/9/2024", "ngày 01 đến ngày 30/9/2024|2024-09-01|2024-09-30"),
    (
      "từ ngày 01 đến hết ngày 30 tháng 9 năm 2024",
      "ngày 01 đến hết ngày 30 tháng 9 năm 2024|2024-09-01|2024-09-30"
    ),
    ("từ 01 - 05/9/2024", "01 - 05/9/2024|2024-09-01|2024-09-05"),
    ("từ 01/3 đến 30/4/2025", "01/3 đến 30/4/2025|2025-03-01|2025-04-30"),
    ("từ 01/11 tới 28/02/2025", "01/11 tới 28/02/2025|2024-11-01|2025-02-28"),
    ("từ quý I đến quý III năm 2024", "quý I đến quý III năm 2024|2024-01|2024-09"),
    ("tu nam 2023 den nam 2030", "nam 2023 den nam 2030|2023|2030"),
    ("từ 01/3/2024 đến tháng 9/2024", "01/3/2024 đến tháng 9/2024|2024-03-01|2024-09"),
  ])
  func readsPeriods(text: String, expected: String) {
    #expect(found(text) == [expected])
  }

  @Test(arguments: [
    "Nghị định số 30/2020/NĐ-CP", "Thông tư 05/2025/TT-BNV", "Kế hoạch số 02/2023", "18/KH-UBND",
    "ngày 31/02/2023", "ngày 29 tháng 02 năm 2023", "00/5/2023", "ngày 28 tháng 13 năm 2023", "31/3",
    "ngày 31/3",
    "đạt 62-63%", "tăng 6,5%/năm", "2/3 - 3/4 số hộ", "Việt Nam 2024 mạnh giàu, hùng cường, thịnh vượng",
    "Viet Nam 2024", "quy 1", "Quỹ 1 và 2", "1234/05/2023", "điện thoại 0271.3888.123", "15.3.2.1", "ngày",
    "ngày tháng năm", "tháng", "quý", "quý 1", "năm 20", "1,05/2023", "1900 - 2100 người",
    "ngày ... tháng ... năm 20...", "",
  ])
  func refusesWhatIsNoDate(text: String) {
    #expect(found(text) == [])
  }

  @Test func aMissingYearIsAssumedOnlyWhenGiven() throws {
    #expect(found("trước ngày 15/11 hằng năm", assuming: 2024) == ["ngày 15/11|2024-11-15"])
    #expect(found("gửi trước 31/3", assuming: 2024) == ["31/3|2024-03-31"])
    #expect(found("trong tháng 5 tới", assuming: 2024) == ["tháng 5|2024-05"])
    #expect(found("trong quý 1", assuming: 2024) == ["quý 1|2024-01|2024-03"])
    #expect(found("2/3 số hộ", assuming: 2024) == [])
    let match = try #require(DateMatch.find(in: "ngày 15/11", assuming: 2024).first)
    #expect(match.isYearAssumed)
  }

  @Test func findsAllInOrderWithPlacesInDecomposedText() {
    let text = "Từ ngày 28 tháng 4 năm 2023, trước quý I/2024; năm 2025."
    for text in [text, Normalization.decompose(text)] {
      let words = DateMatch.find(in: text).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
      #expect(words == ["ngày 28 tháng 4 năm 2023", "quý I/2024", "năm 2025"])
    }
  }

  @Test func everyDayOfTheCalendarComesBack() {
    for year in UInt16(2023)...2024 {
      for month in UInt8(1)...12 {
        for day in UInt8(1)...31 {
          let date = PartialDate(year: year, month: month, day: day)
          let read = PartialDate(date.printed)
          #expect(read == (date.isValid ? date : nil))
          #expect(PartialDate(date.description) == read)
          #expect(PartialDate("ngày \(day) tháng \(month) năm \(year)") == read)
        }
      }
    }
  }

  @Test func partialDatesPrintAndCompare() {
    let day = PartialDate(year: 2023, month: 2, day: 3)
    #expect(day.description == "2023-02-03" && day.printed == "03/02/2023")
    #expect(PartialDate(year: 2023, month: 2).printed == "02/2023")
    #expect(PartialDate("2023-02") == PartialDate(year: 2023, month: 2))
    #expect(PartialDate("2023") == PartialDate(year: 2023))
    #expect(PartialDate("2023-2-3") == PartialDate(year: 2023, month: 2, day: 3))
    for text in ["", "-", "2023-", "2023--2", "23-2-3", "2023-2-3-4", "2023-002", "2023-2-", "2023-02-30"] {
      #expect(PartialDate(text) == nil)
    }
    #expect(PartialDate(year: 2023) < PartialDate(year: 2023, month: 2))
    #expect(PartialDate(year: 2023, month: 2) < day && day < PartialDate(year: 2023, month: 3))
    #expect(PartialDate(year: 2024, month: 2).last == PartialDate(year: 2024, month: 2, day: 29))
    #expect(PartialDate(year: 1900, month: 2).last.day == 28)
    #expect(PartialDate(year: 2024).first == PartialDate(year: 2024, month: 1, day: 1))
  }

  @Test(arguments: [
    "2023-02-30", "", "-", "2023-", "hôm nay", "từ 2023 đến 2024", "28/4/2023 và",
  ])
  func noDateIsMadeOfOtherText(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func brokenTextNeverTraps() {
    var dice = Dice(state: 5)
    let parts = [
      "ngày ", "tháng ", "năm ", "quý ", "I", "28", "/", "-", "2024", " ", "…", "từ ", "đến ", "\u{301}", ".",
      "%",
    ]
    for _ in 0..<3000 {
      let text = (0..<8).compactMap { _ in parts.randomElement(using: &dice) }.joined()
      let bytes = Array(text.utf8.dropLast(Int.random(in: 0..<3, using: &dice)))
      var last = 0
      for match in DateMatch.find(in: bytes, assuming: 2020) {
        #expect(match.range.lowerBound >= last && match.range.upperBound <= bytes.count)
        #expect(match.from.isValid && (match.to.map { match.from <= $0.last } ?? true))
        last = match.range.upperBound
      }
    }
  }
}
