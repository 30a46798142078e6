import Markup
import Plans

extension PlanRecord {
  /// What the front matter of a plan may say besides the facts that the recogniser reads.
  package static let keys = FrontMatterKeys(
    Plan.frontMatterKeys.all + [
      .draft, .init("withdrawn", "thu_hoi", .any, protects: true),
      .init("replaced_by", "thay_the_boi"),
      .init("changes", "chinh_sua", .entries(["date", "note"], orText: false)),
      .init("aliases", "dia_chi_cu", .list(.address)),
      .init("redactions", "che_thong_tin", .any, protects: true), .init("sector", "linh_vuc"),
    ])

  static func isDraft(_ plan: borrowing Plan, _ matter: FrontMatter) -> Bool {
    plan.isDraft || matter.isDraft(keys)
  }

  static func withdrawal(_ matter: FrontMatter) -> Withdrawal? {
    matter.node("withdrawn", in: keys).flatMap { Withdrawal($0) }
  }
}

extension PlanRecord.Change {
  init?(_ node: FrontMatter.Node) {
    guard let date = node["date"]?.text, let note = node["note"]?.text else { return nil }
    self.init(date: date, note: note)
  }
}

extension PlanRecord.Redaction {
  init?(_ node: FrontMatter.Node) {
    guard let passage = node["passage"]?.text, let reason = node["reason"]?.text else { return nil }
    self.init(passage: passage, reason: reason)
  }
}
