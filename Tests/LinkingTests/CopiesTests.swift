import Testing

@testable import Linking

/// One plan in two files is a warning that names both.
@Suite struct CopiesTests {
  private func plan(
    _ number: String, _ date: String, body: String = "UBND xã An Hòa", more: String = ""
  ) -> String {
    "---\nnumber: \(number)\ndate: \(date)\nbody: \(body)\n\(more)---\n\nKẾ HOẠCH\n\n**Trồng cây**\n\nI. MỤC ĐÍCH\n\nMỗi thôn trồng thêm một trăm cây dọc các đường làng, ngõ xóm.\n\nII. THỰC HIỆN\n\nHội Nông dân xã vận động hội viên tham gia, báo cáo kết quả về Ủy ban nhân dân xã trước ngày 30 tháng 11 hằng năm để tổng hợp.\n"
  }

  private func found(_ one: String, _ other: String) -> [String] {
    let site = MadeSite(["content/plans/a.md": one, "content/plans/b.md": other]).site
    return site.diagnostics.filter { $0.rule == "same-plan" }.map { diagnostic in
      #expect(diagnostic.severity == .warning)
      #expect(diagnostic.notes.first?.place?.path == "content/plans/a.md")
      return diagnostic.place!.path
    }
  }

  @Test func aPlanThatIsThereTwiceIsTold() {
    let one = plan("12/KH-UBND", "2024-03-05")
    #expect(found(one, one) == ["content/plans/b.md"])
    #expect(
      found(one, plan("12/KH-UBND", "2024-03-05", more: "title: Trồng cây đầu xuân\n")) == [
        "content/plans/b.md"
      ])
  }

  @Test func plansThatDifferAreNot() {
    let one = plan("12/KH-UBND", "2024-03-05")
    #expect(found(one, plan("13/KH-UBND", "2024-03-05")) == [])
    #expect(found(one, plan("12/KH-UBND", "2025-03-05")) == [])
    #expect(found(one, plan("12/KH-UBND", "2024-03-06")) == [])
    #expect(found(one, plan("12/KH-UBND", "2024-03-05", body: "UBND xã Bình Minh")) == [])
    #expect(found(one, plan("12/KH-UBND", "2024-03-05", more: "withdrawn: true\n")) == [])
  }
}
