/// What may follow the head word of a body's name; the value of `Phrase.bodyHead`.
struct BodyTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// A name without more words: "Tỉnh ủy".
  static let alone = BodyTraits(rawValue: 1)
  /// A level or a place: "UBND tỉnh", "Báo Ninh Bình".
  static let placed = BodyTraits(rawValue: 2)
  /// A field of work that the lexicon knows: "Bộ Nội vụ".
  static let known = BodyTraits(rawValue: 4)
  /// Any field of work: "Phòng Quản trị rủi ro".
  static let open = BodyTraits(rawValue: 8)
  /// Part of another body, whose name may be a mere head word: "Văn phòng Sở".
  static let part = BodyTraits(rawValue: 16)
  /// Holds the name of no other body: behind "SỞ Y TẾ" another one begins.
  static let closed = BodyTraits(rawValue: 32)
  /// Stands above bodies with a field of work of their own: behind "ĐẠI HỌC THÁI NGUYÊN" an institute begins.
  static let roof = BodyTraits(rawValue: 64)
}
