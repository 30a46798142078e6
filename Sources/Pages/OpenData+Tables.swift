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
      // Functions within a row would copy the whole site to ask it.
      let (bodies, campaigns) = (site.bodies, site.campaigns)
      for id in site.planIDs where site.isPublic(id) {
        let record = site.plans[id]
        table.row { row in
          row.link(record.pageAddress)
          row.text(record.plan.type?.value)
          row.text(record.plan.fullNumber?.value)
          row.text(record.plan.date?.value.description)
          row.text(record.plan.place?.value)
          row.texts(site.links[id.index].issuers) { bodies[$0].name }
          row.text(record.title)
          row.text(site.links[id.index].campaign.map { campaigns[$0].title })
          row.texts(record.plan.recipients) { $0.value }
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
      for index in site.bodies.indices {
        table.row { row in
          row.link(site.bodies[index].pageAddress)
          row.text(site.bodies[index].name)
          row.text(site.bodies[index].level?.rawValue)
          row.text(site.bodies[index].place)
          row.text(site.bodies[index].code)
          row.text(site.bodies[index].parent.map { site.bodies[$0].name })
          row.text(site.bodies[index].from?.description)
          row.text(site.bodies[index].to?.description)
          row.text(site.bodies[index].closing?.rawValue)
          row.texts(site.bodies[index].successors) { $0.name }
          row.number(site.issued[ID(index)].count)
        }
      }
    })

  static let campaigns = OpenData(
    name: "phong-trao", columns: ["address", "title", "launcher", "from", "to", "parent", "plans"],
    count: { $0.campaigns.count },
    rows: { site, table in
      for index in site.campaigns.indices {
        table.row { row in
          row.link(site.address(ID<Campaign>(index)))
          row.text(site.campaigns[index].title)
          row.text(site.campaigns[index].launchedBy?.text)
          row.text(site.campaigns[index].from?.description)
          row.text(site.campaigns[index].to?.description)
          row.text(site.campaigns[index].parent.map { site.campaigns[$0].title })
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
      for index in site.exemplars.indices where site.exemplars[index].status == .published {
        table.row { row in
          row.link(site.address(ID<Exemplar>(index)))
          row.text(site.exemplars[index].title)
          row.text(site.exemplars[index].kind)
          row.text(site.exemplars[index].subject)
          row.text(site.exemplars[index].unit)
          row.text(site.exemplars[index].body.map { site.bodies[$0].name })
          row.text(site.exemplars[index].campaign.map { site.campaigns[$0].title })
          row.link(site.exemplars[index].plan.map { site.plans[$0].pageAddress })
          row.text(site.exemplars[index].place)
          row.text(site.exemplars[index].sector)
          row.number(site.exemplars[index].year)
          row.texts(site.exemplars[index].results) { $0 }
          row.texts(site.exemplars[index].recognition) { $0 }
          row.text(site.exemplars[index].basis)
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
      for index in site.documents.indices {
        var isFirst = true
        for link in site.citedBy[ID<CitedDocument>(index)] where site.isPublic(link.plan) {
          table.row(continues: !isFirst) { row in
            if isFirst {
              row.link(site.documents[index].pageAddress)
              row.text(site.documents[index].type)
              row.text(site.documents[index].number)
              row.text(site.documents[index].date?.description)
              row.text(site.documents[index].issuerName)
              row.text(site.documents[index].title)
              row.link(site.documents[index].plan.map { site.plans[$0].pageAddress })
              row.hold()
            }
            isFirst = false
            row.link(site.plans[link.plan].pageAddress)
            row.anchor(site.passage(link))
          }
        }
      }
    })

  static let tasks = OpenData(
    name: "nhiem-vu", columns: ["unit", "body", "plan", "passage", "deadline", "task", "kind"],
    count: { site in
      site.planIDs.filter { site.isPublic($0) }
        .reduce(0) { $0 + site.plans[$1].tasks.reduce(0) { $0 + $1.count } }
    },
    rows: { site, table in
      for id in site.planIDs where site.isPublic(id) {
        let record = site.plans[id]
        let charges = record.charges
        for index in charges.indices {
          let body = site.links[id.index].units[index].first
          for (number, task) in record.tasks[index].enumerated() {
            table.row(continues: number > 0) { row in
              if number == 0 {
                row.text(charges[index].unit)
                row.text(body.map { site.bodies[$0].name })
                row.link(record.pageAddress)
                row.hold()
              }
              row.anchor(record.anchor(of: task.section))
              row.text(task.deadline?.description)
              row.text(task.range, of: record.entry.document)
              row.text(charges[index].kind.rawValue)
            }
          }
        }
      }
    })
}

extension Site {
  /// The anchor of the passage in which a plan cites a document.
  func passage(_ link: CitationLink) -> String {
    let record = plans[link.plan]
    return record.anchor(at: record.plan.citations[link.citation].range.lowerBound)
  }
}
