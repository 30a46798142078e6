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
    rows: { site, table in
      for id in site.planIDs where site.isPublic(id) {
        let record = site.plans[id]
        table.row { row in
          row.link(Address.plans, record.slug)
          row.text(record.plan.type?.value)
          row.text(record.plan.fullNumber?.value)
          row.text(record.plan.date?.value.description)
          row.text(record.plan.place?.value)
          row.texts(site.links[id.index].issuers.map { site.bodies[$0].name })
          row.text(record.title)
          row.text(site.links[id.index].campaign.map { site.campaigns[$0].title })
          row.texts(record.plan.recipients.map(\.value))
          row.text(record.entry.path)
        }
      }
    })

  static let bodies = OpenData(
    name: "co-quan",
    columns: [
      "address", "name", "level", "place", "code", "superior", "from", "to", "closing", "successors",
      "issued",
    ],
    count: { $0.bodies.count },
    rows: { site, table in
      for (index, body) in site.bodies.enumerated() {
        table.row { row in
          row.link(Address.bodies, body.slug)
          row.text(body.name)
          row.text(body.level?.rawValue)
          row.text(body.place)
          row.text(body.code)
          row.text(body.parent.map { site.bodies[$0].name })
          row.text(body.from?.description)
          row.text(body.to?.description)
          row.text(body.closing?.rawValue)
          row.texts(body.successors.map(\.name))
          row.number(site.issued[ID(index)].count)
        }
      }
    })

  static let campaigns = OpenData(
    name: "phong-trao", columns: ["address", "title", "launcher", "from", "to", "parent", "plans"],
    count: { $0.campaigns.count },
    rows: { site, table in
      for (index, campaign) in site.campaigns.enumerated() {
        table.row { row in
          row.link(Address.campaigns, campaign.slug)
          row.text(campaign.title)
          row.text(campaign.launchedBy?.text)
          row.text(campaign.from?.description)
          row.text(campaign.to?.description)
          row.text(campaign.parent.map { site.campaigns[$0].title })
          row.number(site.campaignPlans[ID(index)].count)
        }
      }
    })

  static let exemplars = OpenData(
    name: "dien-hinh",
    columns: [
      "address", "title", "kind", "subject", "unit", "body", "campaign", "plan", "place", "sector", "year",
      "results", "recognition", "basis",
    ],
    count: { site in site.exemplars.count { $0.status == .published } },
    rows: { site, table in
      for exemplar in site.exemplars where exemplar.status == .published {
        table.row { row in
          row.link(Address.exemplars, exemplar.slug)
          row.text(exemplar.title)
          row.text(exemplar.kind)
          row.text(exemplar.subject)
          row.text(exemplar.unit)
          row.text(exemplar.body.map { site.bodies[$0].name })
          row.text(exemplar.campaign.map { site.campaigns[$0].title })
          row.text(exemplar.plan.map { site.address($0) })
          row.text(exemplar.place)
          row.text(exemplar.sector)
          row.number(exemplar.year)
          row.texts(exemplar.results)
          row.texts(exemplar.recognition)
          row.text(exemplar.basis)
        }
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
    rows: { site, table in
      for (index, document) in site.documents.enumerated() {
        for link in site.citedBy[ID<CitedDocument>(index)] where site.isPublic(link.plan) {
          table.row { row in
            row.link(Address.documents, document.slug)
            row.text(document.type)
            row.text(document.number)
            row.text(document.date?.description)
            row.text(document.issuerName)
            row.text(document.title)
            row.text(document.plan.map { site.address($0) })
            row.link(Address.plans, site.plans[link.plan].slug)
            row.link("#", site.passage(link), "")
          }
        }
      }
    })

  static let tasks = OpenData(
    name: "nhiem-vu", columns: ["unit", "body", "plan", "passage", "deadline", "task"],
    count: { site in
      site.planIDs.filter { site.isPublic($0) }
        .reduce(0) { $0 + site.plans[$1].plan.assignments.reduce(0) { $0 + $1.tasks.count } }
    },
    rows: { site, table in
      for id in site.planIDs where site.isPublic(id) {
        let record = site.plans[id]
        for (index, assignment) in record.plan.assignments.enumerated() {
          let body = site.links[id.index].units[index].first
          for task in assignment.tasks {
            table.row { row in
              row.text(assignment.unit)
              row.text(body.map { site.bodies[$0].name })
              row.link(Address.plans, record.slug)
              row.link("#", record.plan.anchor(at: task.range.lowerBound), "")
              row.text(task.deadline?.value.description)
              row.text(task.range, of: record.entry.document)
            }
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
