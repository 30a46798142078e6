import Diagnostics
import Linking
import Plans

/// Names of bodies that a plan alone does not make certain: they get no link, and the editor may want to know.
package enum UncertainNames {
  package static let rule = "uncertain-name"

  /// One note for each name of a plan, at its first place; `limit`: how many are wanted, nil for all.
  package static func notes(_ site: Site, limit: Int?) -> DiagnosticList {
    var notes = DiagnosticList()
    for (record, links) in zip(site.plans, site.links) {
      for (index, body) in links.names.enumerated() where body == nil {
        if let limit, notes.diagnostics.count >= limit {
          notes.omit(1, of: rule, .note)
          continue
        }
        let first = record.plan.mentions.first { Int($0.name) == index }
        guard let first else { continue }
        let name = record.plan.names[index]
        notes.diagnostics.append(
          Diagnostic(
            .note, rule,
            Sentence(
              vi: "không chắc “\(name)” là cơ quan nào nên không tạo liên kết; nếu văn bản thiếu địa danh "
                + "hay cơ quan ban hành, hãy ghi “place:”, “body:” ở đầu tệp",
              en:
                "it is not certain which body “\(name)” is, so it is no link; where the text lacks its place "
                + "or issuer, give “place:”, “body:” at the head of the file"),
            at: record.entry.place(ofText: first.range)))
      }
    }
    return notes
  }
}
