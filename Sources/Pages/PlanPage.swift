import Linking
import Markup
import Mustache
import Plans
import Vietnamese

/// `/ke-hoach/NAME/`: one document with everything that is known about it.
enum PlanPage {
  static func page(_ id: ID<PlanRecord>, _ site: Site) -> Page {
    let record = site.plans[id]
    let hidden = record.withdrawal != nil || record.isDraft
    return Page(
      site.address(id) + "index.html", from: record.entry.path, listed: !hidden,
      modified: record.plan.date?.value.first.description,
      content: .template("plan") { context in
        let citation = citation(id, context)
        return frame(id, hidden: hidden, citation, context)
          .view(context, [.plan: .record(view(id, citation, context))])
      })
  }

  private static func frame(
    _ id: ID<PlanRecord>, hidden: Bool, _ citation: String, _ context: PageContext
  ) -> Frame {
    let record = context.site.plans[id]
    let issuers = context.site.links[id.index].issuers
    let withdrawn = record.withdrawal != nil ? "[" + context.words["withdrawn"] + "] " : ""
    var frame = Frame("plan", title: withdrawn + record.title)
    frame.isHidden = hidden
    frame.isArticle = true
    frame.description = citation
    frame.crumbs = [(context.words["menu_plans"], Address.plans)]
    if let body = issuers.first {
      frame.crumbs.append((context.site.bodies[body].name, context.site.address(body)))
    }
    frame.dublinCore = dublinCore(id, context)
    if !record.plan.phases.isEmpty {
      frame.alternates = [
        .init(type: "text/calendar", address: context.address + Calendars.name, text: context.words["phases"])
      ]
    }
    frame.alternates += PlanExports.formats(of: id, context.site).map {
      .init(type: $0.type, address: context.address + $0.file, text: $0.text)
    }
    frame.structuredData = { StructuredData.plan(id, context, into: &$0) }
    return frame
  }

  private static func dublinCore(_ id: ID<PlanRecord>, _ context: PageContext) -> [Record] {
    let record = context.site.plans[id]
    var core: [Record] = []
    core.reserveCapacity(24)
    func add(_ name: String, _ content: String?) {
      if let content { core.append([.name: .text(name), .content: .text(content)]) }
    }
    add("title", record.title)
    add("type", context.typeName(record.plan.type?.value))
    add("date", record.plan.date?.value.description)
    add("identifier", record.plan.fullNumber?.value)
    add("coverage", record.plan.place?.value)
    add("publisher", context.site.settings.owner)
    add("format", "text/html")
    add("language", "vi")
    add("rights", context.site.settings.licence)
    add("subject", context.site.links[id.index].campaign.map { context.site.campaigns[$0].title })
    for body in context.site.links[id.index].issuers { add("creator", context.site.bodies[body].name) }
    var related: [ID<CitedDocument>] = []
    for case .some(let document) in context.site.links[id.index].citations where !related.contains(document) {
      related.append(document)
      add("relation", context.documentName(document))
    }
    return core
  }

  static func citation(_ id: ID<PlanRecord>, _ context: PageContext) -> String {
    reference(id, context) + ": " + context.site.plans[id].title
  }

  /// "Kế hoạch số 24/KH-LĐLĐ ngày 28/04/2023 của Liên đoàn Lao động tỉnh Ninh Bình"
  static func reference(_ id: ID<PlanRecord>, _ context: PageContext) -> String {
    let record = context.site.plans[id]
    var text = ""
    text.reserveCapacity(320)
    text += context.typeName(record.plan.type?.value)
    if let number = record.plan.fullNumber?.value {
      text += context.words.beforeNumber
      text += number
    }
    if let date = record.plan.date?.value {
      text += " "
      text += context.words[date.day == nil ? (date.month == nil ? "year_of" : "month_of") : "day_of"]
      text += " "
      text += date.printed
    }
    let issuers = context.site.links[id.index].issuers.map { context.site.bodies[$0].name }
    let names = issuers.isEmpty ? record.plan.issuers.map { $0.value } : issuers
    for (index, name) in names.enumerated() {
      if index == 0 {
        text += " "
        text += context.words["of"]
      }
      text += index == 0 ? " " : ", "
      text += name
    }
    return text
  }

