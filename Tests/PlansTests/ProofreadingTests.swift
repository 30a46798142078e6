import Testing

/// Slips of machines and hands in running text.
@Suite struct ProofreadingTests {
  @Test(
    "Marks that a machine lost are found in standard words",
    arguments: [
      ("+ Phân đấu giải ngân 100% vốn đầu tư công.", ["Phân đấu"]),
      ("đẩy mạnh chuyên đổi số tại xã", ["chuyên đổi số"]),
      ("nghiên cứu, chuyên giao công nghệ", ["chuyên giao"]),
      ("Văn phòng TLD; LĐLĐ huyện và CDN", ["TLD", "CDN"]),
      ("GD, các PGĐ Sở", ["GD"]), ("phấn đấu đạt đươc chỉ tiêu", ["đươc"]),
      ("Tô chức thi đua sôi nổi", ["Tô chức"]),
    ])
  func ocr(text: String, wanted: [String]) {
    #expect(Recognised("Kế hoạch này gửi các đơn vị để thực hiện.\n\n\(text)").findings(.ocr) == wanted)
  }

  @Test(
    "What merely looks like another word is right",
    arguments: [
      "điển hình thực sự tiêu biểu", "phát huy truyền thống đoàn kết", "khơi dậy mạnh mẽ khát vọng",
      "Sở GD&ĐT và Phòng GD-ĐT", "Ban TĐKT tỉnh", "đường giao thông bao gồm ba đoạn",
      "mỗi trường một việc tốt",
      "cộng tác viên dân số", "chi tiêu ngân sách", "truy cập facebook, internet để học tập", "huyện Đắk Mil",
    ])
  func noOCR(text: String) {
    #expect(Recognised("Kế hoạch này gửi các đơn vị để thực hiện.\n\n\(text)").findings(.ocr) == [])
  }

  @Test(
    "Words and phrases that stand twice are slips, and so are small sentences and lost words",
    arguments: [
      ("các tập thể; các các cơ quan", ["các các"]),
      ("kế hoạch phát động phong trào thi phong trào thi đua", ["phong trào thi phong trào thi"]),
      ("tham gia phong trào thi đua. nỗ lực công tác", ["thi đua. nỗ lực"]),
      ("Kế hoạch phát động trào thi đua năm 2024", ["phát động trào thi đua"]),
      ("xử lý hành vi vi phạm", []), ("luôn luôn sẵn sàng", []), ("từng bước từng việc", []),
      ("TP. Hồ Chí Minh", []),
      ("v.v. theo quy định", []), ("phát triển triển khai", []), ("Khó khăn, vướng mắc", []),
    ])
  func typos(text: String, wanted: [String]) {
    #expect(Recognised("- \(text)").findings(.typo) == wanted)
  }

  @Test("The campaign's title and the place are held against how they were spelled first")
  func names() {
    let head = """
      Số: 5/KH-UBND

      Đắk R'Lấp, ngày 05 tháng 02 năm 2023

      # KẾ HOẠCH

      ## Phát động phong trào thi đua “Đắk R'Lấp làm đường, sạch ngõ; thắp sáng thôn bon”


      """
    #expect(
      Recognised(head + "Phong trào “Đắc R’Lấp làm đường, sạch ngõ; thắp sáng thôn bon” đã bắt đầu.")
        .findings(
          .inconsistentName) == ["Đắc R’Lấp"])
    #expect(
      Recognised(head + "Phong trào “Đắk R'Lấp làm đường, sạch ngõ thắp sáng thôn bon” đã bắt đầu.").findings(
        .inconsistentName) == ["sạch ngõ thắp sáng thôn bon"])
    for right in [
      "“Đắk R'Lấp làm đường, sạch ngõ; thắp sáng thôn bon”.",
      "phong trào “Toàn dân đoàn kết xây dựng nông thôn mới”",
      "“Đắk Nông làm đường, sạch ngõ; thắp sáng thôn bon”",
    ] {
      #expect(Recognised(head + right).findings(.inconsistentName) == [])
    }
  }

  @Test("Two habits of placing tone marks in one text are reported at the rarer")
  func tones() {
    #expect(
      Recognised("Cụ thể hóa, văn hóa hòa thuận, lan toả cách làm hay.").findings(.mixedTonePlacement) == [
        "toả"
      ])
    #expect(
      Recognised("Văn hóa, hòa giải, quý hoàng, thủy lợi, quyết toán.").findings(.mixedTonePlacement) == [])
  }
}
