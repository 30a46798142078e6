import Bytes
import Linking
import Markup
import Plans
import Vietnamese

/// One plan as JSON: its facts, its outline with the whole text, what it asks of whom, what it cites.
enum PlanJSON {
  static func write(_ id: ID<PlanRecord>, _ context: PageContext, into output: inout ByteWriter) {
    let record = context.site.plans[id]
    let plan = record.plan
    let links = context.site.links[id.index]
    let document = record.entry.document
    var json = JSONWriter()
    json.object { json in
      json.field("address", context.site.settings.baseURL + context.site.address(id))
      json.field("type", plan.type?.value)
      json.field("number", plan.fullNumber?.value)
      json.field("date", plan.date?.value.description)
      json.field("place", plan.place?.value)
      json.field("subject", record.title)
      json.field("issuers", array: { bodies(links.issuers, context, &$0) })
      json.field("campaign", links.campaign.map { context.site.campaigns[$0].title })
      json.field("source", record.entry.path)
      json.field(
        "sections",
        array: { json in
          for section in plan.sections {
            json.object { json in
              json.field("anchor", section.anchor)
              json.field("label", section.label)
              json.field("title", section.title)
              json.field("level", Int(section.level))
            }
          }
        })
      json.field(
        "text",
        array: { json in
          for line in plan.lines where line.role != .pageNumber {
            json.object { json in
              json.field("anchor", record.anchor(at: line.text.lowerBound))
              if line.lead == 0, line.label != 0 { json.field("label", plan.label(of: line)) }
              json.field("text", document.string(line.text))
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
          for (index, assignment) in plan.assignments.enumerated() {
            json.object { json in
              json.field("unit", assignment.unit)
              json.field("bodies", array: { bodies(links.units[index], context, &$0) })
              json.field(
                "tasks",
                array: { json in
                  for task in assignment.tasks {
                    json.object { json in
                      json.field("anchor", record.anchor(at: task.range.lowerBound))
                      json.field("text", document.string(task.range))
                      json.field("deadline", task.deadline?.value.description)
                    }
                  }
                })
            }
          }
        })
      json.field(
        "citations",
        array: { json in
          for (index, citation) in plan.citations.enumerated() {
            json.object { json in
              json.field("type", citation.type)
              json.field("number", citation.number)
              json.field("date", citation.date?.description)
              json.field("title", citation.title)
              json.field("issuer", citation.issuer)
              json.field(
                "document",
                links.citations[index].map { context.site.settings.baseURL + context.site.address($0) })
              json.field("anchor", record.anchor(at: citation.range.lowerBound))
            }
          }
        })
      json.field("recipients", plan.recipients.map(\.value))
      json.field(
        "signatures",
        array: { json in
          for signature in plan.signatures {
            json.object { json in
              json.field("capacity", signature.capacity?.value)
              json.field("position", signature.position?.value)
              json.field("name", signature.name?.value)
            }
          }
        })
    }
    output.write(json.finish().array)
    output.write("\n" as StaticString)
  }

  private static func bodies(_ ids: some Sequence<ID<Body>>, _ context: PageContext, _ json: inout JSONWriter)
  {
    for id in ids {
      json.object { json in
        json.field("name", context.site.bodies[id].name)
        json.field("address", context.site.settings.baseURL + context.site.address(id))
      }
    }
  }
}
