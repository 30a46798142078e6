import Foundation
import Linking
import SharedData
import Testing

@testable import Publishing

/// Who is to do what, where that is said, and its first words.
struct TaskRow: Sendable, CustomTestStringConvertible {
  var unit: String
  /// Whether the unit is certain enough for a page of its own.
  var isBody: Bool
  var place: String
  var words: String
  var testDescription: String { "\(unit): \(words)" }

  init(_ unit: String, _ place: String, _ words: String, isBody: Bool = true) {
    (self.unit, self.isBody, self.place, self.words) = (unit, isBody, place, words)
  }
}

/// A site of the five real plans and nothing else: what a reader of them wrote down about who is to do what stands on
/// the page of tasks and on the page of the body, each row with a link to its passage.
@Suite(.enabled(if: !SharedFolder.plans.isEmpty)) struct RealPlansSiteTests {
  private static let made = try! RenderedSite(
    Dictionary(uniqueKeysWithValues: SharedFolder.plans.map { ("plans/\($0.key).md", $0.value) }))

  private static let labour = "Sở Lao động - Thương binh và Xã hội tỉnh Bình Phước"
  private static let information = "Sở Thông tin và Truyền thông tỉnh Bình Phước"
  private static let union = "Liên đoàn Lao động tỉnh Ninh Bình"
  private static let press = "Phòng Thông tin - Báo chí - Xuất bản \(information)"
  private static let heads =
    "Trưởng các phòng chuyên môn, nghiệp vụ thuộc Sở, Giám đốc các đơn vị sự nghiệp trực thuộc Sở"
  private static let rooms = "Các phòng chuyên môn, nghiệp vụ thuộc Sở, các đơn vị sự nghiệp trực thuộc Sở"
  private static let offices = "Các cơ quan, đơn vị; UBND các xã, thị trấn"

  static let rows: [TaskRow] = [
    TaskRow(heads, "seed-000/#iii-3-1", "Căn cứ vào chức năng nhiệm vụ được giao", isBody: false),
    TaskRow(heads, "seed-000/#iii-3-1", "Tham mưu triển khai thực hiện tốt các chỉ tiêu", isBody: false),
    TaskRow(heads, "seed-000/#iii-3-1", "Quán triệt công chức, viên chức, người lao động", isBody: false),
    TaskRow("Văn phòng \(labour)", "seed-000/#iii-3-2", "Chủ động theo dõi, đôn đốc"),
    // An officer's powers.
    TaskRow(labour, "seed-000/#iii-2", "Giấy khen của Giám đốc Sở xét tặng"),
    TaskRow(
      "Thường trực Hội đồng Thi đua - Khen thưởng tỉnh Bình Phước", "seed-000/#iii-2",
      "Bằng khen của Chủ tịch UBND tỉnh xét tặng"),

    TaskRow(offices, "seed-001/#vi-1", "Các cơ quan, đơn vị; UBND các xã, thị trấn căn cứ", isBody: false),
    TaskRow("Phòng Kinh tế - Hạ tầng huyện Đắk R'Lấp", "seed-001/#vi-1", "Phòng Kinh tế - Hạ tầng chủ trì"),
    TaskRow(
      "Phòng Văn hóa - Thông tin huyện Đắk R'Lấp", "seed-001/#vi-1", "Triển khai nội dung Phong trào thi đua"),
    TaskRow(
      "Phòng Văn hóa - Thông tin huyện Đắk R'Lấp", "seed-001/#vi-1", "Phối hợp với các đơn vị có liên quan"),
    TaskRow(
      "Phòng Nông nghiệp và Phát triển nông thôn huyện Đắk R'Lấp", "seed-001/#vi-1",
      "Phòng Nông nghiệp và Phát triển nông thôn chủ trì"),
    TaskRow(
      "Phòng Tài nguyên và Môi trường huyện Đắk R'Lấp", "seed-001/#vi-1",
      "Phòng Tài nguyên và Môi trường chủ trì"),
    TaskRow(
      "Phòng Tài chính - Kế hoạch huyện Đắk R'Lấp", "seed-001/#vi-1", "Triển khai nội dung Phong trào thi đua"
    ),
    TaskRow(
      "Phòng Tài chính - Kế hoạch huyện Đắk R'Lấp", "seed-001/#vi-1", "Xây dựng Kế hoạch, ban hành tiêu chí"),
    TaskRow("Phòng Y tế huyện Đắk R'Lấp", "seed-001/#vi-1", "Các phòng: Y tế"),
    TaskRow("Phòng Giáo dục và Đào tạo huyện Đắk R'Lấp", "seed-001/#vi-1", "Các phòng: Y tế"),
    TaskRow("Phòng Dân tộc huyện Đắk R'Lấp", "seed-001/#vi-1", "Các phòng: Y tế"),
    TaskRow(
      "UBND các xã, thị trấn", "seed-001/#vi-1", "UBND các xã, thị trấn ban hành Kế hoạch cụ thể",
      isBody: false),
    TaskRow(
      "UBND các xã, thị trấn", "seed-001/#vi-1", "Xây dựng, hoàn thiện chương trình, kế hoạch", isBody: false),
    TaskRow(
      "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Đắk R'Lấp", "seed-001/#vi-2", "Đề nghị Ủy ban Mặt trận Tổ quốc"),
    TaskRow(
      "Hội đồng Thi đua – Khen thưởng các cấp", "seed-001/#vi-3",
      "Hội đồng Thi đua – Khen thưởng các cấp phân công",
      isBody: false),
    // A task among the phases.
    TaskRow(
      "Hội đồng Thi đua - Khen thưởng huyện Đắk R'Lấp", "seed-001/#v-2",
      "Trên cơ sở sơ kết, đánh giá kết quả việc thực hiện giai đoạn 1"),
    TaskRow("Các doanh nghiệp", "seed-001/#vi-4", "Các doanh nghiệp đưa nội dung", isBody: false),
    // A reporting duty.
    TaskRow(offices, "seed-001/#vi-5", "Định kỳ hằng năm, các cơ quan, đơn vị", isBody: false),

    TaskRow(rooms, "seed-002/#iii-1", "Hoàn thành có chất lượng, đúng thời hạn", isBody: false),
    TaskRow(rooms, "seed-002/#iii-1", "Căn cứ chức năng, nhiệm vụ của đơn vị tuyên truyền", isBody: false),
    TaskRow("Văn phòng \(labour)", "seed-002/#iii-1", "Giao Văn phòng Sở phối hợp với các phòng, đơn vị"),
    TaskRow(
      "Công chức, viên chức, người lao động", "seed-002/#iii-2", "Tích cực hưởng ứng tham gia", isBody: false),

    TaskRow(union, "seed-003/#vi-1", "Ban hành Kế hoạch tổ chức phong trào thi đua"),
    TaskRow(union, "seed-003/#vi-1", "Theo dõi, đôn đốc, hướng dẫn các cấp công đoàn"),
    TaskRow(union, "seed-003/#vi-1", "Phát huy trách nhiệm các thành viên Hội đồng"),
    TaskRow(
      "Ban Chính sách pháp luật và Quan hệ lao động \(union)", "seed-003/#vi-1",
      "Phân công Ban Chính sách pháp luật"),
    TaskRow("Ban Tuyên giáo và Nữ công \(union)", "seed-003/#vi-1", "Phân công Ban Tuyên giáo và Nữ công"),
    TaskRow(
      "Trường Trung cấp kỹ thuật - du lịch Công đoàn Ninh Bình", "seed-003/#vi-1",
      "Phân công Trường Trung cấp kỹ thuật"),
    TaskRow(
      "LĐLĐ các huyện, thành phố, CĐ ngành", "seed-003/#vi-2", "Căn cứ nhiệm vụ chính trị", isBody: false),
    TaskRow(
      "LĐLĐ các huyện, thành phố, CĐ ngành", "seed-003/#vi-2", "Đẩy mạnh công tác tuyên truyền", isBody: false
    ),
    TaskRow(
      "LĐLĐ các huyện, thành phố, CĐ ngành", "seed-003/#vi-2", "Kịp thời phát hiện, biểu dương", isBody: false
    ),
    // Among the solutions.
    TaskRow("Các cụm thi đua", "seed-003/#v-7", "Các cụm thi đua đưa việc hưởng ứng", isBody: false),
    TaskRow(
      "Chủ tịch Hội đồng Thi đua - Khen thưởng các cấp", "seed-003/#v-8",
      "Chủ tịch Hội đồng Thi đua - Khen thưởng",
      isBody: false),

    TaskRow("Văn phòng \(information)", "seed-004/#ii-3-1", "Triển khai thực hiện kế hoạch: Văn phòng Sở"),
    TaskRow("Văn phòng \(information)", "seed-004/#ii-3-4", "Triển khai thực hiện kế hoạch: Văn phòng Sở"),
    TaskRow("Văn phòng \(information)", "seed-004/#ii-3-5", "Triển khai thực hiện kế hoạch: Văn phòng Sở"),
    TaskRow("Kế toán \(information)", "seed-004/#ii-3-2", "Triển khai thực hiện kế hoạch: Kế toán Sở"),
    TaskRow("Kế toán \(information)", "seed-004/#ii-3-3", "Triển khai thực hiện kế hoạch: Kế toán Sở"),
    TaskRow(press, "seed-004/#ii-3-1", "Định hướng tuyên truyền"),
    TaskRow(press, "seed-004/#ii-3-2", "Định hướng tuyên truyền"),
    TaskRow(press, "seed-004/#ii-3-3", "Định hướng tuyên truyền"),
    TaskRow(press, "seed-004/#ii-3-4", "Định hướng tuyên truyền"),
    TaskRow(press, "seed-004/#ii-3-5", "Định hướng tuyên truyền"),
    TaskRow(
      "Trưởng các phòng, đơn vị", "seed-004/#ii-3-1", "Trưởng các phòng, đơn vị: Phát động", isBody: false),
    TaskRow(
      "Trưởng các phòng, đơn vị", "seed-004/#ii-3-5", "Trưởng các phòng, đơn vị: Phát động", isBody: false),
    TaskRow(
      "Các phòng, đơn vị thuộc Sở", "seed-004/#iii-3-2-a", "Phổ biến, quán triệt cho toàn thể", isBody: false),
    TaskRow(
      "Các phòng, đơn vị thuộc Sở", "seed-004/#iii-3-2-a", "Lãnh đạo các phòng, đơn vị thuộc Sở",
      isBody: false),
    TaskRow("Văn phòng \(information)", "seed-004/#iii-3-2-b", "Theo dõi, tổng hợp những tập thể, cá nhân"),
    TaskRow(
      "Toàn thể cán bộ, công chức, viên chức và người lao động", "seed-004/#iii-3-2-b",
      "Toàn thể cán bộ, công chức",
      isBody: false),
  ]

  @Test("Who is to do what stands on the page of tasks, with its passage", arguments: rows)
  func tasks(row: TaskRow) throws {
    let page = try #require(Self.made.pages["nhiem-vu/index.html"])
    let unit = page.components(separatedBy: "<details").first {
      $0.contains("<summary>\(row.unit) <span")
    }
    #expect(Self.tells(try #require(unit), row))
  }

  @Test("And on the page of the body that is meant", arguments: rows.filter(\.isBody))
  func body(row: TaskRow) throws {
    let body = try #require(Self.made.site.bodies.first { $0.name == row.unit })
    let page = try #require(Self.made.pages["co-quan/\(body.slug)/index.html"])
    #expect(Self.tells(page, row))
    let plan = try #require(Self.made.pages["ke-hoach/" + row.place.prefix(8) + "/index.html"])
    #expect(plan.contains("href=\"../../co-quan/\(body.slug)/\""))
  }

  @Test func `Nothing is given to a body that is only named`() throws {
    let page = try #require(Self.made.pages["nhiem-vu/index.html"])
    let units = page.components(separatedBy: "<details class=\"unit\"").dropFirst().map { unit in
      unit.components(separatedBy: "<summary>")[1].prefix { $0 != "<" }.dropLast()
    }
    #expect(Set(units) == Set(Self.rows.map { $0.unit[...] }))
  }

  private static func tells(_ html: String, _ row: TaskRow) -> Bool {
    html.components(separatedBy: "<li>").contains { item in
      item.hasPrefix(row.words) && item.contains("ke-hoach/\(row.place)\"")
    }
  }
}
