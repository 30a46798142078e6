import Bytes
import Linking
import Mustache
import Plans
import Vietnamese

/// The small records that many views share. Each carries all its names, so that none falls through to the view
/// around it.
extension PageContext {
  func link(_ text: String, _ href: String?) -> Record { [.text: .text(text), .href: Value(href)] }

  func link(_ text: String, to address: Value) -> Record { link(.text(text), to: address) }

  func link(_ text: Value, to address: Value) -> Record { [.text: text, .href: address] }

  /// Of a number as people write it the signs that are dialled.
  func phone(_ number: String) -> Record {
    link(number, "tel:" + number.filter { "+0123456789".contains($0) })
  }

  func link(_ body: ID<Body>) -> Record {
    edition.rows.bodyLinks.record(body.index) { link(site.bodies[body].name, to: address(body)) }
  }

  /// What a page about a body is called: its name, and where another has the same the days that tell them apart.
  func title(of body: ID<Body>) -> String {
    let name = site.bodies[body].name
    guard edition.sharedNames.contains(name) else { return name }
    let days = [("since", site.bodies[body].from), ("until", site.bodies[body].to)].compactMap { word, date in
      date.map { words[word] + " " + $0.printed }
    }
    return days.isEmpty ? name : name + " (" + days.joined(separator: " ") + ")"
  }

  /// A successor or predecessor; one of the same name is told apart.
  func link(_ name: String, _ kin: ID<Body>?, of body: ID<Body>) -> Record {
    link(
      name == site.bodies[body].name ? name + " (" + words["same_name"] + ")" : name,
      to: kin.map { address($0) } ?? .none)
  }

  func link(_ campaign: ID<Campaign>) -> Record {
    link(site.campaigns[campaign].title, to: address(campaign))
  }

  func link(_ plan: ID<PlanRecord>) -> Record {
    edition.rows.planLinks.record(plan.index) { link(reference(plan), to: address(plan)) }
  }

  /// "Kế hoạch số 24/KH-LĐLĐ", or type and subject where the number is blank.
  func reference(_ id: ID<PlanRecord>) -> String {
    let record = site.plans[id]
    guard let number = record.plan.fullNumber?.value else {
      return typeName(record.plan.type?.value) + ": " + record.title
    }
    return named(record.plan.type?.value, number)
  }

  /// "Kế hoạch số 24/KH-LĐLĐ"
  func named(_ type: String?, _ number: String) -> String { typeName(type) + words.beforeNumber + number }

  /// "kế hoạch" as it begins a line.
  func typeName(_ type: String?) -> String {
    guard let type, !type.isEmpty else { return words["document"] }
    return type.beginningLine
  }

  func date(_ date: PartialDate?) -> Value {
    guard let date else { return .none }
    return .record([.iso: .text(date.description), .text: .text(date.printed)])
  }

  func date(text: String?) -> Value {
    guard let text else { return .none }
    if let date = PartialDate(text) { return self.date(date) }
    return .record([.iso: .text(text), .text: .text(text)])
  }

  func period(_ from: PartialDate?, _ to: PartialDate?) -> Value {
    guard from != nil || to != nil else { return .none }
    return .record([.from: date(from), .to: date(to)])
  }

  func status(_ from: PartialDate?, _ to: PartialDate?) -> Value {
    guard from != nil || to != nil else { return .none }
    let first = from?.first
    let last = to?.last
    var upcoming = false
    var running = false
    var ended = false
    if let today = edition.today {
      upcoming = first.map { today < $0 } ?? false
      ended = last.map { $0 < today } ?? false
      running = !upcoming && !ended
    }
    return .record([
      .known: .flag(edition.today != nil), .upcoming: .flag(upcoming), .running: .flag(running),
      .ended: .flag(ended), .from: .text(first?.description ?? ""), .to: .text(last?.description ?? ""),
    ])
  }

  /// From the first to the last day of all phases of a plan.
  func status(of record: PlanRecord) -> Value {
    var from: PartialDate?
    var to: PartialDate?
    for phase in record.plan.phases {
      from = min(from ?? phase.from.first, phase.from.first)
      to = max(to ?? phase.to.last, phase.to.last)
    }
    return status(from, to)
  }

