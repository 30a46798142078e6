import Linking
import Markup

/// A site joined in memory from texts by path.
struct MadeSite {
  let site: Site

  init(_ files: [String: String], geography: Geography = Geography()) {
    let reader = ContentReader(geography: geography, includesDrafts: false)
    var records = Records(geography: geography)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      let result = reader.read(path, Array(text.utf8))
      guard result.record != nil else { continue }
      switch result.record! {
      case .plan(let plan): records.plans.append(plan)
      case .body(let body): records.bodies.append(body)
      case .campaign(let campaign): records.campaigns.append(campaign)
      case .exemplar(let exemplar): records.exemplars.append(exemplar)
      case .page(let page): records.pages.append(page)
      }
    }
    site = Joining.join(records)
  }

  /// Plans by file name.
  init(plans: [String: String], bodies: [String: String] = [:]) {
    var files: [String: String] = [:]
    for (name, text) in plans { files["content/plans/\(name).md"] = text }
    for (name, text) in bodies { files["content/bodies/\(name).md"] = text }
    self.init(files)
  }

  // MARK: What the tests ask

  func body(_ name: String) -> Body? { site.bodies.first { $0.name == name } }

  func id(_ name: String) -> ID<Body>? { site.bodies.firstIndex { $0.name == name }.map { ID($0) } }

  func plan(_ slug: String) -> ID<PlanRecord> { ID(site.plans.firstIndex { $0.slug == slug }!) }

  func name(_ id: ID<Body>?) -> String? { id.map { site.bodies[$0].name } }

  /// The body that a wording of a plan links to.
  func body(_ wording: String, in slug: String) -> String? {
    let record = site.plans[plan(slug)]
    guard let index = record.plan.names.firstIndex(of: wording) else { return nil }
    return name(site.links[plan(slug).index].names[index])
  }

  func names(in slug: String) -> Set<String> {
    Set(site.links[plan(slug).index].names.compactMap { name($0) })
  }

  func issuers(_ slug: String) -> [String] {
    site.links[plan(slug).index].issuers.map { site.bodies[$0].name }
  }

  /// "body: count of tasks", in the order of the plan.
  func tasks(_ slug: String) -> [String] {
    let record = site.plans[plan(slug)]
    return zip(record.plan.assignments, site.links[plan(slug).index].units).flatMap { assignment, bodies in
      bodies.map { "\(site.bodies[$0].name): \(assignment.tasks.count)" }
    }
  }

  func recipients(_ slug: String) -> [String?] {
    site.links[plan(slug).index].recipients.map { name($0.first) }
  }

  /// "number | date | issuer" of each cited document that a plan leads to.
  func documents(_ slug: String) -> [String] {
    var seen: Set<ID<CitedDocument>> = []
    return site.links[plan(slug).index].citations.compactMap { $0 }.filter { seen.insert($0).inserted }.map {
      let document = site.documents[$0]
      return [
        document.number ?? document.title ?? "", document.date.map { "\($0)" } ?? "–",
        name(document.issuer) ?? "–",
      ].joined(separator: " | ")
    }
  }

  func campaign(_ slug: String) -> Campaign? {
    site.links[plan(slug).index].campaign.map { site.campaigns[$0] }
  }
}
