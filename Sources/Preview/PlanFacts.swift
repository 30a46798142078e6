import Diagnostics
import Linking
import Plans

/// What the recogniser read out of a plan, as rows for people, and what it did not find.
struct PlanFacts {
  struct Fact {
    var name: Sentence
    var value: String
    /// In the visible text; nil for what is put together from many places.
    var range: Range<UInt32>?
    var origin = Read<String>.Origin.text
  }

  private(set) var found: [Fact] = []
  private(set) var missing: [Sentence] = []

  init(_ record: PlanRecord, _ language: Language) {
    let plan = record.plan
    one(Sentence(vi: "Loại văn bản", en: "Type"), plan.type)
    one(Sentence(vi: "Số, ký hiệu", en: "Number"), plan.fullNumber)
    one(
      Sentence(vi: "Ngày ban hành", en: "Date"),
      plan.date.map { Read($0.value.printed, at: $0.range, origin: .init(rawValue: $0.origin.rawValue)!) })
    one(Sentence(vi: "Địa danh", en: "Place"), plan.place)
    many(Sentence(vi: "Cơ quan ban hành", en: "Issuer"), plan.issuers)
    if let superior = plan.superior { one(Sentence(vi: "Cơ quan cấp trên", en: "Superior"), superior) }
    one(Sentence(vi: "Trích yếu", en: "Subject"), plan.subject)
    one(Sentence(vi: "Phong trào", en: "Campaign"), plan.campaign)
    for phase in plan.phases {
      let value = "\(phase.label): \(phase.from.printed) – \(phase.to.printed)"
      found.append(Fact(name: Sentence(vi: "Giai đoạn", en: "Phase"), value: value, range: phase.range))
    }
    for assignment in plan.assignments {
      let count = assignment.tasks.count
      let tasks = Sentence(vi: "\(count) việc", en: count == 1 ? "1 task" : "\(count) tasks")
      found.append(
        Fact(
          name: Sentence(vi: "Phân công", en: "Assignment"),
          value: "\(assignment.unit): \(tasks[language])", range: assignment.range))
    }
    for citation in plan.citations where citation.fullCitation == nil {
      let value = [citation.type, citation.number ?? citation.title ?? ""].joined(separator: " ")
      found.append(Fact(name: Sentence(vi: "Viện dẫn", en: "Citation"), value: value, range: citation.range))
    }
    many(Sentence(vi: "Nơi nhận", en: "Recipients"), plan.recipients)
    let signers = plan.signatures.compactMap(\.name)
    if plan.signatures.isEmpty {
      missing.append(Sentence(vi: "Chữ ký", en: "Signature"))
    } else {
      many(Sentence(vi: "Người ký", en: "Signer"), signers)
    }
  }

  private mutating func one(_ name: Sentence, _ read: Read<String>?) { many(name, read.map { [$0] } ?? []) }

  private mutating func many(_ name: Sentence, _ reads: [Read<String>]) {
    if reads.isEmpty { missing.append(name) }
    for read in reads {
      found.append(Fact(name: name, value: read.value, range: read.range, origin: read.origin))
    }
  }
}
