import Diagnostics
import Vietnamese

/// Finds plans that are on a site twice: a file was copied, or one document converted two times. Each has a page, and
/// who cites it is led to one of them.
enum Copies {
  static func diagnostics(of plans: [PlanRecord]) -> [Diagnostic] {
    var firsts: [NameKey: PlanRecord] = [:]
    var found: [Diagnostic] = []
    for plan in plans where plan.isPublic {
      guard let identity = plan.names.identity else { continue }
      guard let first = firsts[identity] else {
        firsts[identity] = plan
        continue
      }
      // Of two days one may be misread, or a number: that is for who knows both documents.
      if first.date == plan.date { found.append(diagnostic(plan, first)) }
    }
    return found
  }

  private static func diagnostic(_ plan: PlanRecord, _ first: PlanRecord) -> Diagnostic {
    Diagnostic(
      .warning, "same-plan",
      Sentence(
        vi: "\(first.entry.path) cùng số, ký hiệu, ngày và cơ quan ban hành; hãy bỏ một trong hai tệp, "
          + "hoặc sửa số nếu là hai văn bản",
        en:
          "\(first.entry.path) has the same number, day and issuer; remove one of the two files, or mend the "
          + "number if they are two documents"),
      at: plan.entry.place(of: "number", in: PlanRecord.keys),
      notes: [
        Diagnostic.Note(
          Sentence(vi: "tệp kia", en: "the other file"),
          at: first.entry.place(of: "number", in: PlanRecord.keys))
      ])
  }
}
