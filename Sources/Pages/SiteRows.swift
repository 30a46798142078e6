import Linking
import Mustache

/// The rows that stand on many pages of a site.
final class SiteRows: Sendable {
  let plans: RowShelf
  /// What a list of passages says of the plan that they stand in.
  let planHeads: RowShelf
  let exemplars: RowShelf
  let documents: RowShelf
  // Links stand within lines, which no row can be copied into.
  let planLinks: RecordShelf
  let bodyLinks: RecordShelf
  /// What stands above the tasks that a plan gives a unit.
  let taskHeads: RecordShelf

  init(_ site: Site) {
    plans = RowShelf(count: site.plans.count)
    planHeads = RowShelf(count: site.plans.count)
    exemplars = RowShelf(count: site.exemplars.count)
    documents = RowShelf(count: site.documents.count)
    planLinks = RecordShelf(count: site.plans.count)
    bodyLinks = RecordShelf(count: site.bodies.count)
    taskHeads = RecordShelf(count: site.plans.count)
  }
}

extension PageContext {
  func rows(_ plans: some Sequence<ID<PlanRecord>>) -> Value {
    .shared(SharedRows(edition.rows.plans, plans.map { $0.index }) { planRow(ID($0)) })
  }

  func head(_ plan: ID<PlanRecord>) -> Value {
    .shared(SharedRows(edition.rows.planHeads, [plan.index]) { planHead(ID($0)) })
  }

  func rows(_ exemplars: some Sequence<ID<Exemplar>>) -> Value {
    .shared(SharedRows(edition.rows.exemplars, exemplars.map { $0.index }) { exemplarCard(ID($0)) })
  }

  func rows(_ documents: some Sequence<ID<CitedDocument>>) -> Value {
    .shared(SharedRows(edition.rows.documents, documents.map { $0.index }) { documentRow(ID($0)) })
  }
}
