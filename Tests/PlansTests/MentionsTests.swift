import Testing

@Suite struct MentionsTests {
  @Test(
    "The longest name is read: head word, field of work, level, place",
    arguments: [
      ("do Sở Lao động - Thương binh và Xã hội tham mưu", "Sở Lao động - Thương binh và Xã hội"),
      ("gửi Phòng Nông nghiệp và Phát triển nông thôn.", "Phòng Nông nghiệp và Phát triển nông thôn"),
      (
        "tại Sở Văn hóa, Thể thao và Du lịch tỉnh Đắk Nông có",
        "Sở Văn hóa, Thể thao và Du lịch tỉnh Đắk Nông"
      ),
      ("theo Ủy ban nhân dân huyện Đắk R'Lấp ban hành", "Ủy ban nhân dân huyện Đắk R'Lấp"),
      (
        "của UBND xã Nhân Cơ, huyện Đắk R'Lấp, tỉnh Đắk Nông.",
        "UBND xã Nhân Cơ, huyện Đắk R'Lấp, tỉnh Đắk Nông"
      ),
      (
        "giao Ban Chính sách pháp luật và Quan hệ lao động LĐLĐ tỉnh chủ trì",
        "Ban Chính sách pháp luật và Quan hệ lao động LĐLĐ tỉnh"
      ),
      (
        "gửi Thường trực Hội đồng Thi đua – Khen thưởng tỉnh về",
        "Thường trực Hội đồng Thi đua – Khen thưởng tỉnh"
      ),
      ("Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam huyện và", "Ủy ban Mặt trận Tổ quốc Việt Nam huyện"),
      ("giao Trung tâm Phục vụ hành chính công niêm yết", "Trung tâm Phục vụ hành chính công"),
      ("Văn phòng HĐND và UBND xã theo dõi", "Văn phòng HĐND và UBND xã"),
      ("trên Báo Ninh Bình và", "Báo Ninh Bình"),
      ("Phòng Quản trị rủi ro chủ trì", "Phòng Quản trị rủi ro"),
      ("giao Phòng Kinh tế hạ tầng theo dõi", "Phòng Kinh tế hạ tầng"),
      ("giao Trường Tiểu học số 2 chủ trì", "Trường Tiểu học số 2"),
      ("Trung đoàn 12 huấn luyện", "Trung đoàn 12"),
      ("tại Bệnh viện Quân y 7 và", "Bệnh viện Quân y 7"),
      ("Thuế cơ sở 3 tỉnh Tây Lãnh thông báo", "Thuế cơ sở 3 tỉnh Tây Lãnh"),
      ("Tòa án nhân dân khu vực 3 - Tây Lãnh xét xử", "Tòa án nhân dân khu vực 3 - Tây Lãnh"),
      ("Ban Chỉ huy Phòng thủ khu vực 3 - Đồng Xuân xây dựng", "Ban Chỉ huy Phòng thủ khu vực 3 - Đồng Xuân"),
      ("gửi Phòng Tài chính kế hoạch huyện Lâm Hà.", "Phòng Tài chính kế hoạch huyện Lâm Hà"),
      ("Phòng Lao động thương binh và xã hội rà soát", "Phòng Lao động thương binh và xã hội"),
      ("Phòng Văn hóa thông tin thể thao,", "Phòng Văn hóa thông tin thể thao"),
      ("giao Ban Thanh niên nông thôn đôn đốc", "Ban Thanh niên nông thôn"),
      ("Phòng Giáo dục đào tạo có trách nhiệm", "Phòng Giáo dục đào tạo"),
      ("Ban Kiểm tra giám sát chủ trì", "Ban Kiểm tra giám sát"),
      ("Phòng Thông tin truyền thông làm đầu mối", "Phòng Thông tin truyền thông"),
      ("Phòng Giáo dục đào tạo giáo viên", "Phòng Giáo dục"),
      ("Phòng Nội vụ tổng hợp báo cáo", "Phòng Nội vụ"),
      ("Phòng Nội vụ tổng hợp, báo cáo", "Phòng Nội vụ"),
      ("Phòng Nội vụ kiểm tra xã Tân Lập", "Phòng Nội vụ"),
      ("báo cáo Tỉnh ủy xem xét", "Tỉnh ủy"), ("gửi Phòng Kế hoạch tổng hợp.", "Phòng Kế hoạch tổng hợp"),
      ("Ban Tuyên giáo và Dân vận Tỉnh ủy chỉ đạo", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
      ("của UBND thành phố Hải Phòng về", "UBND thành phố Hải Phòng"),
      ("UBND xã Tân Hội, Công an", "UBND xã Tân Hội"), ("Công an xã Tân Lập báo cáo", "Công an xã Tân Lập"),
      ("UBND huyện Giao Thủy tổ chức", "UBND huyện Giao Thủy"),
      ("của Bộ Tư lệnh Quân khu 3 về", "Bộ Tư lệnh Quân khu 3"),
      ("giao Phòng Quản lý Ngân sách theo dõi", "Phòng Quản lý Ngân sách"),
      ("Phòng Kế toán Nhà nước công bố", "Phòng Kế toán Nhà nước"),
      ("Hội đồng nhân dân thành phố Đà Nẵng Khóa X thông qua", "Hội đồng nhân dân thành phố Đà Nẵng"),
      ("do Phó Chủ tịch UBND tỉnh Trần Văn Hiền chủ trì", "UBND tỉnh"),
    ])
  func names(text: String, wanted: String) {
    #expect(Recognised(text).mentions == [wanted])
  }

  @Test("A list behind the kind of body names each of them in full")
  func list() {
    let text = "- Các phòng: Y tế, Giáo dục và Đào tạo, Dân tộc chủ trì, triển khai nội dung"
    #expect(Recognised(text).mentions == ["Phòng Y tế", "Phòng Giáo dục và Đào tạo", "Phòng Dân tộc"])
  }

  @Test(
    "Kinds of bodies, fields of work and titles of campaigns name no body",
    arguments: [
      "nhiệm vụ giáo dục, đào tạo, y tế", "các sở, ban, ngành và đoàn thể", "UBND các xã, thị trấn báo cáo",
      "phong trào “Sở Nội vụ chung sức xây dựng nông thôn mới” năm",
      "các phòng chuyên môn, nghiệp vụ thuộc Sở",
      "Ban hành kế hoạch", "Phòng, chống dịch", "Hội nghị tổng kết", "Bộ tiêu chí nông thôn mới",
      "Báo cáo kết quả",
    ])
  func none(text: String) {
    #expect(Recognised(text).mentions == [])
  }

  @Test("A short form that the text defines is a name")
  func defined() {
    let text = """
      Sở Xây dựng (sau đây gọi tắt là Sở) lập kế hoạch.

      Báo cáo về Sở trước tháng 6.
      """
    #expect(Recognised(text).mentions == ["Sở Xây dựng", "Sở", "Sở"])
    #expect(Recognised(text).plan.names == ["Sở Xây dựng", "Sở"])
  }
}
