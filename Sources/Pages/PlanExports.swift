import Bytes
import Linking
import Markup
import Plans
import Vietnamese

/// The files of each plan besides its page, where `exports:` of site.yml asks for them.
enum PlanExports {
  static let json = "ke-hoach.json"
  static let akomaNtoso = "ke-hoach.akn.xml"

  struct Format {
    var file: String
    var type: String
    var text: String
  }

  static func pages(_ site: Site) -> [Page] {
    site.planIDs.filter { site.isPublic($0) }.flatMap { id in
      formats(of: id, site).map { format in
        Page(
          site.address(id) + format.file, from: site.plans[id].entry.path, listed: false,
          content: .written { context, output in
            if format.file == json {
              PlanJSON.write(id, context, into: &output)
            } else {
              AkomaNtoso.write(id, context, into: &output)
            }
          })
      }
    }
  }

  /// What is written for a plan: Akoma Ntoso has no form for a date without a day.
  static func formats(of id: ID<PlanRecord>, _ site: Site) -> [Format] {
    guard site.isPublic(id) else { return [] }
    var formats: [Format] = []
    if site.settings.exports.contains("json") {
      formats.append(Format(file: json, type: "application/json", text: "JSON"))
    }
    if site.settings.exports.contains("akn"), site.plans[id].plan.date?.value.day != nil {
      formats.append(Format(file: akomaNtoso, type: "application/akn+xml", text: "Akoma Ntoso (XML)"))
    }
    return formats
  }

  /// Public plans that Akoma Ntoso cannot take.
  static func notExported(_ site: Site) -> [ID<PlanRecord>] {
    guard site.settings.exports.contains("akn") else { return [] }
    return site.planIDs.filter { site.isPublic($0) && site.plans[$0].plan.date?.value.day == nil }
  }
}
