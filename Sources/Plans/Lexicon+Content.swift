extension Lexicon {
  /// Parts of a timeline; the value of `Phrase.phase`.
  enum PhaseKind: UInt8 {
    /// Counted: giai đoạn, đợt.
    case counted
    case quarter, month
  }

  static let content: [Entry] =
    entries(.shortForm, "gọi tắt là, viết tắt là, gọi chung là, gọi là, được gọi là, gọi tắt")
    + entries(
      .phase,
      "giai đoạn, đợt, chặng, đợt thi đua, giai đoạn thứ, đợt cao điểm, cao điểm, chặng thi đua, bước, vòng, học kỳ, khóa"
    )
    + entries(.phase, "quý", value: PhaseKind.quarter.rawValue)
    + entries(.phase, "tháng", value: PhaseKind.month.rawValue)
    + entries(.assign, "đối với, trách nhiệm của, nhiệm vụ của", value: UnitName.Prefix.towards.rawValue)
    + entries(
      .assign,
      "giao, giao cho, giao nhiệm vụ cho, phân công, phân công cho, ủy quyền cho, giao trách nhiệm cho",
      value: UnitName.Prefix.give.rawValue)
    + entries(
      .assign, "đề nghị, yêu cầu, kính đề nghị, trân trọng đề nghị", value: UnitName.Prefix.ask.rawValue)
    + entries(
      .organisation,
      """
      tổ chức thực hiện, tổ chức triển khai, tổ chức triển khai thực hiện, phân công, phân công nhiệm vụ, giao nhiệm vụ, trách nhiệm,
      phân công thực hiện, trách nhiệm thực hiện, trách nhiệm của, nhiệm vụ của, phân công trách nhiệm,
      phân công tổ chức thực hiện, nhiệm vụ cụ thể của, trách nhiệm thi hành, điều khoản thi hành
      """)
    + entries(
      .unitColumn, "chủ trì, đơn vị chủ trì, cơ quan chủ trì, đơn vị thực hiện, cơ quan thực hiện, phụ trách",
      value: 1)
    + entries(
      .reward,
      """
      bằng khen, giấy khen, cờ thi đua, huân chương, huy chương, kỷ niệm chương, thư khen, bằng lao động sáng tạo,
      bằng ghi công, khen thưởng cấp
      """)
    + entries(
      .rewardKind,
      """
      khen thưởng toàn diện, khen thưởng đột xuất, khen thưởng chuyên đề, khen thưởng theo chuyên đề,
      khen thưởng thường xuyên, khen thưởng theo đợt, khen thưởng quá trình cống hiến, khen thưởng đối ngoại,
      khen thưởng theo niên hạn, khen thưởng thành tích đột xuất
      """)
    + entries(.model, "mô hình, cách làm, sáng kiến, mô hình điểm, mô hình hay, cách làm hay")
    + entries(
      .topic,
      """
      kinh phí, chế độ, công tác, cách, lộ trình, nguồn, nguồn lực, hình thức, phương pháp, phương thức, mục tiêu,
      mục đích, điều kiện, cơ chế, cơ sở, hiệu lực, hồ sơ, thủ tục, quy trình, chỉ tiêu, kết quả, số lượng, giải pháp,
      phạm vi, thành phần, địa điểm, yêu cầu, nguyên tắc, quyền, bước, tổ chức, việc, phần, một số, trách nhiệm chung, phân kỳ
      """)
    + entries(.emulation, "thi đua") + [Entry(.percent, "%"), Entry(.address, "@")]
    + entries(
      .audience, "đối tượng, đối tượng thi đua, đối tượng tham gia, đối tượng áp dụng, đối tượng và phạm vi")
    + entries(.criteria, "tiêu chí, tiêu chuẩn, tiêu chí thi đua, tiêu chuẩn thi đua, tiêu chuẩn khen thưởng")
    + entries(.report, "báo cáo, báo cáo kết quả, gửi báo cáo, báo cáo sơ kết, báo cáo tổng kết, gửi kết quả")
    + entries(.amount, "ít nhất, tối thiểu, tối đa, không quá, bình quân")
    + entries(
      .phone,
      "số điện thoại, điện thoại, đt, sđt, số đt, hotline, đường dây nóng, điện thoại di động, di động")
    + entries(
      .identity,
      "số cccd, cccd, cccd số, số căn cước công dân, căn cước công dân, căn cước công dân số, số căn cước, căn cước, số định danh cá nhân"
    )
    + entries(.identity, "cmnd, cmnd số, số cmnd, chứng minh nhân dân, chứng minh nhân dân số, cmt, số cmt")
    + entries(.birth, "sinh ngày, ngày sinh, năm sinh, sinh năm, ngày tháng năm sinh")
    + [Entry(.birth, "ngày, tháng, năm sinh")]
    + entries(
      .home,
      "địa chỉ nhà, nơi ở, nhà riêng, địa chỉ thường trú, nơi thường trú, hộ khẩu thường trú, thường trú tại")
    + entries(
      .unitColumn, "đơn vị, cơ quan, bộ phận, người thực hiện, phân công, tập thể, người phụ trách, ban")
    + entries(
      .taskColumn, "nội dung, nhiệm vụ, công việc, việc, hoạt động, nội dung công việc, nội dung nhiệm vụ")
    + entries(
      .timeColumn, "thời gian, thời hạn, tiến độ, thời gian thực hiện, thời gian hoàn thành, hạn hoàn thành")
    + entries(
      .deadline,
      """
      trước ngày, trước, chậm nhất, chậm nhất là, chậm nhất ngày, hoàn thành trước ngày, hoàn thành trước,
      hoàn thành trong, hoàn thành, xong trước ngày, xong trong, xong trước, hạn chót, thời hạn, đến hết ngày
      """)
}
