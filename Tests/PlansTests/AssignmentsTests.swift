import Testing

@Suite struct AssignmentsTests {
  @Test("What a numbered point gives to one unit is given to it, though no other is named")
  func givenAlone() {
    let text = """
      **1-** Phong trào đã đi vào chiều sâu.

      **2-** Giao Ban Tuyên giáo Tỉnh ủy theo dõi việc thực hiện Kết luận này.
      """
    #expect(Recognised(text).plan.assignments.map(\.unit) == ["Ban Tuyên giáo Tỉnh ủy"])
  }

  private func read(_ text: String) -> [String] {
    Recognised(Self.head + text).plan.assignments.map { "\($0.unit): \($0.tasks.count)" }
  }

  private static let head = """
    Số: 12/KH-UBND

    Tân Lập, ngày 05 tháng 3 năm 2024

    # KẾ HOẠCH

    ## Phát động phong trào thi đua “Đường làng sạch” năm 2024

    ## I. MỤC ĐÍCH

    Làm cho đường làng sạch hơn.


    """

  @Test("Points under a unit are its tasks, paragraphs where there are none")
  func points() {
    let text = """
      ## II. TỔ CHỨC THỰC HIỆN

      ### 1. Văn phòng HĐND và UBND xã

      - Theo dõi, đôn đốc các thôn;

      - Tổng hợp, báo cáo trước ngày 15/11/2024.

      ### 2. Đối với các thôn

      Tổ chức ký cam kết với từng hộ.

      Dọn đường vào sáng thứ bảy.
      """
    #expect(read(text) == ["Văn phòng HĐND và UBND xã: 2", "các thôn: 2"])
  }

  @Test(
    "The field of a body may be a word that is a verb elsewhere",
    arguments: ["Tổ An ninh", "Công đoàn Giáo dục", "Thẩm phán", "Cục Kinh tế - Quản lý đầu tư xây dựng"])
  func fields(unit: String) {
    #expect(read("## II. TỔ CHỨC THỰC HIỆN\n\n1. \(unit): mở sổ theo dõi từng tuần.") == ["\(unit): 1"])
  }

  @Test(
    "What a title or bold words name is a unit as a whole, verbs included",
    arguments: [
      ("- **Ban Hỗ trợ phụ nữ phát triển kinh tế**: Mở lớp nghề.", "Ban Hỗ trợ phụ nữ phát triển kinh tế: 1"),
      (
        "- **Trung tâm Tư vấn và Phối hợp hỗ trợ hộ khó**: Mở lớp.",
        "Trung tâm Tư vấn và Phối hợp hỗ trợ hộ khó: 1"
      ),
      ("- **Phòng Nội vụ chủ trì**: Mở lớp.", "Phòng Nội vụ: 1"),
      ("- **Tổ Hỗ trợ phụ nữ kinh doanh trên mạng**: Mở lớp.", "Tổ Hỗ trợ phụ nữ kinh doanh trên mạng: 1"),
      (
        "**1. Ban tổ chức cấp huyện và tương đương**\n\nChọn chi bộ.",
        "Ban tổ chức cấp huyện và tương đương: 1"
      ),
      (
        "1. Phòng Kiểm tra nghiệp vụ và Thi hành án kiểm tra sổ.",
        "Phòng Kiểm tra nghiệp vụ và Thi hành án: 1"
      ),
      (
        "### 1. Phòng Giám đốc kiểm tra, Thanh tra và Thi hành án\n\n- Mở sổ.",
        "Phòng Giám đốc kiểm tra, Thanh tra và Thi hành án: 1"
      ),
      (
        "### 1. Quận, huyện đoàn ven biển, Đoàn khối Doanh nghiệp thành phố\n\n- Mở sổ.",
        "Quận, huyện đoàn ven biển, Đoàn khối Doanh nghiệp thành phố: 1"
      ),
      ("1. Chủ tịch UBND các xã, phường vùng lũ dọn bùn.", "Chủ tịch UBND các xã, phường vùng lũ: 1"),
      ("1. 14 tổ dân phố: mở sổ.", "14 tổ dân phố: 1"),
      ("1. Mỗi cán bộ, công chức tự giác mở sổ.", "Mỗi cán bộ, công chức: 1"),
      ("1. Cán bộ, công chức, viên chức: mở sổ.", "Cán bộ, công chức, viên chức: 1"),
      ("1. Phòng Tham mưu (PV01) chủ trì mở sổ.", "Phòng Tham mưu (PV01): 1"),
      ("1. Phòng Tham mưu (mời phối hợp) mở sổ.", "Phòng Tham mưu: 1"),
      (
        "1. Phòng Y tế: mở sổ.\n\n2. Đề nghị Vùng 4 Hải quân, các điểm đảo: chở đất.",
        "Phòng Y tế: 1, Vùng 4 Hải quân, các điểm đảo: 1"
      ),
      ("1. Ban Quản lý ký túc xá sửa đèn.", "Ban Quản lý ký túc xá: 1"),
      ("1. Quản đốc các phân xưởng thông báo đến từng tổ.", "Quản đốc các phân xưởng: 1"),
      ("1. Báo Xây dựng, Trung tâm Thông tin: mở mục mới.", "Báo Xây dựng, Trung tâm Thông tin: 1"),
    ])
  func wholeNames(line: String, wanted: String) {
    #expect(read("## II. TỔ CHỨC THỰC HIỆN\n\n\(line)").joined(separator: ", ") == wanted)
  }