  private static func view(_ id: ID<PlanRecord>, _ citation: String, _ context: PageContext) -> Record {
    let record = context.site.plans[id]
    // Field by field: to name all links of a plan would copy them.
    let (previous, next) = (context.site.links[id.index].previous, context.site.links[id.index].next)
    let replaces = context.site.links[id.index].replaces
    let phases = record.plan.phases.indices
    let contents = PlanContents.entries(record)
    let relations = PlanRelations(id, context)
    let exemplars = context.site.planExemplars[id].filter { context.site.exemplars[$0].status == .published }
    let recipients = record.plan.recipients
    let insertions = PlanLinks.insertions(id, context)
    let exports = PlanExports.formats(of: id, context.site)
      .map { context.link($0.text, to: context.beside($0.file)) }
    let period = period(id, context)
    return [
      .title: .text(record.title), .type: record.plan.type.map { .text(context.typeName($0.value)) } ?? .none,
      .tradition: .text(record.plan.tradition.rawValue), .number: number(record),
      .symbol: Value(record.plan.symbol?.value),
      .date: date(record, context), .place: Value(record.plan.place.map { fact($0.value, .none, $0.origin) }),
      .issuers: issuers(id, context),
      .superior: Value(
        record.plan.superior.map { superior in
          fact(
            superior.value, context.site.links[id.index].superior.map { context.address($0) } ?? .none,
            superior.origin)
        }),
      .status: context.status(period.from, period.to), .period: context.period(period.from, period.to),
      .campaign: campaign(id, context), .signatures: Value(record.plan.signatures) { signer($0, record) },
      .draft: .flag(record.isDraft),
      .withdrawn: Value(
        record.withdrawal.map { withdrawal -> Record in
          [.date: context.date(text: withdrawal.date), .reason: Value(withdrawal.reason)]
        }),
      .replacedBy: Value(context.site.links[id.index].replacedBy.map { context.link($0) }),
      .endedBodies: ended(id, context), .hasReplaces: .flag(!replaces.isEmpty),
      .replaces: Value(replaces) { context.link($0) },
      .redacted: .flag(!record.redactions.isEmpty), .citation: .text(citation),
      .address: Value(context.absolute), .hasContents: .flag(contents.count > 1), .contents: .list(contents),
      .official: Value(OfficialHead.record(id, context)),
      .article: .write { output in
        Article(
          lines: record.plan.lines, labels: record.plan.labels, sections: record.plan.sections,
          type: record.plan.type?.value,
          document: record.entry.document
        ).write(insertions: insertions, into: &output)
      },
      .hasPhases: .flag(!phases.isEmpty),
      .phases: Value(phases) { TimelinePages.phaseRow(id, $0, ofOnePlan: true, context) },
      .ofOnePlan: true,
      .timeline: TimelinePages.figure([id], byPhase: true, context),
      .calendar: phases.isEmpty ? .none : context.beside(Calendars.name),
      .hasAssignments: .flag(!record.plan.assignments.isEmpty),
      .assignments: charges(id, .task, context),
      .hasReports: .flag(!record.plan.reports.isEmpty),
      .reports: Value(record.plan.reports) { report in
        let section = record.sectionSpans.section(at: report.range.lowerBound)
        return context.task(
          record, .init(range: report.range, deadline: report.deadline?.value, section: section),
          onThisPage: true)
      },
      .hasPowers: .flag(!record.plan.powers.isEmpty), .powers: charges(id, .power, context),
      .hasRewards: .flag(!record.plan.rewards.isEmpty),
      .rewards: Value(record.plan.rewards) {
        context.link($0.value, to: .text("#", record.anchor(at: $0.range.lowerBound)))
      },
      .hasRelations: .flag(!relations.isEmpty), .diagram: relations.diagram,
      .hasBases: .flag(!relations.bases.isEmpty), .bases: .list(relations.bases),
      .hasMentioned: .flag(!relations.mentioned.isEmpty), .mentioned: .list(relations.mentioned),
      .hasCitedBy: .flag(!relations.citedBy.isEmpty), .citedBy: .list(relations.citedBy),
      .allCiting: relations.allCiting,
      .hasExemplars: .flag(!exemplars.isEmpty), .exemplars: context.rows(exemplars),
      .hasRecipients: .flag(!recipients.isEmpty),
      .recipients: Value(recipients.indices) { index in
        let body = context.site.links[id.index].recipients[index].first
        return context.link(recipients[index].value, to: body.map { context.address($0) } ?? .none)
      },
      .hasChanges: .flag(!record.changes.isEmpty),
      .changes: Value(
        record.changes.map { change -> Record in
          [
            .iso: .text(change.date), .text: .text(PartialDate(change.date)?.printed ?? change.date),
            .note: .text(change.note),
          ]
        }),
      .originals: Value(
        context.site.attachments[id, default: []].map { file -> Record in
          [
            .name: .text(file.name), .href: context.beside(file.name), .format: .text(format(file.name)),
            .size: .text(FileSize.printed(file.size, context.words["decimal_sign"])),
            .sha256: .text(file.sha256),
          ]
        }), .hasExports: .flag(!exports.isEmpty), .exports: Value(exports),
      .hasNeighbours: .flag(previous != nil || next != nil),
      .previous: Value(previous.map { context.link($0) }), .next: Value(next.map { context.link($0) }),
    ]
  }

  // MARK: Facts

  static func fact(_ text: String, _ href: Value, _ origin: OriginOfFact) -> Record {
    [
      .text: .text(text), .href: href, .supplied: .flag(origin == .frontMatter),
      .completed: .flag(origin == .completed),
    ]
  }

