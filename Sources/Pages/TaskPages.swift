import Linking
import Mustache
import Plans
import Vietnamese

/// `/nhiem-vu/`: every unit, and what each plan asks of it.
enum TaskPages {
  private struct Unit {
    var name: String
    var body: ID<Body>?
    var charges: [Site.ChargeLink]
  }

  static func pages(_ site: Site) -> [Page] {
    let units = units(site)
    let chunks = chunks(units, size: site.settings.pageSize)
    let paging = Paging(base: Address.tasks, total: chunks.count, size: 1)
    return paging.pages { number, address, range in
      let shown = range.isEmpty ? [] : chunks[range.lowerBound]
      return Page(
        address + "index.html", from: "templates/tasks.html", listed: number == 1,
        content: .template("tasks") { context in
          var frame = Frame("tasks", title: context.words["tasks"])
          frame.description = context.words["tasks_lead"]
          frame.number = number
          let groups = Letters.groups(Array(shown.enumerated()), of: { $0.element.name })
          return frame.view(
            context,
            [
              .file: .text(context.href(Address.data + "nhiem-vu.csv")),
              .letters: Value(
                groups.map { group -> Record in
                  [
                    .letter: .text(group.letter), .id: .text(group.id),
                    .units: Value(group.items.map { unit($0.element, "don-vi-\($0.offset + 1)", context) }),
                  ]
                }), .pager: paging.pager(number, context),
            ])
        })
    }
  }

  /// Certain bodies once, whatever a plan calls them; other units by the words of each plan.
  private static func units(_ site: Site) -> [Unit] {
    var units: [Unit] = []
    var byBody = [Int?](repeating: nil, count: site.bodies.count)
    var byName: [NameKey: Int] = [:]
    // Most wordings come again: only a new one is folded.
    var byWording: [NameKey: Int] = [:]
    for plan in site.newestPlans() {
      let charges = site.plans[plan].charges
      for index in charges.indices {
        let link = Site.ChargeLink(plan: plan, charge: index)
        let bodies = site.links[plan.index].units[index]
        for body in bodies {
          if let known = byBody[body.index] {
            units[known].charges.append(link)
          } else {
            byBody[body.index] = units.count
            units.append(Unit(name: site.bodies[body].name, body: body, charges: [link]))
          }
        }
        guard bodies.isEmpty else { continue }
        let wording = NameKey(charges[index].unit)
        if let known = byWording[wording] {
          units[known].charges.append(link)
          continue
        }
        let key = NameKey(folding: charges[index].unit)
        if let known = byName[key] {
          units[known].charges.append(link)
        } else {
          byName[key] = units.count
          let name = charges[index].unit.prefix(1).uppercased() + charges[index].unit.dropFirst()
          units.append(Unit(name: name, body: nil, charges: [link]))
        }
        byWording[wording] = byName[key]
      }
    }
    return units.inOrder { SortKey($0.name) }
  }

  /// Pages of about `size` plans; a unit with more than that goes on on the next page.
  private static func chunks(_ units: [Unit], size: Int) -> [[Unit]] {
    var chunks: [[Unit]] = []
    var chunk: [Unit] = []
    var room = size
    for unit in units {
      var rest = unit.charges[...]
      while !rest.isEmpty {
        let part = rest.prefix(max(1, room))
        chunk.append(Unit(name: unit.name, body: unit.body, charges: Array(part)))
        rest = rest.dropFirst(part.count)
        room -= part.count
        if room <= 0 {
          chunks.append(chunk)
          chunk = []
          room = size
        }
      }
    }
    if !chunk.isEmpty { chunks.append(chunk) }
    return chunks
  }

  private static func unit(_ unit: Unit, _ id: String, _ context: PageContext) -> Record {
    var plans: [(ID<PlanRecord>, [Value])] = []
    // The plans of a unit lie far apart in memory: counted in a loop of its own, several are fetched at once.
    var count = 0
    for link in unit.charges { count += context.site.plans[link.plan].tasks[link.charge].count }
    for link in unit.charges {
      let tasks = context.tasks(link)
      if plans.last?.0 == link.plan {
        plans[plans.count - 1].1 += tasks
      } else {
        plans.append((link.plan, tasks))
      }
    }
    return [
      .id: .text(id), .text: .text(unit.name),
      .href: unit.body.map { context.address($0) } ?? .none, .count: .number(count),
      .plans: Value(plans) { planTasks($0.0, $0.1, context) },
    ]
  }

  static func planTasks(_ id: ID<PlanRecord>, _ tasks: [Value], _ context: PageContext) -> Record {
    let head = context.edition.rows.taskHeads.record(id.index) {
      let record = context.site.plans[id]
      let number = record.plan.fullNumber.map { " " + $0.value } ?? ""
      return context.link(
        .text(context.typeName(record.plan.type?.value), number, ": ", record.title), to: context.address(id))
    }
    return Record(joining: head, [.tasks: .list(tasks)])
  }
}
