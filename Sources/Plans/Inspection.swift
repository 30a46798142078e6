import Bytes
import Markup
import Vietnamese

/// What `thidua inspect` prints: one JSON object for each file, on one line.
package enum Inspection {
  package static func write(_ plan: Plan, _ document: Document, file: String, into json: inout JSONWriter) {
    json.object { json in
      head(plan, &json)
      body(plan, &json)
      foot(plan, &json)
      json.field("defects", array: { defects(plan, document, &$0) })
      json.field("file", file)
    }
  }

  private static func head(_ plan: Plan, _ json: inout JSONWriter) {
    json.field("type", plan.type?.value)
    json.field("number", plan.number?.value)
    json.field("symbol", plan.symbol?.value)
    json.field("fullNumber", plan.fullNumber?.value)
    json.field("date", plan.date?.value.description)
    json.field("place", plan.place?.value)
    json.field("issuingBody", plan.issuers.first?.value)
    json.field("issuingBodies", plan.issuers.map(\.value))
    json.field("parentBody", plan.superior?.value)
    json.field("subject", plan.subject?.value)
    json.field("campaign", plan.campaign?.value)
  }

  private static func body(_ plan: Plan, _ json: inout JSONWriter) {
    json.field(
      "sections",
      array: { json in
        // Appendices are documents of their own; deeper levels are points.
        let end = plan.appendices.first ?? .max
        for section in plan.sections where section.level <= 2 && section.line < end {
          json.object { json in
            json.field("label", section.label)
            json.field("title", section.title)
            json.field("level", Int(section.level))
            if section.title == nil { json.field("para", true) }
          }
        }
      })
    json.field(
      "cites",
      array: { json in
        for citation in plan.citations where citation.fullCitation == nil && !citation.isBlank {
          json.object { json in
            json.field("number", citation.number)
            json.field("date", citation.date?.description)
            json.field("issuer", citation.issuer)
            if citation.number == nil { json.field("title", citation.title) }
          }
        }
      })
    json.field(
      "abbreviations",
      array: { json in
        for abbreviation in plan.abbreviations {
          json.array { json in
            json.value(abbreviation.short)
            json.value(abbreviation.long)
          }
        }
      })
    json.field(
      "phases",
      array: { json in
        for phase in plan.phases {
          json.object { json in
            json.field("label", phase.label)
            json.field("from", phase.from.description)
            json.field("to", phase.to.description)
          }
        }
      })
    json.field(
      "assignments",
      array: { json in
        for assignment in plan.assignments {
          json.object { json in
            json.field("unit", assignment.unit)
            json.field("tasks", assignment.tasks.count)
          }
        }
      })
    json.field("rewards", plan.rewards.map(\.value))
  }

  private static func foot(_ plan: Plan, _ json: inout JSONWriter) {
    json.field("recipients", plan.recipients.map(\.value))
    json.key("signature")
    if let first = plan.signatures.first { signature(first, &json) } else { json.null() }
    json.field("signatures", array: { json in for each in plan.signatures { signature(each, &json) } })
    json.field("models", plan.models.map(\.value))
  }

  private static func signature(_ signature: Signature, _ json: inout JSONWriter) {
    json.object { json in
      json.field("capacity", signature.capacity?.value)
      json.field("position", signature.position?.value)
      json.field("name", signature.name?.value)
    }
  }

  private static func defects(_ plan: Plan, _ document: Document, _ json: inout JSONWriter) {
    let places = { (finding: Finding) in finding.range.isEmpty ? UInt32.max : finding.range.lowerBound }
    let order = plan.findings.indices.sorted {
      (places(plan.findings[$0]), $0) < (places(plan.findings[$1]), $1)
    }
    for finding in order.lazy.map({ plan.findings[$0] }) where isPrinted(finding.kind) {
      json.object { json in
        json.field("kind", finding.kind.rawValue)
        json.field("text", text(finding, document))
        if finding.level > 0 { json.field("level", Int(finding.level)) }
      }
    }
  }

  private static func text(_ finding: Finding, _ document: Document) -> String? {
    if finding.kind == .headingLevelMixed { return nil }
    if let note = finding.note { return note }
    return finding.range.isEmpty ? nil : document.string(finding.range)
  }

  /// Those that tell about publishing, not about the document, are diagnostics only.
  private static func isPrinted(_ kind: Finding.Kind) -> Bool {
    switch kind {
    case .restricted, .unknownKey, .nearlyEmpty, .personalData: false
    default: true
    }
  }
}