  func planRow(_ id: ID<PlanRecord>) -> Record {
    let record = site.plans[id]
    return [
      .href: address(id), .title: .text(record.title),
      .type: .text(typeName(record.plan.type?.value)), .number: Value(record.plan.fullNumber?.value),
      .date: date(record.plan.date?.value), .issuers: Value(site.links[id.index].issuers) { link($0) },
      .status: status(of: record), .draft: .flag(record.isDraft),
      .withdrawn: .flag(record.withdrawal != nil),
      .facetKeys: .text { PlanFacets.write(keysOf: id, in: site, edition.slugs, into: &$0) },
    ]
  }

  func exemplarCard(_ id: ID<Exemplar>) -> Record {
    // Field by field: to name a whole exemplar would copy it.
    let exemplars = site.exemplars
    return [
      .href: address(id), .title: .text(exemplars[id].title), .kind: .text(exemplars[id].kind),
      .summary: Value(exemplars[id].summary), .unit: Value(exemplars[id].unit.map { link($0, nil) }),
      .place: Value(exemplars[id].place.map { link($0, nil) }),
      .year: Value(exemplars[id].year.map { link(String($0), nil) }),
      .plan: exemplars[id].entry == nil ? Value(exemplars[id].plan.map { link($0) }) : .none,
      .photo: photo(id, small: true),
      .facetKeys: .text { ExemplarFacets.write(keysOf: id, in: site, edition.slugs, into: &$0) },
    ]
  }

  /// A browser that knows no sets of sources takes the size that fits the place.
  func photo(_ id: ID<Exemplar>, small: Bool = false) -> Value {
    guard let alternative = site.exemplars[id].photoAlternative, let picture = edition.pictures[id] else {
      return .none
    }
    let shown = small ? picture.smallest : picture.largest
    return .record([
      .src: .address(shown.address),
      .srcset: picture.variants.count == 1
        ? .none
        : .joined(
          picture.variants.enumerated().flatMap { index, variant -> [Value] in
            let end = index + 1 < picture.variants.count ? "w, " : "w"
            return [.address(variant.address), .text(" \(variant.width)" + end)]
          }),
      .width: .number(shown.width), .height: .number(shown.height), .alt: .text(alternative),
      .credit: .none,
    ])
  }

  func documentRow(_ id: ID<CitedDocument>) -> Record {
    let documents = site.documents
    return [
      .text: .text(documentName(id)), .href: address(id),
      .subject: documents[id].number == nil ? .none : Value(documents[id].title),
      .date: date(documents[id].date), .issuer: issuer(of: id), .count: .number(site.countOfCitingPlans(id)),
    ]
  }

  func issuer(of id: ID<CitedDocument>) -> Value {
    if let issuer = site.documents[id].issuer { return .record(link(issuer)) }
    return Value(site.documents[id].issuerName.map { link($0, nil) })
  }

  /// "Kế hoạch số 305/KH-TLĐ", "Luật Đầu tư công".
  func documentName(_ id: ID<CitedDocument>) -> String {
    guard let number = site.documents[id].number else {
      return site.documents[id].title ?? typeName(site.documents[id].type)
    }
    return named(site.documents[id].type, number)
  }

  func planHead(_ id: ID<PlanRecord>) -> Record {
    let record = site.plans[id]
    return [
      .href: address(id), .title: .text(record.title), .type: .text(typeName(record.plan.type?.value)),
      .number: Value(record.plan.fullNumber?.value), .date: date(record.plan.date?.value),
      .issuers: Value(site.links[id.index].issuers) { link($0) },
    ]
  }

  /// The plans that cite a document, each with the passages.
  func citingRows(_ plans: [(plan: ID<PlanRecord>, citations: [Int])]) -> [Value] {
    plans.map { plan, places in
      let citations = site.plans[plan].plan.citations
      return [
        .plan: head(plan),
        .passages: Value(places) {
          passage(of: plan, at: citations[$0].range.lowerBound, basis: citations[$0].role == .basis)
        },
      ]
    }
  }

  /// A link to the passage around a place in a plan's text: "Mục VI.1".
  func passage(of id: ID<PlanRecord>, at offset: UInt32, basis: Bool = false) -> Record {
    passage(of: id, in: site.plans[id].sectionSpans.section(at: offset), basis: basis)
  }

  func passage(of id: ID<PlanRecord>, in section: Int?, basis: Bool = false) -> Record {
    let record = site.plans[id]
    return [
      .href: address(id, fragment: record.anchor(of: section)),
      .text: section.map { name(ofSection: $0, in: record) } ?? .text(words.opening), .basis: .flag(basis),
    ]
  }