  @Test("A point that gives its task to another unit is that unit's")
  func given() {
    let text = """
      ## II. TỔ CHỨC THỰC HIỆN

      **1. Đối với các phòng chuyên môn, nghiệp vụ thuộc Sở**

      - Phổ biến nội dung thi đua.

      - Giao Văn phòng Sở tổng hợp, báo cáo kết quả.

      - Phân công Trường Trung cấp kỹ thuật – du lịch Công đoàn Ninh Bình gắn biển công trình.
      """
    #expect(
      read(text) == [
        "các phòng chuyên môn, nghiệp vụ thuộc Sở: 1", "Văn phòng Sở: 1",
        "Trường Trung cấp kỹ thuật – du lịch Công đoàn Ninh Bình: 1",
      ])
  }

  @Test("Numbered paragraphs begin with their unit")
  func paragraphs() {
    let text = """
      ## II. PHÂN CÔNG THỰC HIỆN

      1. Các cơ quan, đơn vị; UBND các xã, thị trấn căn cứ chức năng xây dựng kế hoạch. Trong đó:

      - Phòng Kinh tế - Hạ tầng chủ trì hướng dẫn làm đường.

      - Phòng Văn hóa – Thông tin chủ trì:

      + Tuyên truyền trên đài.

      + Giới thiệu cách làm hay.

      - Các phòng: Y tế, Giáo dục và Đào tạo, Dân tộc chủ trì phần việc của ngành mình.

      2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam huyện, các đoàn thể vận động Nhân dân tham gia.

      3. Định kỳ hằng năm, các cơ quan, đơn vị; UBND các xã, thị trấn báo cáo kết quả.

      4. Kinh phí thực hiện: theo dự toán được giao.
      """
    #expect(
      read(text) == [
        "Các cơ quan, đơn vị; UBND các xã, thị trấn: 2", "Phòng Kinh tế - Hạ tầng: 1",
        "Phòng Văn hóa – Thông tin: 2", "Các phòng: Y tế, Giáo dục và Đào tạo, Dân tộc: 1",
        "Ủy ban Mặt trận Tổ quốc Việt Nam huyện, các đoàn thể: 1",
      ])
  }

  @Test("A unit's own leaders take on its tasks")
  func leaders() {
    let text = """
      ## II. TỔ CHỨC THỰC HIỆN

      a) Các phòng, đơn vị thuộc Sở

      Phổ biến kế hoạch đến mọi người.

      Lãnh đạo các phòng, đơn vị thuộc Sở chịu trách nhiệm về tiến độ.

      b) Văn phòng Sở

      Theo dõi việc thực hiện.

      Toàn thể cán bộ, công chức căn cứ kế hoạch để thực hiện.
      """
    #expect(
      read(text) == [
        "Các phòng, đơn vị thuộc Sở: 2", "Văn phòng Sở: 1", "Toàn thể cán bộ, công chức: 1",
      ])
  }

  @Test("Lists that say task and unit count wherever they stand")
  func lists() {
    let text = """
      ## II. NỘI DUNG

      1. Trồng cây ven đường.

      + Chuẩn bị cây giống: Văn phòng Sở phối hợp với các phòng.

      + Tuyên truyền: Phòng Thông tin - Báo chí - Xuất bản.

      + Trưởng các phòng, đơn vị: Phát động đến từng người.

      2. Tiêu chí

      - Cán bộ, công chức, viên chức: Gương mẫu thực hiện.
      """
    #expect(
      read(text) == [
        "Văn phòng Sở: 1", "Phòng Thông tin - Báo chí - Xuất bản: 1", "Trưởng các phòng, đơn vị: 1",
      ])
  }

  @Test("Rows of a task table belong to their unit, with the day by which they are due")
  func table() {
    let text = """
      ## II. PHÂN CÔNG

      | STT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn |
      | --- | --- | --- | --- | --- |
      | 1 | Lập danh sách hộ | Trưởng thôn | Hội Phụ nữ xã | 20/4/2024 |
      | 2 | Chấm điểm | Ban Phát triển xã | | Hằng tháng |
      | 3 | Tổng hợp điểm | Ban Phát triển xã | | Quý IV/2024 |
      """
    let plan = Recognised(Self.head + text).plan
    #expect(plan.assignments.map(\.unit) == ["Trưởng thôn", "Ban Phát triển xã"])
    #expect(plan.assignments.map(\.tasks.count) == [1, 2])
    #expect(plan.assignments.first?.tasks.first?.deadline?.value.description == "2024-04-20")
    #expect(plan.assignments.last?.tasks.last?.deadline?.value.description == "2024-12")
  }

  @Test("A table under hyphens gives tasks as one with bars does")
  func tableUnderHyphens() {
    let text = """
      ## II. TỔ CHỨC THỰC HIỆN

        --------------------------------------------------------
        **TT** **Nội dung**         **Chủ trì**     **Thời gian**
        ------ -------------------- --------------- ------------
        1      Quét dọn đường       Đoàn Thanh      Tháng 3/2024
               làng mỗi tuần        niên xã

        2      Trồng hoa ven đường  Hội Phụ nữ xã   Quý II/2024
        --------------------------------------------------------
      """
    #expect(read(text) == ["Đoàn Thanh niên xã: 1", "Hội Phụ nữ xã: 1"])
  }

  @Test("A cell that reaches down stands in the rows below; a head may have two rows")
  func reachingCells() {
    let text = """
      <table>
      <tr><td rowspan="2">Nhiệm vụ</td><td colspan="2">Phân công</td><td rowspan="2">Thời hạn</td></tr>
      <tr><td>Đơn vị chủ trì</td><td>Đơn vị phối hợp</td></tr>
      <tr><td>Lập danh sách</td><td rowspan="2">Sở Xây dựng</td><td>Sở Y tế</td><td>20/4/2024</td></tr>
      <tr><td>Chấm điểm</td><td>Sở Nội vụ</td><td>Quý IV/2024</td></tr>
      </table>
      """
    #expect(read(text) == ["Sở Xây dựng: 2"])
  }

  @Test(
    "Beside units, or addressed as one, a title is a unit whatever its name",
    arguments: [
      (
        "1. Tổ Tổng hợp: theo dõi.\n\n2. Lực lượng bảo vệ an ninh, trật tự ở cơ sở: gác chốt.",
        ["Tổ Tổng hợp: 1", "Lực lượng bảo vệ an ninh, trật tự ở cơ sở: 1"]
      ),
      ("### 1. Trách nhiệm của Bên A\n\n- Bố trí xe.", ["Bên A: 1"]),
      (
        "### 1. Các Tổ Quản lý, hỗ trợ hộ kinh doanh\n\nĐăng ký.", ["Các Tổ Quản lý, hỗ trợ hộ kinh doanh: 1"]
      ),
      (
        "### 1. Văn phòng Sở\n\n- Tổng hợp;\n\n- Đề nghị Giám đốc Sở tặng Giấy khen của Giám đốc Sở.",
        ["Văn phòng Sở: 2"]
      ),
      ("1. Các sở giáo dục và đào tạo triển khai học bạ số.", ["Các sở giáo dục và đào tạo: 1"]),
      ("1. Nhóm Nuôi trồng: giữ bể.\n\n2. Nhóm Thú y: tiêm.", ["Nhóm Nuôi trồng: 1", "Nhóm Thú y: 1"]),
      (
        "1. Văn phòng tổng hợp: theo dõi.\n\n2. Các xã thực hiện: trồng cây.",
        ["Văn phòng tổng hợp: 1", "Các xã: 1"]
      ),
      (
        "1. Đảng ủy các xã\n\n- Mỗi đảng ủy chỉ đạo một chi bộ.\n\n- Phân công đồng chí Huyện ủy viên về xã.",
        ["Đảng ủy các xã: 2"]
      ),
      (
        "1. Cụm trưởng (UBND xã Ia Grai): tổng hợp.\n\n2. Hội Du lịch (mời phối hợp): dán mã.",
        ["Cụm trưởng (UBND xã Ia Grai): 1", "Hội Du lịch: 1"]
      ),
      ("1. Công an các xã, phường tổ chức đăng ký thi đua.", ["Công an các xã, phường: 1"]),
      ("a) Tổ Hỗ trợ người nộp thuế cử người trực.", ["Tổ Hỗ trợ người nộp thuế: 1"]),
      ("1. Văn phòng theo dõi.\n\nNhà trường tặng Giấy khen cho 06 lớp.", ["Văn phòng: 2"]),
    ])
  func anyName(text: String, wanted: [String]) {
    #expect(read("## II. TỔ CHỨC THỰC HIỆN\n\n\(text)") == wanted)
  }

  @Test("A chapter on organisation is known by the title below it")
  func chapter() {
    let text = "Chương III\n\nTỔ CHỨC THỰC HIỆN\n\nĐiều 5. Trách nhiệm của Văn phòng\n\nTheo dõi, tổng hợp."
    #expect(read(text) == ["Văn phòng: 1"])
  }

  @Test("A letter may list the units without a number")
  func letter() {
    let text = """
      Số: 12/SDL-VP
      V/v đón khách

      Tân Lập, ngày 05 tháng 3 năm 2024

      Kính gửi: Các đơn vị.

      Sở Du lịch đề nghị:

      - Sở Văn hóa và Thể thao: mở cửa đến 22 giờ.

      - Hiệp hội Du lịch: dán mã ở quầy.
      """
    let units = Recognised(text).plan.assignments.map(\.unit)
    #expect(units == ["Sở Văn hóa và Thể thao", "Hiệp hội Du lịch"])
  }

  @Test("A notice may tell in points what each unit does; a report does not")
  func notice() {
    let points =
      "KẾT LUẬN\n\nTrồng cây\n\n- Văn phòng Sở đôn đốc các thôn.\n\n- Hội Nông dân các xã rà soát danh sách.\n"
    func units(_ type: String) -> [String] {
      Recognised("Số: 12/TB-SXD\n\n\(type)\n\n\(points)").plan.assignments.map(\.unit)
    }
    #expect(units("THÔNG BÁO") == ["Văn phòng Sở", "Hội Nông dân các xã"])
    #expect(units("BÁO CÁO").isEmpty)
  }

  @Test("A notice may give one task by a number and list the units of others")
  func numberedNotice() {
    let points = "- Ban Dân vận Huyện ủy rà soát tiêu chí;\n\n- Ủy ban nhân dân huyện bố trí kinh phí."
    let text = "2. Thời gian tới, yêu cầu:\n\n\(points)\n\n3. Giao Văn phòng Huyện ủy theo dõi."
    let head = "Số: 12/TB-SXD\n\nTHÔNG BÁO\n\nTrồng cây\n\n1. Ghi nhận các xã.\n\n"
    let units = Recognised(head + text).plan.assignments.map(\.unit)
    #expect(units == ["Ban Dân vận Huyện ủy", "Ủy ban nhân dân huyện", "Văn phòng Huyện ủy"])
  }

  @Test("Who asks others at the end is given no task")
  func asker() {
    let text = """
      ## II. TỔ CHỨC THỰC HIỆN

      1- Ban Tổ chức Huyện ủy hướng dẫn các chi bộ.

      Ban Thường vụ Huyện ủy yêu cầu các cấp ủy nghiêm túc thực hiện.
      """
    #expect(Recognised(Self.head + text).plan.assignments.map(\.unit) == ["Ban Tổ chức Huyện ủy"])
  }

  @Test("Who may reward is given no task")
  func noTask() {
    let text = """
      ## II. KHEN THƯỞNG

      - Trạm đạt từ 95 điểm: đề nghị Giám đốc Sở Y tế tặng Giấy khen;

      - Trạm đạt từ 85 điểm: Giám đốc Sở Xây dựng tặng Giấy khen.
      """
    #expect(read(text) == [])
  }

  @Test("In a letter units before a colon need no name of a body")
  func kindsInLetter() {
    let text = """
      Số: 12/HQKV8-VP
      V/v báo cáo

      Kính gửi: Các đơn vị.

      1. Các Hải quan cửa khẩu: báo cáo số tờ khai.

      2. Đội Kiểm soát phòng, chống ma túy: thống kê số vụ.

      3. Văn phòng: tổng hợp.
      """
    let units = Recognised(text).plan.assignments.map(\.unit)
    #expect(units == ["Các Hải quan cửa khẩu", "Đội Kiểm soát phòng, chống ma túy", "Văn phòng"])
  }

  @Test("Without marks a field of work is no verb")
  func bareField() {
    let text = """
      So: 12/KH-SXD

      KE HOACH

      Trong cay

      I. TO CHUC THUC HIEN

      1. Trung tam Quan ly ha tang giao thong: trong cay.

      2. Phong Ke hoach: bo tri kinh phi.
      """
    #expect(Recognised(text).plan.assignments.first?.unit == "Trung tam Quan ly ha tang giao thong")
  }

  @Test("Directives number the units themselves")
  func directive() {
    let text = """
      ## II. YÊU CẦU

      1. Sở Nội vụ hướng dẫn hồ sơ khen thưởng.

      2. Sở Tài chính bố trí kinh phí.
      """
    #expect(read(text) == ["Sở Nội vụ: 1", "Sở Tài chính: 1"])
  }

  @Test("“Thực hiện” alone is the title of a part on organisation, “Khen thưởng” is not")
  func carryingOut() {
    #expect(read("## II. THỰC HIỆN\n\n- Phòng Y tế: mở sổ.") == ["Phòng Y tế: 1"])
    #expect(read("## II. KHEN THƯỞNG\n\n- Phòng Y tế: mở sổ.") == [])
  }

  @Test("Who is proposed to reward makes no list of units")
  func proposals() {
    let text = """
      ## II. NHIỆM VỤ NĂM SAU

      1. Mỗi huyện xây dựng 02 vùng cây ăn quả.

      2. Đề nghị Hội Nông dân tỉnh tặng Bằng khen cho 08 tập thể.
      """
    #expect(read(text) == [])
  }

  @Test("Who is bound by a decision has no task of it")
  func executingArticle() {
    let text = """
      **Điều 2.** Phòng Tài chính - Kế hoạch trích quỹ thi đua, khen thưởng.

      **Điều 3.** Chánh Văn phòng UBND huyện, Trưởng phòng Nội vụ chịu trách nhiệm thi hành Quyết định này./.
      """
    #expect(
      Recognised("**QUYẾT ĐỊNH**\n\n**Về việc khen thưởng**\n\n" + text).plan.assignments.map(\.unit)
        == ["Phòng Tài chính - Kế hoạch"])
  }

  @Test("What the people of a unit do is its task")
  func people() {
    let text = """
      ## II. TỔ CHỨC THỰC HIỆN

      **1. UBND các xã**

      a) Phát động trước ngày 30/7.

      b) Cán bộ, công chức đăng ký chỉ tiêu.

      **2. Cán bộ, công chức**

      a) Tự chấm điểm.
      """
    #expect(read(text) == ["UBND các xã: 2", "Cán bộ, công chức: 1"])
  }

  @Test("Deadlines are read behind the words that announce them")
  func deadlines() {
    let text = """
      ## II. TỔ CHỨC THỰC HIỆN

      - Phòng Nội vụ tổng hợp, báo cáo trước ngày 15/11/2024.

      - Phòng Tư pháp hoàn thành trong quý II/2025.

      - Phòng Y tế hướng dẫn các trạm.
      """
    let tasks = Recognised(Self.head + text).plan.assignments.map {
      $0.tasks.first?.deadline?.value.description
    }
    #expect(tasks == ["2024-11-15", "2025-06", nil])
  }
}
