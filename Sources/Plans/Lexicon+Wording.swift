extension Lexicon {
  /// Verbs that tell what a body does: a body's name or a list of units ends before them.
  private static let verbs = """
    phối hợp, tham mưu, xây dựng, ban hành, triển khai,
    triển khai thực hiện, tổ chức, tổ chức thực hiện, tổ chức triển khai, tổ chức đăng ký, thực hiện, hướng dẫn, theo dõi, đôn đốc,
    kiểm tra, giám sát, tổng hợp, báo cáo, tuyên truyền, đẩy mạnh, tăng cường, phát động, quán triệt, phổ biến,
    đề xuất, đưa, phân công, rà soát, bố trí, lồng ghép, chỉ đạo, vận động, đăng ký, gửi, thẩm định, trình,
    chủ động, tiếp tục, nghiêm túc, tích cực, thường xuyên, kịp thời, cụ thể hóa, lựa chọn, phát hiện,
    bình xét, tiếp nhận, làm, giúp, đảm bảo, bảo đảm, lập, cân đối, hỗ trợ, tạo,
    phát huy, nâng cao, quan tâm, duy trì, cung cấp, đăng tải, đưa tin, mở chuyên mục, đề nghị, yêu cầu, giao,
    quy định, sửa đổi, phê duyệt, hưởng ứng, tặng, xét tặng, xét, quyết định, công nhận, tổng kết, sơ kết,
    đánh giá, ký, quản lý, thành lập, khen thưởng, trực tiếp, định hướng, hoàn thành, thống nhất, họp,
    xem xét, đăng, giới thiệu, nhân rộng, biểu dương, thu hút, lấy, góp phần, cùng, mở, tập trung, cử,
    lãnh đạo, tiến hành, giải quyết, xử lý, công bố, công khai, bổ sung, chuẩn bị, chọn, chấm, nêu gương,
    gương mẫu, tham gia, phản ánh, niêm yết, cập nhật, khai thác, hoàn thiện, thông báo, trao, đổi mới,
    kết hợp, xác định, truyền thông, tập huấn, bảo vệ, đầu tư, huy động, thi hành, căn cứ, trích, cấp phát, gắn,
    ký kết, nắm, soạn, dọn, trồng, làm tốt, chấp hành, nghiên cứu, thống kê, kiến nghị, cam kết, tư vấn, mời, kêu gọi,
    sửa, sửa chữa, lắp đặt, tuần tra, thu gom, biên soạn, thăm hỏi, kiện toàn, bàn giao, trang bị, khắc phục,
    nhắc nhở, khảo sát, quay, đo, ghi, ghi chép, treo, in, chụp, viết, nộp, mua, mua sắm, đối thoại, lắng nghe, trả lời,
    giải đáp, tuân thủ, góp, đóng góp, túc trực, ứng trực, hỏi thăm, đối chiếu, bốc thăm,
    đảm nhận, đảm trách, phụ trách, tài trợ, tự chấm, tự chấm điểm, tự đánh giá, tự giác, tự kiểm tra, kính trình, kính báo cáo, nhận đỡ đầu
    """

  /// Verbs that tell who is in charge.
  private static let charges = """
    chủ trì, có trách nhiệm, chịu trách nhiệm, làm đầu mối, là đầu mối, làm nòng cốt, là nòng cốt,
    là cơ quan thường trực
    """

  /// Small words that end a name.
  private static let connectors = """
    của, thuộc, kèm, trong, tại, để, với, cho, là, được, từ, đến, khi, nếu, mà, có, phải, sẽ, cần, đã, đang,
    này, nêu, trên, do, bằng, gồm, qua, nhằm, bao gồm, như, cụ thể, vào, bị, nên, thì, hoặc, và, sau, trước,
    hằng năm, hàng năm, hằng quý, hàng quý, hằng tháng, hàng tháng, hằng tuần, hàng tuần, định kỳ, tới, lên, đối với, không, vì, ở, ngay, kể từ, trên cơ sở, dưới, chưa, đều, một số
    """

  /// Nouns that name units or groups of people when no name of a body does.
  private static let units = """
    cơ quan, đơn vị, doanh nghiệp, tổ chức, đoàn thể, hội, đoàn, chi đoàn, chi hội, chi bộ, đảng bộ, cấp ủy,
    công đoàn, công đoàn cơ sở, nhân dân, người dân, hộ gia đình, tập thể, cá nhân, phòng, ban, sở, ngành, khoa, trường,
    trạm, trung tâm, bộ phận, cụm thi đua, khối thi đua, cụm, khối, địa phương, xã, phường, thị trấn, huyện,
    thôn, ấp, bản, buôn, bon, làng, tổ dân phố, khu phố, khu dân cư, tổ, đội, hợp tác xã, trường học,
    cơ quan báo chí, cơ quan thường trực, giáo viên, học sinh, sinh viên, tiểu ban, kế toán, văn thư, tổ giúp việc,
    các cấp, các ngành, phòng ban, khu công nghiệp, thành viên, tổ công tác, hộ kinh doanh, chi cục, công ty,
    chiến sĩ, cơ sở, tổ chức đảng, ủy viên, chi ủy, hội đồng, thầy thuốc, điều dưỡng,
    tổ chuyên môn, tổng phụ trách, liên đội, đội viên, phụ huynh, ban đại diện, nhà trường, nhà thầu, già làng, chủ hộ,
    thẩm phán, kiểm sát viên, hội thẩm, bộ môn, liên chi đoàn, liên chi hội, câu lạc bộ,
    phân xưởng, xưởng, dây chuyền, tổ sản xuất, nông trường, lâm trường, nhà máy, xí nghiệp, cửa hàng,
    ký túc xá, chợ,
    nữ công, ban điều hành, ban vận động, ban tự quản, ban quản trị
    """

  /// The people of a unit: what they do is its task.
  private static let people =
    "cán bộ, công chức, viên chức, người lao động, công nhân, đoàn viên, hội viên, đảng viên"

  /// Offices whose holders are given tasks.
  private static let roles = """
    thủ trưởng, trưởng, giám đốc, phó giám đốc, chủ tịch, phó chủ tịch, chánh văn phòng, chánh án, viện trưởng,
    bí thư, phó bí thư, hiệu trưởng, lãnh đạo, người đứng đầu, trưởng phòng, trưởng ban, trưởng khoa,
    cục trưởng, chi cục trưởng, vụ trưởng, tổng giám đốc, bộ trưởng, đồng chí, toàn thể, tất cả, mọi, đội trưởng,
    tổ trưởng, phụ trách, trưởng thôn, chỉ huy trưởng, chánh thanh tra, kế toán trưởng, thủ tướng,
    nhóm trưởng, quản đốc, đốc công, cửa hàng trưởng, trạm trưởng, đồn trưởng, hạt trưởng, thuyền trưởng
    """

  /// Nouns that hold the syllable of a verb or of a small word.
  private static let compounds = """
    công trình, chương trình, quy trình, quá trình, lộ trình, giáo trình, việc làm, công lập, dân lập, sáng tạo,
    cuộc họp, thiết bị, trang thiết bị, cấp trên, cấp trên trực tiếp, cấp trên trực tiếp cơ sở,
    người nộp thuế, tổ quốc, văn bản, đo đạc, đo lường, nhà in, xưởng in, phòng chống, phòng cháy, phòng thủ, rừng phòng hộ, phòng không,
    vùng lũ, vùng cao, vùng sâu, vùng xa, vùng biên, vùng đồng bào, khu vực, ven biển, ven sông, biên giới, miền núi, hải đảo
    """

  static let plurals = "các, những, mỗi, từng"

  /// Words with which most names of persons begin.
  static let surnames = Set(
    list(
      """
      nguyễn, trần, lê, phạm, hoàng, huỳnh, phan, vũ, võ, đặng, bùi, đỗ, hồ, ngô, dương, lý, đinh, đoàn, trịnh, mai,
      lương, trương, tô, tạ, đào, hà, cao, thái, châu, lâm, phùng, quách, vương, chu, kiều, tống, triệu,
      hứa, lục, mạc, nghiêm, tăng, lưu, doãn, đàm, khổng, lại, phí
      """
    ).flatMap { WordScanner.words(of: $0).map(\.key) })

  /// Degrees and professions, as they are put before a name with a full stop.
  static let degrees = Set(
    list("gs, pgs, ts, ths, bs, bscki, bsckii, ks, cn, ls, kts, dr, nsnd, nsưt").flatMap {
      WordScanner.words(of: $0).map(\.key)
    })

  static let wording: [Entry] =
    entries(.verb, verbs) + entries(.verb, charges, value: NamedBody.charge) + entries(.connector, connectors)
    + entries(.unit, units)
    + entries(.unit, people, value: UnitName.people) + entries(.role, roles)
    + entries(.compound, compounds)
    + entries(.plural, plurals) + [
      Entry(.openQuote, "“"), Entry(.closeQuote, "”"), Entry(.quote, "\""),
    ]
}
