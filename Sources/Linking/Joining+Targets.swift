import Diagnostics
import Markup
import Vietnamese

/// What front matter calls by the name of a file, which nothing here bears.
extension Joining {
  /// Asked when all is joined. A name in words may be of what no file describes and is told as it stands; the name of a
  /// file would be no more than a slip of the pen on the page.
  mutating func checkTargets() {
    for (index, record) in site.plans.enumerated() {
      if !site.links[index].isIssuerSupplied, let named = record.body, Slug.isOne(named.text),
        body(named, on: record.date) == nil
      {
        report(named.text, "body", of: record.entry, PlanRecord.keys)
      }
      if let campaign = record.namedCampaign, Slug.isOne(campaign.title), find(campaign) == nil {
        report(campaign.title, "campaign", of: record.entry, PlanRecord.keys)
      }
    }
    // Lent by index: a loop over them would copy each.
    for index in site.exemplars.indices where site.exemplars[index].entry != nil {
      func lacks(_ name: String, _ key: String) {
        report(name, key, of: site.exemplars[index].entry!, Exemplar.keys)
      }
      if site.exemplars[index].plan == nil, let plan = site.exemplars[index].namedPlan,
        Slug.isOne(plan.text)
      {
        lacks(plan.text, "plan")
      }
      if site.exemplars[index].body == nil, let body = site.exemplars[index].namedBody,
        Slug.isOne(body.text)
      {
        lacks(body.text, "body")
      }
      // The page says nothing of one that there is not, also where the title is whole.
      if let campaign = site.exemplars[index].namedCampaign, find(campaign) == nil {
        lacks(campaign.title, "campaign")
      }
    }
    for index in site.bodies.indices where site.bodies[index].parent == nil {
      guard let entry = site.bodies[index].entry, let name = site.bodies[index].parentName else { continue }
      if parent(of: index) != nil {
        site.diagnostics.append(Self.ring(of: entry, Body.keys))
      } else if Slug.isOne(name) {
        report(name, "parent", of: entry, Body.keys)
      }
    }
    for index in site.campaigns.indices where site.campaigns[index].parent == nil {
      guard let entry = site.campaigns[index].entry, let named = site.campaigns[index].namedParent else {
        continue
      }
      if namedParent(of: index) != nil {
        site.diagnostics.append(Self.ring(of: entry, Campaign.keys))
      } else if Slug.isOne(named.title) {
        report(named.title, "parent", of: entry, Campaign.keys)
      }
    }
  }

  /// Of superiors one has none.
  private static func ring(of entry: Entry, _ keys: FrontMatterKeys) -> Diagnostic {
    Diagnostic(
      .error, "unknown-target",
      Sentence(
        vi:
          "“parent” dẫn về chính tệp này nên không có cấp trên nào; hãy ghi tên của cấp trên thật, hoặc bỏ dòng ấy",
        en:
          "“parent” leads back to this file itself, so that nobody is above; name who is, or remove the line"),
      at: entry.place(of: "parent", in: keys))
  }

  private mutating func report(_ name: String, _ key: String, of entry: Entry, _ keys: FrontMatterKeys) {
    site.diagnostics.append(Self.unknownTarget(name, key, of: entry, keys, .warning))
  }

  static func ownTarget(_ key: String, of entry: Entry, _ keys: FrontMatterKeys) -> Diagnostic {
    Diagnostic(
      .error, "unknown-target",
      Sentence(
        vi: "“\(key)” không thể là chính tệp này; hãy ghi tên của tệp kia",
        en: "“\(key)” cannot be this file itself; name the other one"),
      at: entry.place(of: key, in: keys))
  }

  static func unknownTarget(
    _ name: String, _ key: String, of entry: Entry, _ keys: FrontMatterKeys, _ severity: Diagnostic.Severity
  ) -> Diagnostic {
    Diagnostic(
      severity, "unknown-target",
      Sentence(
        vi:
          "không có gì tên “\(name)” cho “\(key)”; hãy ghi đúng tên tệp, không có đuôi .md, hoặc ghi tên đầy đủ",
        en:
          "nothing is called “\(name)” for “\(key)”; give the name of its file without .md, or its full name"),
      at: entry.place(of: key, in: keys))
  }
}
