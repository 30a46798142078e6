import Testing

/// Where the name of a unit ends and its task begins.
@Suite struct UnitsTests {
  private func units(_ text: String) -> [String] {
    Recognised("# KẾ HOẠCH\n\n## Trồng cây\n\n## I. TỔ CHỨC THỰC HIỆN\n\n" + text).plan.assignments.map(
      \.unit)
  }

  @Test("Behind a kind of body and its field small letters tell what it does, whatever the verb")
  func field() {
    #expect(
      units("1. Trạm Y tế khám sàng lọc.\n\n2. Phòng Kinh tế phát cây giống.") == [
        "Trạm Y tế", "Phòng Kinh tế",
      ])
  }

  @Test(
    "What a unit is for may begin like another word",
    arguments: ["Phòng Hỗ trợ người nộp thuế", "Phòng Hộ tịch"])
  func purpose(name: String) {
    #expect(units("1. Văn phòng theo dõi.\n\n2. \(name) quay video.") == ["Văn phòng", name])
  }

  @Test(
    "A name may hold a verb, where what the unit does comes behind it",
    arguments: [
      "Tổ công tác triển khai Đề án 06", "Phòng Xây dựng phong trào bảo vệ an ninh Tổ quốc",
      "Đội Kiểm tra liên ngành", "Phòng Kiểm tra văn bản",
    ])
  func verbInName(name: String) {
    for verb in ["chủ trì, phối hợp với các thôn", "có trách nhiệm báo cáo", "làm đầu mối"] {
      #expect(units("1. Văn phòng theo dõi.\n\n2. \(name) \(verb).") == ["Văn phòng", name])
    }
  }

  @Test(
    "Below a unit its task may begin on the next line",
    arguments: ["Các xã, phường; Trung đoàn 91", "Phòng Chính trị", "Chi đoàn các cơ quan"])
  func nextLine(name: String) {
    #expect(
      units("1. Văn phòng theo dõi.\n\n2. \(name)\nXây dựng kế hoạch của mình.") == ["Văn phòng", name])
  }

  @Test("A name that a line break cuts stays whole")
  func wrappedName() {
    #expect(
      units(
        "1. Văn phòng theo dõi.\n\n2. Chi hội phụ nữ các thôn, Ban Quản lý chợ và Ban\nVận động hiến máu chủ trì."
      )
        == ["Văn phòng", "Chi hội phụ nữ các thôn, Ban Quản lý chợ và Ban Vận động hiến máu"])
  }

  @Test(
    "What follows a verb is its task, though somebody else takes the lead in it",
    arguments: [
      "tổ chức sơ kết và chủ trì trao thưởng", "kiểm tra các đơn vị có trách nhiệm báo cáo",
      "xây dựng kế hoạch, chủ trì trồng cây", "theo dõi việc chủ trì của các thôn",
    ])
  func verbOfTask(task: String) {
    #expect(units("1. Văn phòng theo dõi.\n\n2. Tổ công tác \(task).") == ["Văn phòng", "Tổ công tác"])
  }

  @Test("Who is asked has tasks in a list, and none in the last sentence")
  func asked() {
    let text =
      "1. Đề nghị các hợp tác xã góp giống.\n\n2. Yêu cầu các trường trồng cây.\n\nĐề nghị các cấp thực hiện."
    #expect(units(text) == ["các hợp tác xã", "các trường"])
  }

  @Test("Without marks a capital behind another one begins the name of a unit as well")
  func bare() {
    let text = "a) Phong Quan ly van tai theo doi;\n\nb) Thanh tra So kiem tra."
    let head = "So: 5/KH-SGTVT\n\nKE HOACH\n\nTrong cay\n\n1. To chuc thuc hien:\n\n"
    #expect(
      Recognised(head + text).plan.assignments.map(\.unit) == ["Phong Quan ly van tai", "Thanh tra So"])
  }

  @Test("A letter gives tasks to units in a list, though none is the name of one body")
  func givenInLetter() {
    let text = """
      Số: 4/SNV-VP
      V/v đăng ký thi đua

      Kính gửi: Các phòng.

      1. Chỉ tiêu: 90% phòng đăng ký.

      2. Cách làm:

      - Giao Phòng Tổng hợp theo dõi.

      - Các phòng còn lại gửi bản đăng ký.
      """
    #expect(Recognised(text).plan.assignments.map(\.unit) == ["Phòng Tổng hợp", "Các phòng còn lại"])
  }
}
