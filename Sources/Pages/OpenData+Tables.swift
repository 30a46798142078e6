import Linking
import Plans
import Vietnamese

extension OpenData {
  /// Everything that is public, as tables.
  static let all: [OpenData] = [plans, bodies, campaigns, exemplars, citations, tasks]

  static let plans = OpenData(
    name: "ke-hoach",
    columns: [
      "address", "type", "number", "date", "place", "issuers", "subject", "campaign", "recipients", "source",
    ],
    count: { site in site.planIDs.count { site.isPublic($0) } },
    rows: { site, row in
      for id in site.planIDs where site.isPublic(id) {
        let record = site.plans[id]
        row([
          .text(site.address(id)), .text(record.plan.type?.value), .text(record.plan.fullNumber?.value),
          .text(record.plan.date?.value.description), .text(record.plan.place?.value),
          .texts(site.links[id.index].issuers.map { site.bodies[$0].name }), .text(record.title),
          .text(site.links[id.index].campaign.map { site.campaigns[$0].title }),
          .texts(record.plan.recipients.map(\.value)), .text(record.entry.path),
        ])
      }
    })

  static let bodies = OpenData(
    name: "co-quan",
    columns: [
      "address", "name", "level", "place", "code", "superior", "from", "to", "closing", "successors",
      "issued",
    ],
    count: { $0.bodies.count },
    rows: { site, row in
      for (index, body) in site.bodies.enumerated() {
        row([
          .text(site.address(ID<Body>(index))), .text(body.name), .text(body.level?.rawValue),
          .text(body.place),
          .text(body.code), .text(body.parent.map { site.bodies[$0].name }), .text(body.from?.description),
          .text(body.to?.description), .text(body.closing?.rawValue), .texts(body.successors.map(\.name)),
          .number(site.issued[ID(index)].count),
        ])
      }
    })

  static let campaigns = OpenData(
    name: "phong-trao", columns: ["address", "title", "launcher", "from", "to", "parent", "plans"],
    count: { $0.campaigns.count },
    rows: { site, row in
      for (index, campaign) in site.campaigns.enumerated() {
        row([
          .text(site.address(ID<Campaign>(index))), .text(campaign.title), .text(campaign.launchedBy),
          .text(campaign.from?.description), .text(campaign.to?.description),
          .text(campaign.parent.map { site.campaigns[$0].title }),
          .number(site.campaignPlans[ID(index)].count),
        ])
      }
    })

  static let exemplars = OpenData(
    name: "dien-hinh",
    columns: [
      "address", "title", "kind", "subject", "unit", "body", "campaign", "plan", "place", "sector", "year",
      "results", "recognition", "basis",
    ],
    count: { site in site.exemplars.count { $0.status == .published } },
    rows: { site, row in
      for (index, exemplar) in site.exemplars.enumerated() where exemplar.status == .published {
        row([
          .text(site.address(ID<Exemplar>(index))), .text(exemplar.title), .text(exemplar.kind),
          .text(exemplar.subject), .text(exemplar.unit), .text(exemplar.body.map { site.bodies[$0].name }),
          .text(exemplar.campaign.map { site.campaigns[$0].title }),
          .text(exemplar.plan.map { site.address($0) }),
          .text(exemplar.place), .text(exemplar.sector), .number(exemplar.year), .texts(exemplar.results),
          .texts(exemplar.recognition), .text(exemplar.basis),
        ])
      }
    })

  static let citations = OpenData(
    name: "van-ban",
    columns: ["address", "type", "number", "date", "issuer", "title", "published", "cited_by", "passage"],
    count: { site in
      site.documents.indices.reduce(0) {
        $0 + site.citedBy[ID<CitedDocument>($1)].count { site.isPublic($0.plan) }
      }
    },
    rows: { site, row in
      for (index, document) in site.documents.enumerated() {
        for link in site.citedBy[ID<CitedDocument>(index)] where site.isPublic(link.plan) {
          row([
            .text(site.address(ID<CitedDocument>(index))), .text(document.type), .text(document.number),
            .text(document.date?.description), .text(document.issuerName), .text(document.title),
            .text(document.plan.map { site.address($0) }), .text(site.address(link.plan)),
            .text("#" + site.passage(link)),
          ])
        }
      }
    })

  static let tasks = OpenData(
    name: "nhiem-vu", columns: ["unit", "body", "plan", "passage", "deadline", "task"],
    count: { site in
      site.planIDs.filter { site.isPublic($0) }
        .reduce(0) { $0 + site.plans[$1].plan.assignments.reduce(0) { $0 + $1.tasks.count } }
    },
    rows: { site, row in
      for id in site.planIDs where site.isPublic(id) {
        let record = site.plans[id]
        for (index, assignment) in record.plan.assignments.enumerated() {
          let body = site.links[id.index].units[index].first
          for task in assignment.tasks {
            row([
              .text(assignment.unit), .text(body.map { site.bodies[$0].name }), .text(site.address(id)),
              .text("#" + record.plan.anchor(at: task.range.lowerBound)),
              .text(task.deadline?.value.description),
              .text(record.entry.document.string(task.range)),
            ])
          }
        }
      }
    })
}

extension Site {
  /// The anchor of the passage in which a plan cites a document.
  func passage(_ link: CitationLink) -> String {
    let plan = plans[link.plan].plan
    return plan.anchor(at: plan.citations[link.citation].range.lowerBound)
  }
}

extension Plan {
  /// The anchor of the innermost section around a place in the text; the article's own above the first.
  package func anchor(at offset: UInt32) -> String {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].text.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    var found = "van-ban"
    var (first, last) = (0, sections.count)
    while first < last {
      let middle = (first + last) / 2
      if Int(sections[middle].line) <= low { first = middle + 1 } else { last = middle }
    }
    var index = first - 1
    while index >= 0 {
      if Int(sections[index].end) > low {
        found = sections[index].anchor
        break
      }
      index -= 1
    }
    return found
  }
}
