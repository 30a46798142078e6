import Linking
import Mustache
import Plans
import Vietnamese

/// `/tien-do/`: the phases of all plans, drawn and as a table.
enum TimelinePages {
  static func pages(_ site: Site) -> [Page] {
    let plans = site.newestPlans().reversed().filter { !site.plans[$0].plan.phases.isEmpty }
    let paging = Paging(base: Address.timeline, total: plans.count, size: site.settings.pageSize)
    return paging.pages { number, address, range in
      Page(
        address + "index.html", from: "templates/timeline.html", listed: number == 1,
        content: .template("timeline") { context in
          let shown = Array(plans[range])
          var frame = Frame("timeline", title: context.words["timeline"])
          frame.description = context.words["timeline_lead"]
          frame.number = number
          return frame.view(
            context,
            [
              .today: context.date(context.edition.today),
              .calendar: plans.isEmpty ? .none : .text(context.href(Calendars.all)),
              .timeline: figure(shown, context),
              .phases: Value(
                shown.flatMap { id in
                  context.site.plans[id].plan.phases.indices.map {
                    phaseRow(id, $0, ofOnePlan: false, context)
                  }
                }), .ofOnePlan: false, .pager: paging.pager(number, context),
            ])
        })
    }
  }

  static func phaseRow(_ id: ID<PlanRecord>, _ index: Int, ofOnePlan: Bool, _ context: PageContext) -> Record
  {
    let phase = context.site.plans[id].plan.phases[index]
    return [
      .label: .text(phase.label),
      .href: address(of: phase, in: id, onThisPage: ofOnePlan, context),
      .plan: ofOnePlan ? .none : .record(context.link(id)), .from: context.date(phase.from),
      .to: context.date(phase.to), .status: context.status(phase.from, phase.to),
    ]
  }

  /// A page that has the passage itself links to its place alone.
  private static func address(
    of phase: Phase, in id: ID<PlanRecord>, onThisPage: Bool, _ context: PageContext
  ) -> Value {
    let anchor = context.site.plans[id].anchor(at: phase.range.lowerBound)
    return onThisPage ? .text("#", anchor) : context.address(id, fragment: anchor)
  }

  /// Positions are shares of the width, so that text keeps its size on every screen.
  static func figure(_ plans: [ID<PlanRecord>], byPhase: Bool = false, _ context: PageContext) -> Value {
    // A text may print the end of a period before its beginning; the axis holds both.
    var years: ClosedRange<UInt16>?
    for plan in plans {
      for phase in context.site.plans[plan].plan.phases {
        let (from, to) = (phase.from.year, phase.to.year)
        years = min(years?.lowerBound ?? from, from, to)...max(years?.upperBound ?? to, from, to)
      }
    }
    guard let first = years?.lowerBound, let last = years?.upperBound else { return .none }
    let span = Double(Int(last) - Int(first) + 1)
    func x(_ date: PartialDate) -> Double {
      let day = date.first
      let within = (Double(day.month ?? 1) - 1) / 12 + (Double(day.day ?? 1) - 1) / 372
      return (Double(day.year) - Double(first) + within) / span * 100
    }
    // At most seven: on a phone there is no room for more.
    let step = (Int(span) + 5) / 6
    var ticks: [Record] = []
    for year in stride(from: Int(first), through: Int(last) + 1, by: step) {
      ticks.append([
        .x: .text(Decimal.tenth((Double(year) - Double(first)) / span * 100), "%"),
        .text: .text(String(year)),
      ])
    }
    func bar(_ id: ID<PlanRecord>, _ phase: Phase) -> Record {
      let start = x(phase.from)
      let width = max(0.5, x(phase.to.dayAfter) - start)
      let today = context.edition.today
      return [
        .text: .text(phase.label, " (" + phase.from.printed, " – " + phase.to.printed, ")"),
        .href: address(of: phase, in: id, onThisPage: byPhase, context),
        .x: .text(Decimal.tenth(start), "%"), .width: .text(Decimal.tenth(width), "%"),
        .running: .flag(today.map { phase.from.first <= $0 && $0 <= phase.to.last } ?? false),
        .ended: .flag(today.map { phase.to.last < $0 } ?? false),
        .from: .text(phase.from.first.description), .to: .text(phase.to.last.description),
      ]
    }
    var rows: [Record] = []
    for id in plans {
      let record = context.site.plans[id]
      if byPhase {
        for phase in record.plan.phases { rows.append(row(phase.label, [bar(id, phase)])) }
      } else {
        let issuer = context.site.links[id.index].issuers.first.map { context.site.bodies[$0].name }
        let text = [record.plan.fullNumber?.value ?? context.typeName(record.plan.type?.value), issuer ?? ""]
        rows.append(
          row(text.filter { !$0.isEmpty }.joined(separator: ", "), record.plan.phases.map { bar(id, $0) }))
      }
    }
    var todayLine = Value.none
    if let today = context.edition.today, x(today) >= 0, x(today) <= 100 {
      todayLine = .text(Decimal.tenth(x(today)), "%")
    }
    return .record([
      .first: .number(Int(first)), .years: .number(Int(span)), .ticks: Value(ticks),
      .rows: Value(rows), .today: todayLine,
    ])
  }

  private static func row(_ text: String, _ bars: [Record]) -> Record {
    [.text: .text(text), .bars: Value(bars)]
  }
}

/// Numbers with one decimal, written without a locale.
enum Decimal {
  static func tenth(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return String(tenths / 10) + (tenths % 10 == 0 ? "" : "." + String(abs(tenths % 10)))
  }
}
