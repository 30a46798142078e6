extension Lexicon {
  /// Parts of a timeline; the value of `Phrase.phase`.
  enum PhaseKind: UInt8 {
    /// Counted: giai đoạn, đợt.
    case counted
    case quarter, month
  }

  static let content: [Entry] =
    entries(.shortForm, "gọi tắt là, viết tắt là, gọi chung là, gọi là, được gọi là, gọi tắt")
    + entries(.phase, "giai đoạn, đợt, chặng, đợt thi đua, giai đoạn thứ, đợt cao điểm, chặng thi đua, bước")
    + entries(.phase, "quý", value: PhaseKind.quarter.rawValue)
    + entries(.phase, "tháng", value: PhaseKind.month.rawValue)
    + entries(.assign, "đối với, trách nhiệm của, nhiệm vụ của", value: UnitName.Prefix.towards.rawValue)
    + entries(
      .assign, "giao, giao cho, giao nhiệm vụ cho, phân công, phân công cho, ủy quyền cho, giao trách nhiệm cho",
      value: UnitName.Prefix.give.rawValue)
    + entries(
      .assign, "đề nghị, yêu cầu, kính đề nghị, trân trọng đề nghị", value: UnitName.Prefix.ask.rawValue)
    + entries(
      .organisation,
      """
      tổ chức thực hiện, tổ chức triển khai, tổ chức triển khai thực hiện, phân công, phân công nhiệm vụ, trách nhiệm,
      phân công thực hiện, trách nhiệm thực hiện, trách nhiệm của, nhiệm vụ của, phân công trách nhiệm,
      phân công tổ chức thực hiện, nhiệm vụ cụ thể của, trách nhiệm thi hành, điều khoản thi hành
      """)
    + entries(
      .unitColumn, "chủ trì, đơn vị chủ trì, cơ quan chủ trì, đơn vị thực hiện, cơ quan thực hiện, phụ trách",
      value: 1)
    + entries(.unitColumn, "đơn vị, cơ quan, bộ phận, người thực hiện, phân công, tập thể, người phụ trách, ban")
    + entries(.taskColumn, "nội dung, nhiệm vụ, công việc, hoạt động, nội dung công việc, nội dung nhiệm vụ")
    + entries(.timeColumn, "thời gian, thời hạn, tiến độ, thời gian thực hiện, thời gian hoàn thành, hạn hoàn thành")
    + entries(
      .deadline,
      """
      trước ngày, trước, chậm nhất, chậm nhất là, chậm nhất ngày, hoàn thành trước ngày, hoàn thành trước,
      hoàn thành trong, hoàn thành, xong trước ngày, xong trong, xong trước, hạn chót, thời hạn, đến hết ngày
      """)
}
