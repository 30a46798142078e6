import Plans
import Vietnamese

extension Joining {
  /// Entries of files, then the practices that plans name themselves.
  mutating func joinExemplars() {
    var planBySlug: [String: ID<PlanRecord>] = [:]
    var planByTitle: [String: ID<PlanRecord>] = [:]
    for (index, record) in site.plans.enumerated() {
      planBySlug[record.slug] = ID(index)
      let title = BodyName.key(record.title)
      planByTitle[title] = planByTitle[title] ?? ID(index)
    }
    var bodyBySlug: [String: ID<Body>] = [:]
    for (index, body) in site.bodies.enumerated() { bodyBySlug[body.slug] = ID(index) }
    var campaignBySlug: [String: ID<Campaign>] = [:]
    for (index, campaign) in site.campaigns.enumerated() { campaignBySlug[campaign.slug] = ID(index) }

    for var exemplar in records.exemplars {
      _ = exemplarSlugs.unique(exemplar.slug)
      if let name = exemplar.planName { exemplar.plan = planBySlug[name] ?? planByTitle[BodyName.key(name)] }
      if let name = exemplar.bodyName {
        exemplar.body =
          bodyBySlug[name]
          ?? bodyTable.find(key: BodyName.key(BodyName.canonical(name)), on: exemplar.date)
      }
      if let name = exemplar.campaignName {
        exemplar.campaign =
          campaignBySlug[name] ?? campaignTable.find(title: name, key: BodyName.key(name))
      }
      if exemplar.campaign == nil, let plan = exemplar.plan {
        exemplar.campaign = site.links[plan.index].campaign
      }
      site.exemplars.append(exemplar)
    }
    joinNamedPractices()
    for index in site.exemplars.indices {
      site.exemplars[index].sortKey = SortKey(site.exemplars[index].title)
    }
  }

  private mutating func joinNamedPractices() {
    var known: [String: Int] = [:]
    for (index, exemplar) in site.exemplars.enumerated() { known[BodyName.key(exemplar.title)] = index }
    for (index, record) in site.plans.enumerated() where record.withdrawal == nil {
      for model in record.plan.models {
        let key = BodyName.key(model.value)
        if let entry = known[key] {
          if site.exemplars[entry].plan == nil {
            site.exemplars[entry].plan = ID(index)
            site.exemplars[entry].passage = model.range
          }
          continue
        }
        var exemplar = Exemplar(
          title: model.value, slug: exemplarSlugs.unique(Slug.make(model.value)), kind: "Cách làm")
        exemplar.plan = ID(index)
        exemplar.body = site.links[index].issuers.first
        exemplar.campaign = site.links[index].campaign
        exemplar.date = record.plan.date?.value
        exemplar.year = record.year
        exemplar.place = record.scope.province.map(TerritoryWords.properName)
        exemplar.sector = record.sector
        exemplar.passage = model.range
        known[key] = site.exemplars.count
        site.exemplars.append(exemplar)
      }
    }
  }
}
