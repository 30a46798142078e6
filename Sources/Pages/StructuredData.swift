import Bytes
import Linking

/// JSON-LD (schema.org) for machines that read pages.
enum StructuredData {
  static func plan(_ id: ID<PlanRecord>, _ context: PageContext, into output: inout ByteWriter) {
    let record = context.site.plans[id]
    let links = context.site.links[id.index]
    var json = JSONWriter(output)
    json.object { json in
      json.field("@context", "https://schema.org")
      json.field("@type", "DigitalDocument")
      json.field("name", record.title)
      json.field("inLanguage", "vi")
      if let number = record.plan.fullNumber?.value { json.field("identifier", number) }
      if let date = record.plan.date?.value { json.field("datePublished", date.description) }
      if let address = context.absolute { json.field("url", address) }
      if !links.issuers.isEmpty {
        json.field(
          "publisher",
          array: { list in
            for body in links.issuers { organisation(body, context, &list) }
          })
      }
      if let campaign = links.campaign { json.field("about", context.site.campaigns[campaign].title) }
    }
    output = json.finish()
  }

  static func exemplar(_ id: ID<Exemplar>, _ context: PageContext, into output: inout ByteWriter) {
    let exemplar = context.site.exemplars[id]
    var json = JSONWriter(output)
    json.object { json in
      json.field("@context", "https://schema.org")
      json.field("@type", "Article")
      json.field("headline", exemplar.title)
      json.field("inLanguage", "vi")
      if let summary = exemplar.summary { json.field("abstract", summary) }
      if let date = exemplar.date { json.field("datePublished", date.description) }
      if let address = context.absolute { json.field("url", address) }
      if let image = context.edition.pictures[id]?.largest, let address = context.absolute(image.address) {
        json.field("image", address)
      }
      if let campaign = exemplar.campaign { json.field("about", context.site.campaigns[campaign].title) }
    }
    output = json.finish()
  }

  static func body(_ id: ID<Body>, _ context: PageContext, into output: inout ByteWriter) {
    var json = JSONWriter(output)
    organisation(id, context, &json, isRoot: true)
    output = json.finish()
  }

  private static func organisation(
    _ id: ID<Body>, _ context: PageContext, _ json: inout JSONWriter, isRoot: Bool = false
  ) {
    let bodies = context.site.bodies
    let base = context.site.settings.baseURL
    json.object { json in
      if isRoot { json.field("@context", "https://schema.org") }
      json.field("@type", "GovernmentOrganization")
      json.field("name", bodies[id].name)
      if !base.isEmpty { json.field("url", base + context.site.address(id)) }
      guard isRoot else { return }
      if let code = bodies[id].code { json.field("identifier", code) }
      if let from = bodies[id].from { json.field("foundingDate", from.description) }
      if let to = bodies[id].to { json.field("dissolutionDate", to.description) }
      if let parent = bodies[id].parent {
        json.field(
          "parentOrganization",
          object: { json in
            json.field("@type", "GovernmentOrganization")
            json.field("name", bodies[parent].name)
          })
      }
    }
  }
}
