import Vietnamese

/// What became of a kind of department on 1 March 2025: the head words of its name, when it ended, and the
/// kinds that took its work over.
package struct Department: Sendable {
  package struct Heir: Sendable, Hashable {
    package var name: String
    /// Which part of the work went there; nil for all of it.
    package var share: String?
  }

  /// Folded, without the place: "so lao dong thuong binh va xa hoi".
  package var key: String
  package var ended: PartialDate
  package var closing: Body.Closing
  package var heirs: [Heir]

  private init(_ key: String, _ closing: Body.Closing, _ heirs: [Heir]) {
    self.key = key
    ended = PartialDate(year: 2025, month: 2, day: 28)
    self.closing = closing
    self.heirs = heirs
  }

  /// Offices of provinces whose work another office of the merged province does: the first words of the name.
  static let heirs = [
    (key: "ban thi dua khen thuong", name: "Sở Nội vụ"),
    (key: "dai phat thanh truyen hinh", name: "Báo và phát thanh, truyền hình"),
    (key: "dai phat thanh va truyen hinh", name: "Báo và phát thanh, truyền hình"),
  ]

  package static let reorganised: [Department] = [
    Department(
      "so lao dong thuong binh va xa hoi", .merged,
      [
        Heir(name: "Sở Nội vụ", share: nil),
        Heir(name: "Sở Y tế", share: "bảo trợ xã hội, trẻ em, phòng chống tệ nạn xã hội"),
        Heir(name: "Sở Giáo dục và Đào tạo", share: "giáo dục nghề nghiệp"),
        Heir(name: "Sở Nông nghiệp và Môi trường", share: "giảm nghèo"),
      ]),
    Department(
      "so thong tin va truyen thong", .merged,
      [
        Heir(name: "Sở Khoa học và Công nghệ", share: nil),
        Heir(name: "Sở Văn hóa, Thể thao và Du lịch", share: "báo chí, xuất bản, thông tin cơ sở"),
      ]),
    Department(
      "so tai nguyen va moi truong", .merged, [Heir(name: "Sở Nông nghiệp và Môi trường", share: nil)]),
    Department(
      "so nong nghiep va phat trien nong thon", .merged,
      [Heir(name: "Sở Nông nghiệp và Môi trường", share: nil)]),
    Department("so giao thong van tai", .merged, [Heir(name: "Sở Xây dựng", share: nil)]),
    Department("so ke hoach va dau tu", .merged, [Heir(name: "Sở Tài chính", share: nil)]),
  ]
}