  private static func number(_ record: PlanRecord) -> Value {
    guard let number = record.plan.fullNumber else { return .none }
    return .record(fact(number.value, .none, number.origin))
  }

  private static func date(_ record: PlanRecord, _ context: PageContext) -> Value {
    guard let date = record.plan.date else { return .none }
    var text = date.value.printed
    if date.value.day == nil, date.value.month != nil {
      text = context.words["month"] + " " + text
    }
    return .record([
      .iso: .text(date.value.description),
      .text: .text(text),
      .incomplete: .flag(date.value.day == nil), .supplied: .flag(date.origin == .frontMatter),
    ])
  }

  private static func issuers(_ id: ID<PlanRecord>, _ context: PageContext) -> Value {
    let links = context.site.links[id.index].issuers
    let issuers = context.site.plans[id].plan.issuers
    guard !links.isEmpty else { return Value(issuers) { fact($0.value, .none, $0.origin) } }
    let isSupplied = context.site.links[id.index].isIssuerSupplied
    return Value(links.enumerated()) { index, body in
      let origin = !isSupplied && issuers.indices.contains(index) ? issuers[index].origin : .frontMatter
      return fact(context.site.bodies[body].name, context.address(body), origin)
    }
  }

  private static func campaign(_ id: ID<PlanRecord>, _ context: PageContext) -> Value {
    guard let campaign = context.site.links[id.index].campaign else { return .none }
    return .record(
      fact(
        context.site.campaigns[campaign].title, context.address(campaign),
        context.site.plans[id].plan.campaign?.origin ?? .frontMatter))
  }

  /// From the first phase to the last, else the period of the campaign.
  private static func period(
    _ id: ID<PlanRecord>, _ context: PageContext
  ) -> (from: PartialDate?, to: PartialDate?) {
    let phases = context.site.plans[id].plan.phases
    if let first = phases.min(by: { $0.from.first < $1.from.first }),
      let last = phases.max(by: { $0.to.last < $1.to.last })
    {
      return (first.from, last.to)
    }
    guard let campaign = context.site.links[id.index].campaign else { return (nil, nil) }
    return (context.site.campaigns[campaign].from, context.site.campaigns[campaign].to)
  }

  /// "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH", and the name that is read after it.
  private static func signer(_ signature: Signature, _ record: PlanRecord) -> Record {
    let parts = [signature.capacity.map { onBehalf($0, record) }, signature.position?.value]
    let position = parts.compactMap(\.self).joined(separator: ", ")
    return [.name: Value(signature.name?.value), .position: position.isEmpty ? .none : .text(position)]
  }

  /// A comma parts the lines on whose behalf was signed.
  private static func onBehalf(_ read: Read<String>, _ record: PlanRecord) -> String {
    var text = read.value
    for line in record.plan.lines.reversed() where line.role == .capacity {
      guard read.range.lowerBound < line.text.lowerBound else { break }
      let own = record.entry.document.string(line.text)
      if read.range.contains(line.text.lowerBound) { text = text.replacing(" " + own, with: ", " + own) }
    }
    return text
  }

  private static func ended(_ id: ID<PlanRecord>, _ context: PageContext) -> Value {
    let bodies = context.site.links[id.index].issuers.filter { body in
      guard context.site.isClosed(body) else { return false }
      guard let today = context.edition.today, let to = context.site.bodies[body].to else { return true }
      return to.last < today
    }
    return Value(bodies) { id in
      [
        .text: .text(context.site.bodies[id].name), .href: context.address(id),
        .date: context.date(context.site.bodies[id].to),
        .reason: context.closingReason(id),
        .hasSuccessors: .flag(!context.site.bodies[id].successors.isEmpty),
        .successors: Value(
          context.site.bodies[id].successors.map { context.link($0.name, $0.body, of: id) }),
      ]
    }
  }

  private static func charges(
    _ id: ID<PlanRecord>, _ kind: Charge.Kind, _ context: PageContext
  ) -> Value {
    let record = context.site.plans[id]
    let charges = record.charges
    return Value(charges.indices.filter { charges[$0].kind == kind }) { index in
      let body = context.site.links[id.index].units[index].first
      return [
        .unit: .text(charges[index].unit), .href: body.map { context.address($0) } ?? .none,
        .count: .number(record.tasks[index].count),
        .tasks: Value(record.tasks[index]) { context.task(record, $0, onThisPage: true) },
      ]
    }
  }

  private static func format(_ name: String) -> String {
    name.split(separator: ".").last.map { $0.uppercased() } ?? ""
  }
}

typealias OriginOfFact = Read<String>.Origin

/// Sizes of files as people read them.
enum FileSize {
  static func printed(_ bytes: Int, _ decimalSign: String) -> String {
    if bytes < 1000 { return "\(bytes) B" }
    if bytes < 1_000_000 { return "\((bytes + 500) / 1000) kB" }
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10)\(decimalSign)\(tenths % 10) MB"
  }
}
