extension Lexicon {
  /// Words of administrative texts that no other words resemble but for their marks: a text that has the letters
  /// without the right marks was read wrongly by a machine.
  private static let standard = """
    kế hoạch, quyết định, hướng dẫn, chỉ thị, nghị quyết, thông báo, báo cáo, phấn đấu, chuyển đổi, chuyển đổi số,
    chuyển giao, tổ chức, thực hiện, triển khai, phong trào, thi đua, khen thưởng, thi đua - khen thưởng,
    thi đua khen thưởng, mục đích, yêu cầu, nhiệm vụ, giải pháp, giải quyết, chỉ tiêu, tiến độ, kết quả, kịp thời,
    tổng kết, sơ kết, phát động, hưởng ứng, đăng ký, bình xét, xây dựng, phát triển, kết cấu hạ tầng, đồng bộ,
    hiện đại, tiết kiệm, chống lãng phí, lãng phí, nông thôn mới, kinh tế, xã hội, chính trị, chính sách, pháp luật,
    ủy ban nhân dân, hội đồng nhân dân, liên đoàn lao động, mặt trận tổ quốc, thủ trưởng, giám đốc, chủ tịch,
    cán bộ, công chức, viên chức, người lao động, doanh nghiệp, đơn vị, địa phương, tuyên truyền, vận động,
    quán triệt, theo dõi, đôn đốc, kiểm tra, giám sát, tổng hợp, đề xuất, biểu dương, nhân rộng, điển hình,
    tiên tiến, sáng kiến, sáng tạo, hiệu quả, chất lượng, trách nhiệm, ý thức, nhận thức, nâng cao, tăng cường,
    đẩy mạnh, thường xuyên, thiết thực, cụ thể, phù hợp, đối tượng, tiêu chuẩn, hình thức, bằng khen, giấy khen,
    xuất sắc, thành tích, tập thể, giai đoạn, căn cứ, ban hành, trực thuộc, nơi nhận, độc lập, hạnh phúc,
    hành chính, cải cách hành chính, ứng dụng, công nghệ thông tin, đầu tư công, giải ngân, ngân sách, kinh phí,
    quản lý, sử dụng, nguồn lực, tài nguyên, bảo đảm, đảm bảo, an toàn, quốc phòng, nghiêm túc, tích cực, chủ động,
    lồng ghép, đề nghị, phối hợp, tham mưu, chủ trì, cơ quan, đảng viên, đoàn viên, hội viên, nhân dân, phụ nữ,
    thanh niên, nông dân, cựu chiến binh, giáo dục, đào tạo, văn hóa, thông tin, truyền thông, lao động, thương binh,
    y tế, tài chính, nội vụ, quy định, thẩm quyền, quyền hạn, hồ sơ, thủ tục, thời gian, thời hạn, thời điểm
    """

  /// Other words of the same letters: right as they stand.
  private static let others =
    "chi tiêu, truyền thống, công đoạn, mỗi trường, người dẫn, tôi đã, cộng tác, để xuất"

  /// Abbreviations with Đ: a converter makes a D of it.
  private static let abbreviations = """
    KTĐ, TLĐ, LĐLĐ, CĐN, QHLĐ, TĐKT, PGĐ, BGĐ, HĐND, CNVCLĐ, HĐTĐKT, TTHĐTĐKT, SLĐTBXH, LĐTBXH, ĐTN, TWĐTN, CĐCS,
    BCĐ, TĐTN, ĐBQH, HĐQT, NLĐ, BCHĐ, GĐ, QĐ, CĐ
    """

  /// Fixed phrases from which a word was lost.
  private static let slips = """
    phát động trào thi đua, hưởng ứng trào thi đua, triển khai trào thi đua, thực hiện trào thi đua,
    tổ chức trào thi đua, phát động phong thi đua, hưởng ứng phong thi đua, triển khai phong thi đua, phát động phong trào đua
    """

  /// The marks of each word of a standard wording; the index is the value of `Phrase.standard`.
  static let standardMarks: [[UInt32]] = list(standard).map { WordScanner.words(of: $0).map(\.marks) }

  static let spelling: [Entry] =
    list(standard).enumerated().map { Entry(.standard, $1, value: UInt8($0)) } + entries(.other, others)
    + entries(.abbreviation, abbreviations) + entries(.slip, slips)
}