  private func name(ofSection index: Int, in record: PlanRecord) -> Value {
    .text { text in
      text.write(words.section)
      text.write(byte: UInt8(ascii: " "))
      record.write(nameOfSection: index, into: &text)
    }
  }

  /// What a plan asks of a unit, with a word on what is no task of the part on organisation.
  func tasks(_ link: Site.ChargeLink) -> [Value] {
    let record = site.plans[link.plan]
    let kind = record.charges[link.charge].kind
    return record.tasks[link.charge].map { .record(task(record, $0, kind)) }
  }

  /// A task as its plan words it. A page that has the passage itself links to its place alone.
  func task(
    _ record: PlanRecord, _ task: Charge.Task, _ kind: Charge.Kind = .task, onThisPage: Bool = false
  ) -> Record {
    let anchor = record.anchor(of: task.section)
    return [
      .html: .borrowed(record.borrowed(task.range)),
      .href: onThisPage ? .text("#", anchor) : address(record.pageAddress, anchor),
      .kind: kind == .task ? .none : .text(words["charge_" + kind.rawValue]), .deadline: date(task.deadline),
    ]
  }

  func bodyNode(_ id: ID<Body>, depth: Int = 0) -> Record {
    let bodies = site.bodies
    let issued = site.issued[id].count
    let children = depth > 0 ? bodies[id].children.inOrder { bodies[$0].sortKey } : []
    return [
      .text: .text(bodies[id].name), .href: address(id),
      .count: issued == 0 ? .none : .number(issued), .closed: .flag(site.isClosed(id)),
      .hasChildren: .flag(!children.isEmpty),
      .children: Value(children) { bodyNode($0, depth: depth - 1) },
    ]
  }

  func campaignNode(_ id: ID<Campaign>, depth: Int) -> Record {
    let campaign = site.campaigns[id]
    let children = depth > 0 ? campaign.children : []
    return [
      .text: .text(campaign.title), .href: address(id),
      .launchedBy: launcher(of: campaign), .period: period(campaign.from, campaign.to),
      .count: .number(site.campaignPlans[id].count), .status: status(campaign.from, campaign.to),
      .hasChildren: .flag(!children.isEmpty),
      .children: Value(children) { campaignNode($0, depth: depth - 1) },
    ]
  }

  func launcher(of campaign: Campaign) -> Value {
    if let launcher = campaign.launcher { return .record(link(launcher)) }
    return Value(campaign.launchedBy.map { link($0.text, nil) })
  }

  func closingReason(_ id: ID<Body>) -> Value {
    Value(site.bodies[id].closing.map { words["closed_" + $0.rawValue] })
  }
}

extension String {
  /// With a capital. Most types of documents begin with a plain letter, which is changed as a byte.
  fileprivate var beginningLine: String {
    guard let first = utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
      return prefix(1).uppercased() + dropFirst()
    }
    return String(unsafeUninitializedCapacity: utf8.count) { text in
      _ = text.initialize(from: utf8)
      text[0] = first & ~0x20
      return text.count
    }
  }
}

extension PlanRecord {
  /// A passage of its text, which lies still as long as the record lives.
  func borrowed(_ range: Range<UInt32>) -> Value.Text {
    entry.document.text.withUnsafeBufferPointer {
      Value.Text(lying: UnsafeBufferPointer(rebasing: $0[Int(range.lowerBound)..<Int(range.upperBound)]))
    }
  }
}

extension Site {
  func countOfCitingPlans(_ id: ID<CitedDocument>) -> Int {
    var (count, last) = (0, nil as ID<PlanRecord>?)
    for link in citedBy[id] where link.plan != last && isPublic(link.plan) {
      (count, last) = (count + 1, link.plan)
    }
    return count
  }

  /// Public plans that cite a document, each with its citations.
  package func citingPlans(_ id: ID<CitedDocument>) -> [(plan: ID<PlanRecord>, citations: [Int])] {
    var rows: [(plan: ID<PlanRecord>, citations: [Int])] = []
    for link in citedBy[id] where isPublic(link.plan) {
      if rows.last?.plan == link.plan {
        rows[rows.count - 1].citations.append(link.citation)
      } else {
        rows.append((link.plan, [link.citation]))
      }
    }
    return rows
  }
}
