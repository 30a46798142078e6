import Testing

@testable import Publishing

/// What two sources claim is an error of the content to every command alike.
@Suite struct ClashTests {
  private let tool = Tool()

  private static let plan = """
    ỦY BAN NHÂN DÂN XÃ AN HÒA

    Số: 1/KH-UBND

    ## KẾ HOẠCH

    ### Phát động phong trào thi đua “Xóm sạch”

    1. Phát động phong trào trong toàn xã; mỗi xóm chọn một đoạn đường để cùng chăm.
    """

  init() throws { try tool.write(Self.plan, to: "content/plans/x.md") }

  @Test(arguments: [
    ("content/plans/x!.md", plan, "Hãy đổi tên một trong hai."),
    (
      "content/pages/ke-hoach.md", "# A\n", "Chỗ ấy do thidua tự viết: hãy đổi tên content/pages/ke-hoach.md."
    ),
    ("content/pages/tim-kiem.md", "# A\n", "hãy đổi tên content/pages/tim-kiem.md."),
    ("content/static/robots.txt", "", "hãy đổi tên content/static/robots.txt."),
    (
      "content/exemplars/theo-nam.md", "---\ntitle: A\nyear: 2024\n---\nA\n",
      "hãy đổi tên content/exemplars/theo-nam.md."
    ),
    ("content/pages/a.md", "---\naliases: [/ke-hoach/x/]\n---\n# A\n", "Hãy bỏ địa chỉ cũ ấy trong aliases."),
    (
      "content/pages/a.md", "---\naliases: [a]\n---\n# A\n",
      "trùng với một địa chỉ khác của chính content/pages/a.md. Hãy bỏ"
    ),
    ("content/pages/a.md", "---\naliases: [/index.html]\n---\n# A\n", "Hãy bỏ địa chỉ cũ ấy trong aliases."),
    ("content/static/ke-hoach", "", "“/ke-hoach” không thể vừa là tệp"),
    ("content/static/ke-hoach/x/index.html/y.txt", "", "Hãy đổi tên một trong hai."),
    ("content/static/tim-kiem/chi-muc", "", "hãy đổi tên content/static/tim-kiem/chi-muc."),
  ])
  func checkFindsWhatStopsABuild(path: String, text: String, told: String) throws {
    try tool.write(text, to: path)
    for command in ["check", "build"] {
      let run = try tool(command)
      #expect(run.code == 1)
      #expect(run.error.contains("[same-address]"), "\(command): \(run.error)")
      #expect(run.error.contains(told), "\(command): \(run.error)")
    }
    #expect(tool.text("public/index.html") == nil)
  }
}
