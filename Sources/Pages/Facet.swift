import Bytes
import Linking
import Mustache
import Vietnamese

/// One way to divide a list, and the part of the list behind each of its values.
struct Facet<Item>: Sendable {
  struct Value: Sendable {
    /// "2023", "so-noi-vu": what it adds to the address, and after a colon to the key.
    var slug: String
    var text: String
    var items: [ID<Item>]
  }

  var name: String
  /// Folder below the list's own.
  var folder: String
  var values: [Value]

  /// Groups a list; the most used value first, equals in the order of the alphabet. Of years the last comes first.
  static func group(
    _ name: String, folder: String, _ items: [ID<Item>],
    by value: (ID<Item>) -> [(slug: String, text: String)]
  ) -> Facet {
    var index: [String: Int] = [:]
    var values: [Value] = []
    for item in items {
      for (slug, text) in value(item) {
        if let known = index[slug] {
          values[known].items.append(item)
        } else {
          index[slug] = values.count
          values.append(Value(slug: slug, text: text, items: [item]))
        }
      }
    }
    let keys = values.map { SortKey($0.text) }
    let order = values.indices.sorted { left, right in
      if name == "year" { return keys[right] < keys[left] }
      if values[left].items.count != values[right].items.count {
        return values[left].items.count > values[right].items.count
      }
      return keys[left] < keys[right]
    }
    return Facet(name: name, folder: folder, values: order.map { values[$0] })
  }
}

/// Shows facets beside a list. A page of a single value shows only the most used ones, so that a site with
/// thousands of bodies does not repeat them on thousands of pages.
struct FacetPanel {
  static let few = 12
  static let many = 100

  /// Where the rows of a panel lead to: they are the same on all pages from which the way there is the same.
  struct Place: Hashable {
    var base: String
    var root: String
    var count: Int
  }

  var base: String
  var current: String?

  func records<Item>(_ facets: [Facet<Item>], _ context: PageContext) -> [Record] {
    let facets = facets.filter { !$0.values.isEmpty }
    let count = current == nil ? Self.many : Self.few
    let place = Place(base: base, root: context.root, count: count)
    let rows = context.edition.facetRows.answer(to: place) {
      let panel = FacetPanel(base: base)
      return Kept {
        facets.map { facet in facet.values.prefix(count).map { panel.row(of: $0, in: facet, context) } }
      }
    }
    return zip(facets, rows.view).map { facet, rows in
      var rows = rows
      let isOpen = current?.hasPrefix(facet.name + ":") ?? false
      if isOpen, let index = facet.values.prefix(count).firstIndex(where: { isCurrent($0, in: facet) }) {
        rows[index] = row(of: facet.values[index], in: facet, context)
      }
      return [
        .key: .text(facet.name), .label: .text(context.words["facet_" + facet.name]), .open: .flag(isOpen),
        .values: Value(rows),
      ]
    }
  }

  private func isCurrent<Item>(_ value: Facet<Item>.Value, in facet: Facet<Item>) -> Bool {
    current == facet.name + ":" + value.slug
  }

  private func row<Item>(
    of value: Facet<Item>.Value, in facet: Facet<Item>, _ context: PageContext
  ) -> Record {
    [
      .key: .text(facet.name + ":" + value.slug), .text: .text(value.text),
      .href: .text(context.href(base + facet.folder + "/" + value.slug + "/")),
      .count: .number(value.items.count), .current: .flag(isCurrent(value, in: facet)),
    ]
  }
}

extension ByteWriter {
  /// A value of an item as a row carries it, behind those that it carries already.
  fileprivate mutating func write(facet name: StaticString, _ slug: String) {
    if count > 0 { write(byte: UInt8(ascii: " ")) }
    write(name)
    write(byte: UInt8(ascii: ":"))
    write(slug)
  }
}

func slug(_ text: String, _ known: Memo<NameKey, String>) -> String {
  known.answer(to: NameKey(text)) { Slug.make(text) }
}

/// By year, body, campaign and type.
enum PlanFacets {
  static func all(_ site: Site) -> [Facet<PlanRecord>] {
    let plans = site.newestPlans()
    let slugs = Memo<NameKey, String>()
    return [
      .group("year", folder: "nam", plans) { year($0, site) },
      .group("body", folder: "co-quan", plans) { body($0, site) },
      .group("campaign", folder: "phong-trao", plans) { campaign($0, site) },
      .group("type", folder: "loai", plans) { type($0, site, slugs) },
    ]
  }

