import Plans
import Vietnamese

extension Joining {
  /// Entries of files, then the practices that plans name themselves.
  mutating func joinExemplars() {
    var plansByTitle = NameTable<PlanRecord>()
    for (index, record) in site.plans.enumerated() { plansByTitle.add(ID(index), record.titleName) }
    var slugs = SlugTable<Exemplar>()
    var known = NameTable<Exemplar>()
    site.exemplars = records.exemplars
    for index in site.exemplars.indices {
      relate(index, plansByTitle)
      slugs.add(ID(index), site.exemplars[index].handle)
      known[site.exemplars[index].titleName] = ID(index)
    }
    joinNamedPractices(&known, &slugs)
  }

  private mutating func relate(_ index: Int, _ plansByTitle: NameTable<PlanRecord>) {
    if let named = site.exemplars[index].namedPlan {
      site.exemplars[index].plan = plansBySlug[named.slug] ?? plansByTitle[named.name]
    }
    if let named = site.exemplars[index].namedBody {
      let date = site.exemplars[index].date
      site.exemplars[index].body = bodySlugs.find(named.slug) ?? bodyTable.find(named.name, on: date)
    }
    site.exemplars[index].campaign =
      if let named = site.exemplars[index].namedCampaign {
        find(named)
      } else {
        site.exemplars[index].plan.flatMap { site.links[$0.index].campaign }
      }
  }

  private mutating func joinNamedPractices(
    _ known: inout NameTable<Exemplar>, _ slugs: inout SlugTable<Exemplar>
  ) {
    for (index, record) in site.plans.enumerated() where record.withdrawal == nil {
      for (model, name) in zip(record.plan.models, record.names.models) {
        if let entry = known[name] {
          if site.exemplars[entry].plan == nil {
            site.exemplars[entry].plan = ID(index)
            site.exemplars[entry].passage = model.range
          }
          continue
        }
        let id = ID<Exemplar>(site.exemplars.count)
        let slug = slugs.unique(Handle(Slug.make(model.value)), for: id)
        var facts = Exemplar.Facts(title: model.value, at: slug, kind: "Cách làm")
        facts.date = record.date
        facts.year = record.year
        facts.place = record.scope.frame.province?.proper
        facts.sector = record.sector
        var exemplar = Exemplar(facts)
        exemplar.plan = ID(index)
        exemplar.body = site.links[index].issuers.first
        exemplar.campaign = site.links[index].campaign
        exemplar.passage = model.range
        known[name] = id
        site.exemplars.append(exemplar)
      }
    }
  }
}
