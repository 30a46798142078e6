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
}