  /// "year:2023 body:so-noi-vu type:ke-hoach", for the script that combines facets.
  static func write(
    keysOf id: ID<PlanRecord>, in site: Site, _ slugs: Memo<NameKey, String>, into keys: inout ByteWriter
  ) {
    if let year = site.plans[id].year { keys.write(facet: "year", String(year)) }
    for body in site.links[id.index].issuers { keys.write(facet: "body", site.bodies[body].slug) }
    if let campaign = site.links[id.index].campaign {
      keys.write(facet: "campaign", site.campaigns[campaign].slug)
    }
    if let type = site.plans[id].plan.type?.value, !type.isEmpty {
      keys.write(facet: "type", slug(type, slugs))
    }
  }

  private static func year(_ id: ID<PlanRecord>, _ site: Site) -> [(slug: String, text: String)] {
    site.plans[id].year.map { [(String($0), String($0))] } ?? []
  }

  private static func body(_ id: ID<PlanRecord>, _ site: Site) -> [(slug: String, text: String)] {
    site.links[id.index].issuers.map { (site.bodies[$0].slug, site.bodies[$0].name) }
  }

  private static func campaign(_ id: ID<PlanRecord>, _ site: Site) -> [(slug: String, text: String)] {
    site.links[id.index].campaign.map { [(site.campaigns[$0].slug, site.campaigns[$0].title)] } ?? []
  }

  private static func type(
    _ id: ID<PlanRecord>, _ site: Site, _ slugs: Memo<NameKey, String>
  ) -> [(slug: String, text: String)] {
    guard let type = site.plans[id].plan.type?.value, !type.isEmpty else { return [] }
    return [(slug(type, slugs), type.prefix(1).uppercased() + type.dropFirst())]
  }
}

/// By kind, campaign, body, place, sector and year.
enum ExemplarFacets {
  static func all(_ site: Site, _ items: [ID<Exemplar>]) -> [Facet<Exemplar>] {
    let slugs = Memo<NameKey, String>()
    return folders.map { name, folder in
      .group(name, folder: folder, items) { value(name, $0, site, slugs) }
    }
  }

  private static let folders = [
    ("kind", "loai"), ("campaign", "phong-trao"), ("body", "co-quan"), ("place", "dia-ban"),
    ("sector", "linh-vuc"), ("year", "nam"),
  ]

  static func write(
    keysOf id: ID<Exemplar>, in site: Site, _ slugs: Memo<NameKey, String>, into keys: inout ByteWriter
  ) {
    let exemplars = site.exemplars
    keys.write(facet: "kind", slug(exemplars[id].kind, slugs))
    if let campaign = exemplars[id].campaign {
      keys.write(facet: "campaign", site.campaigns[campaign].slug)
    }
    if let body = exemplars[id].body { keys.write(facet: "body", site.bodies[body].slug) }
    if let place = exemplars[id].place { keys.write(facet: "place", slug(place, slugs)) }
    if let sector = exemplars[id].sector { keys.write(facet: "sector", slug(sector, slugs)) }
    if let year = exemplars[id].year { keys.write(facet: "year", String(year)) }
  }

  private static func value(
    _ name: String, _ id: ID<Exemplar>, _ site: Site, _ slugs: Memo<NameKey, String>
  ) -> [(slug: String, text: String)] {
    func text(_ text: String?) -> [(slug: String, text: String)] {
      text.map { [(slug($0, slugs), $0)] } ?? []
    }
    let exemplars = site.exemplars
    switch name {
    case "kind": return text(exemplars[id].kind)
    case "campaign":
      return exemplars[id].campaign.map { [(site.campaigns[$0].slug, site.campaigns[$0].title)] } ?? []
    case "body": return exemplars[id].body.map { [(site.bodies[$0].slug, site.bodies[$0].name)] } ?? []
    case "place": return text(exemplars[id].place)
    case "sector": return text(exemplars[id].sector)
    default: return text(exemplars[id].year.map(String.init))
    }
  }
}

extension Site {
  /// Public plans, newest first.
  func newestPlans() -> [ID<PlanRecord>] {
    oldestFirst.reversed().filter { isPublic($0) }
  }

  /// The public ones of some plans, older first.
  func publicInOrder(_ plans: some Sequence<ID<PlanRecord>>) -> [ID<PlanRecord>] {
    inOrder(plans.filter { isPublic($0) })
  }
}
