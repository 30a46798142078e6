import Foundation
import Testing

@Suite struct RedactionTests {
  @Test func aCoveredPassageIsInNoFileThatIsPublished() throws {
    let tool = Tool()
    try tool.write(
      "title: Trang thử\nbase_url: https://vi-du.example.vn/\nexports: [json, akn]\n", to: "content/site.yml")
    try tool.write(
      """
      ---
      redactions:
        - passage: bà Quạ Thị Kín
          reason: dữ liệu cá nhân
      ---
      ỦY BAN NHÂN DÂN XÃ AN HÒA

      Số: 12/KH-UBND

      An Hòa, ngày 10 tháng 3 năm 2026

      ## KẾ HOẠCH

      ### Thăm hỏi bà\u{a0}Quạ Thị K\u{ad}ín và phát động phong trào thi đua “Noi gương bà Quạ Thị Kín”

      ## I. Noi gương bà Quạ Thị\u{202f}Kín

      Mô hình “Nhà bà Quạ Thị Kín” đã được nhân rộng; ![bà Quạ Thị Kín](a.png "bà Quạ Thị Kín").

      1. Giai đoạn 1 (từ tháng 3 đến tháng 8 năm 2026): thăm bà Quạ Thị Kín.

      ## II. TỔ CHỨC THỰC HIỆN

      1. Hội Phụ nữ xã

      - Thăm hỏi bà Quạ Thị\u{200b} Kín trước ngày 15/12/2026.

      """, to: "content/plans/a.md")
    let run = try tool("build", "--today", "2026-04-01")
    #expect(run.code == 0, "\(run.error)")
    let files = tool.tree("public")
    #expect(["ke-hoach/a/ke-hoach.json", "ke-hoach/a/lich.ics", "atom.xml"].allSatisfy { files[$0] != nil })
    let words = ["Quạ", "quạ", "\"qua\"", "qua-thi-kin", "Kín", "kín"].map { Data($0.utf8) }
    #expect(files.filter { file in words.contains { file.value.range(of: $0) != nil } }.keys.sorted() == [])
    #expect(!files.keys.contains { $0.contains("kin") })
  }
}
