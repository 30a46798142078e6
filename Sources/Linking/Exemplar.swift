import Vietnamese

/// An entry of the index of exemplary models and good practices: what is told of it, and what joining found to it.
package struct Exemplar: Sendable {
  let facts: Shared<Facts>
  package var body: ID<Body>?
  package var campaign: ID<Campaign>?
  package var plan: ID<PlanRecord>?
  /// Where the plan names it, in its text.
  package var passage: Range<UInt32>?

  init(_ facts: Facts) { self.facts = Shared(facts) }

  /// One of which nothing is told.
  package static let untold = Exemplar(Facts(title: "", at: Handle(""), kind: ""))

  /// Whatever is not known as a group is taken for a person: a slip must not publish a name.
  package static func isPerson(kind: String) -> Bool {
    let kind = BodyName.key(kind)
    return !groups.contains { kind.begins(with: $0) }
  }

  /// "Bà Nguyễn Thị B", but not "Bà con thôn Đông".
  static func isPerson(named name: String) -> Bool {
    let name = name.lowercased()
    return titles.contains { name.begins(with: $0) } && !crowds.contains { name.begins(with: $0) }
  }

  private static let groups = [
    "tap the", "ho", "gia dinh", "nhom", "to", "doi", "cum", "khoi", "don vi", "co quan", "to chuc",
    "doan the",
    "doanh nghiep", "cong ty", "hop tac xa", "truong", "lop", "benh vien", "chi hoi", "chi doan", "chi bo",
    "hoi",
    "cau lac bo", "thon", "ban", "ap", "khu", "xa", "phuong", "huyen", "cong dong", "dong ho",
  ]
  /// How people are called before their names.
  private static let titles = [
    "ông", "bà", "anh", "chị", "em", "cô", "chú", "bác", "cụ", "cháu", "thầy", "đồng chí", "đ/c", "bác sĩ",
    "nghệ nhân", "anh hùng",
  ]
  private static let crowds = ["bà con", "anh em", "anh chị em", "ông bà", "cô bác"]
}

extension Exemplar {
  package enum Status: Sendable, Hashable {
    case published
    /// Its page says that it was withdrawn, at a neutral address; its name is in no output.
    case withdrawn(Withdrawal)
  }
}
