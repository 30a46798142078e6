import Bytes
import Linking
import Plans
import Vietnamese

/// Who, when, what of a document of Akoma Ntoso: work, expression and manifestation under their addresses.
struct AkomaNtosoMeta {
  private let work: String
  private let date: String
  private let number: String?
  private let title: String
  private let issuers: [(slug: String, name: String)]

  init(_ id: ID<PlanRecord>, _ context: PageContext, type: String) {
    let record = context.site.plans[id]
    let known = context.site.links[id.index].issuers.map {
      (context.site.bodies[$0].slug, context.site.bodies[$0].name)
    }
    let named = record.plan.issuers.map { (Slug.make($0.value), $0.value) }
    issuers = !known.isEmpty ? known : !named.isEmpty ? named : [("khong-ro", context.words["not_stated"])]
    date = record.plan.date?.value.first.description ?? ""
    number = record.plan.fullNumber?.value
    title = record.title
    // A document whose number is blank is told apart by its address here.
    work = "/akn/vn/doc/\(type)/\(issuers[0].slug)/\(date)/" + Slug.make(number ?? record.slug)
  }

  func write(into output: inout ByteWriter) {
    let expression = work + "/vie@" + date
    output.write("<meta>\n<identification source=\"#thidua\">\n" as StaticString)
    output.write("<FRBRWork>\n" as StaticString)
    level(work, this: work + "/!main", into: &output)
    output.write("<FRBRcountry value=\"vn\"/>\n" as StaticString)
    if let number { value("FRBRnumber", number, into: &output) }
    value("FRBRname", title, into: &output)
    output.write("</FRBRWork>\n<FRBRExpression>\n" as StaticString)
    level(expression, this: expression + "/!main", into: &output)
    output.write("<FRBRlanguage language=\"vie\"/>\n</FRBRExpression>\n<FRBRManifestation>\n" as StaticString)
    level(expression + ".xml", this: expression + "/!main.xml", into: &output)
    output.write("<FRBRformat value=\"application/akn+xml\"/>\n" as StaticString)
    output.write("</FRBRManifestation>\n</identification>\n<references source=\"#thidua\">\n" as StaticString)
    for issuer in issuers {
      output.write("<TLCOrganization eId=\"co-quan-" + issuer.slug)
      output.write("\" href=\"/akn/ontology/organization/vn/" + issuer.slug + "\" showAs=\"")
      output.escape(issuer.name)
      output.write("\"/>\n" as StaticString)
    }
    output.write(
      "<TLCOrganization eId=\"thidua\" href=\"/akn/ontology/organization/vn/thidua\" showAs=\"thidua\"/>\n"
        as StaticString)
    output.write("</references>\n</meta>\n" as StaticString)
  }

  private func level(_ address: String, this: String, into output: inout ByteWriter) {
    value("FRBRthis", this, into: &output)
    value("FRBRuri", address, into: &output)
    output.write("<FRBRdate date=\"" + date + "\" name=\"ban-hanh\"/>\n")
    for issuer in issuers { output.write("<FRBRauthor href=\"#co-quan-" + issuer.slug + "\"/>\n") }
  }

  private func value(_ tag: String, _ text: String, into output: inout ByteWriter) {
    output.write("<" + tag + " value=\"")
    output.escape(text)
    output.write("\"/>\n" as StaticString)
  }
}
