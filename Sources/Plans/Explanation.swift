import Bytes
import Diagnostics
import Markup
import Vietnamese

/// What `thidua inspect --explain` shows: the text line by line, what each line was taken for, what was read in it,
/// and the pass that found it.
package struct Explanation {
  private struct Fact {
    var place: UInt32
    var kind: Sentence
    var value: String
    var pass: String
    var isFinding = false
  }

  private let document: Document
  private var plan: Plan
  /// For each line the pass that gave it its role.
  private var passOfLine: [UInt32: String] = [:]
  private var facts: [Fact] = []

  package init(_ parsed: Parsed) {
    document = parsed.document
    plan = Plan()
    Reading.over(parsed.document, source: parsed.source, frontMatter: parsed.frontMatter) { reading in
      for pass in Recogniser.passes where reading.isAdministrative || pass == SourceOddities.self {
        let before = reading.plan
        pass.read(reading)
        plan = reading.plan
        compare(before, by: "\(pass)")
      }
    }
    facts = facts.indices.sorted { (facts[$0].place, $0) < (facts[$1].place, $1) }.map { facts[$0] }
  }

  // MARK: Comparing

  private mutating func compare(_ before: Plan, by pass: String) {
    var roles: [UInt32: Line] = [:]
    for line in before.lines { roles[line.text.lowerBound] = line }
    for line in plan.lines {
      let old = roles[line.text.lowerBound]
      if old?.role != line.role || old?.level != line.level || old?.continues != line.continues {
        passOfLine[line.text.lowerBound] = pass
      }
    }
    values(before, pass)
    lists(before, pass)
    if plan.findings.count > before.findings.count {
      for finding in plan.findings[before.findings.count...] {
        let text = finding.note ?? (finding.range.isEmpty ? "" : document.string(finding.range))
        add(
          Sentence(vi: finding.kind.rawValue, en: finding.kind.rawValue), text,
          at: finding.range.isEmpty ? .max : finding.range.lowerBound, pass, isFinding: true)
      }
    }
  }

  private mutating func values(_ before: Plan, _ pass: String) {
    let texts: [(Sentence, KeyPath<Plan, Read<String>?>)] = [
      (Sentence(vi: "loại văn bản", en: "type"), \.type), (Sentence(vi: "số", en: "number"), \.number),
      (Sentence(vi: "ký hiệu", en: "symbol"), \.symbol), (Sentence(vi: "địa danh", en: "place"), \.place),
      (Sentence(vi: "cơ quan chủ quản", en: "superior"), \.superior),
      (Sentence(vi: "trích yếu", en: "subject"), \.subject),
      (Sentence(vi: "phong trào", en: "campaign"), \.campaign),
      (Sentence(vi: "dấu hạn chế", en: "restricted"), \.restricted),
    ]
    for (kind, path) in texts where plan[keyPath: path] != before[keyPath: path] {
      if let read = plan[keyPath: path] { add(kind, read.value, at: read.range.lowerBound, pass) }
    }
    if plan.date != before.date, let date = plan.date {
      add(Sentence(vi: "ngày", en: "date"), "\(date.value)", at: date.range.lowerBound, pass)
    }
    if plan.issuers != before.issuers {
      for issuer in plan.issuers {
        add(Sentence(vi: "cơ quan ban hành", en: "issuer"), issuer.value, at: issuer.range.lowerBound, pass)
      }
    }
  }

  private mutating func lists(_ before: Plan, _ pass: String) {
    for citation in plan.citations.dropFirst(before.citations.count) {
      let parts = [
        citation.number ?? citation.title ?? "…", citation.date.map { "\($0)" }, citation.issuer,
      ].compactMap { $0 }
      add(
        Sentence(vi: "viện dẫn", en: "citation"), parts.joined(separator: " · "),
        at: citation.range.lowerBound, pass)
    }
    for short in plan.abbreviations.dropFirst(before.abbreviations.count) {
      add(
        Sentence(vi: "viết tắt", en: "abbreviation"), short.short + " = " + short.long,
        at: short.range.lowerBound, pass)
    }
    for phase in plan.phases.dropFirst(before.phases.count) {
      add(
        Sentence(vi: "giai đoạn", en: "phase"), "\(phase.label) · \(phase.from) – \(phase.to)",
        at: phase.range.lowerBound, pass)
    }
    for assignment in plan.assignments.dropFirst(before.assignments.count) {
      add(
        Sentence(vi: "phân công", en: "assignment"), "\(assignment.unit) · \(assignment.tasks.count)",
        at: assignment.range.lowerBound, pass)
    }
    for mention in plan.mentions.dropFirst(before.mentions.count) {
      add(
        Sentence(vi: "cơ quan", en: "body"), plan.names[Int(mention.name)], at: mention.range.lowerBound, pass
      )
    }
    let reads: [(Sentence, KeyPath<Plan, [Read<String>]>)] = [
      (Sentence(vi: "khen thưởng", en: "reward"), \.rewards),
      (Sentence(vi: "mô hình", en: "model"), \.models),
      (Sentence(vi: "số liệu", en: "figure"), \.figures),
      (Sentence(vi: "liên hệ", en: "contact"), \.contacts),
      (Sentence(vi: "phong trào cấp trên", en: "wider campaign"), \.parentCampaigns),
    ]
    for (kind, path) in reads {
      for read in plan[keyPath: path].dropFirst(before[keyPath: path].count) {
        add(kind, read.value, at: read.range.lowerBound, pass)
      }
    }
  }

  private mutating func add(
    _ kind: Sentence, _ value: String, at place: UInt32, _ pass: String, isFinding: Bool = false
  ) {
    facts.append(Fact(place: place, kind: kind, value: value, pass: pass, isFinding: isFinding))
  }

  // MARK: Printing

  package func write(in language: Language, style: TerminalStyle, into output: inout ByteWriter) {
    var next = 0
    for line in plan.lines {
      let role = line.role.name[language] + (line.level > 0 ? " \(line.level)" : "")
      let pass = passOfLine[line.text.lowerBound] ?? "LineBuilder"
      output.write(style.paint(Self.padded(role, 18) + " " + Self.padded(pass, 17), .faint) + " │ ")
      if line.lead == 0, line.label != 0 { output.write(plan.label(of: line) + " ") }
      if line.continues { output.write(style.paint("↪ ", .note)) }
      let text = document.string(line.text)
      output.write(line.level > 0 && line.title > 0 ? style.paint(text, .strong) : text)
      output.write("\n")
      while next < facts.count, facts[next].place < line.text.upperBound {
        write(facts[next], language, style, into: &output)
        next += 1
      }
    }
    for fact in facts[next...] { write(fact, language, style, into: &output) }
  }

  private func write(
    _ fact: Fact, _ language: Language, _ style: TerminalStyle, into output: inout ByteWriter
  ) {
    let kind = (fact.isFinding ? "! " : "→ ") + fact.kind[language]
    output.write(Self.padded("", 18) + " " + style.paint(Self.padded(fact.pass, 17), .faint) + " │   ")
    output.write(style.paint(kind, fact.isFinding ? .warning : .good))
    output.write((fact.value.isEmpty ? "" : ": " + fact.value) + "\n")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }
}
