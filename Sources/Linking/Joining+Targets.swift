import Diagnostics
import Markup
import Vietnamese

/// What front matter calls by the name of a file, which nothing here bears.
extension Joining {
  /// Asked when all is joined. A name in words may be of what no file describes and is told as it stands; the name of a
  /// file would be no more than a slip of the pen on the page.
  mutating func checkTargets() {
    for record in site.plans {
      if let named = record.body, Slug.isOne(named.text), body(named, on: record.date) == nil {
        report(named.text, "body", of: record.entry, PlanRecord.keys)
      }
      if let campaign = record.namedCampaign, Slug.isOne(campaign.title), find(campaign) == nil {
        report(campaign.title, "campaign", of: record.entry, PlanRecord.keys)
      }
    }
    for exemplar in site.exemplars {
      guard let entry = exemplar.entry else { continue }
      if let plan = exemplar.namedPlan, exemplar.plan == nil, Slug.isOne(plan.text) {
        report(plan.text, "plan", of: entry, Exemplar.keys)
      }
      if let body = exemplar.namedBody, exemplar.body == nil, Slug.isOne(body.text) {
        report(body.text, "body", of: entry, Exemplar.keys)
      }
      if let campaign = exemplar.namedCampaign, Slug.isOne(campaign.title), find(campaign) == nil {
        report(campaign.title, "campaign", of: entry, Exemplar.keys)
      }
    }
  }

  private mutating func report(_ name: String, _ key: String, of entry: Entry, _ keys: FrontMatterKeys) {
    site.diagnostics.append(Self.unknownTarget(name, key, of: entry, keys, .warning))
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
