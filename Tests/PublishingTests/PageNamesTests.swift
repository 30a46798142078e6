import Foundation
import Testing

/// What tells pages of one kind apart: in their titles, descriptions and feeds.
@Suite struct PageNamesTests {
  private static func plan(_ number: Int, _ type: String, of year: Int) -> String {
    """
    ỦY BAN NHÂN DÂN
    XÃ MẪU

    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc

    Số: \(number)/KH-UBND

    Mẫu, ngày 05 tháng 8 năm \(year)

    \(type)
    Phát động phong trào thi đua “Việc \(number)”

    I. VIỆC LÀM

    - Văn phòng theo dõi.

    Trên đây là Kế hoạch./.

    Nơi nhận:
    - Lưu: VT.

    TM. ỦY BAN NHÂN DÂN
    KT. CHỦ TỊCH
    PHÓ CHỦ TỊCH

    Phạm Thị Thử
    """
  }

  private static let site = try! RenderedSite([
    "site.yml": "title: Thử\nbase_url: https://thu.example/\npage_size: 10\n",
    "plans/mot.md": plan(1, "KẾ HOẠCH", of: 2024), "plans/hai.md": plan(2, "KẾ HOẠCH", of: 2025),
    "plans/ba.md": plan(3, "HƯỚNG DẪN", of: 2025),
    "bodies/xa-cu.md": "---\nname: Hội Nông dân xã Mẫu\nto: 2025-06-30\n---\n",
    "bodies/xa-moi.md": "---\nname: Hội Nông dân xã Mẫu\nfrom: 2025-07-01\n---\n",
    "bodies/rieng.md": "---\nname: Hội Phụ nữ xã Riêng\nto: 2025-06-30\n---\n",
  ])

  private func value(_ path: String, from start: String, to end: String) throws -> String {
    let page = try #require(Self.site.pages[path], "there is no \(path)")
    let from = try #require(page.range(of: start), "\(path) has no \(start)").upperBound
    return String(page[from..<(try #require(page.range(of: end, range: from..<page.endIndex)).lowerBound)])
  }

  private func title(_ name: String) throws -> String {
    try value("co-quan/\(name)/index.html", from: "<title>", to: " – Thử<")
  }

  private func description(_ path: String) throws -> String {
    try value(path, from: "<meta name=\"description\" content=\"", to: "\">")
  }

  @Test("Each list of plans is described by what its plans have in common")
  func lists() throws {
    let lists = Self.site.pages.keys.filter {
      $0.hasPrefix("ke-hoach/") && $0.split(separator: "/").count == 4
    }
    #expect(lists.count >= 6)
    let descriptions = try lists.map(description) + [description("ke-hoach/index.html")]
    #expect(Set(descriptions).count == descriptions.count, "\(descriptions.sorted())")
    #expect(try description("ke-hoach/nam/2024/index.html").hasSuffix(". Năm: 2024."))
    #expect(try description("ke-hoach/loai/huong-dan/index.html").hasSuffix(". Loại văn bản: Hướng dẫn."))
  }

  @Test("Bodies of one name are told apart by their days, others are called by their name alone")
  func bodies() throws {
    let name = "Hội Nông dân xã Mẫu"
    #expect(try title("xa-cu") == name + " (đến 30/06/2025)")
    #expect(try title("xa-moi") == name + " (từ 01/07/2025)")
    #expect(try description("co-quan/xa-cu/index.html").hasSuffix(name + " (đến 30/06/2025)"))
    #expect(try value("co-quan/xa-moi/index.html", from: "<h1>", to: "<") == name)
    #expect(try title("rieng") == "Hội Phụ nữ xã Riêng")
  }

  @Test("An entry of a feed says of a plan what its title leaves out")
  func feeds() throws {
    let feed = try #require(Self.site.pages["ke-hoach/atom.xml"])
    #expect(
      feed.contains(
        "<summary>Hướng dẫn số 3/KH-UBND ngày 05/08/2025 của Ủy ban nhân dân xã Mẫu</summary>"))
  }

  @Test("A signer is read as one signs: on whose behalf, for whom, office, name")
  func signers() throws {
    let signer = try value("ke-hoach/mot/index.html", from: "<dt>Người ký</dt><dd>", to: "</dd>")
    #expect(
      signer.contains("TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH Phạm Thị Thử<"), "\(signer)")
  }
}
