import Markup

@testable import Plans

/// A Markdown text and the plan that was read out of it.
struct Recognised {
  let document: Document
  let plan: Plan

  init(_ markdown: String) {
    let parsed = Markup.Parsed.read(path: "plan.md", bytes: Array(markdown.utf8))
    document = parsed.document
    // An excerpt is no whole document.
    plan = Recogniser.recognise(
      parsed.document, source: parsed.source, frontMatter: parsed.frontMatter,
      passes: Recogniser.passes.filter { $0 != Nature.self })
  }

  func text(_ range: Range<UInt32>) -> String { document.string(range) }

  /// "number | date | issuer", a law by its title; later mentions of the same document left out.
  var citations: [String] {
    plan.citations.filter { $0.fullCitation == nil }.map {
      [$0.number ?? $0.title ?? "…", $0.date.map { "\($0)" } ?? "–", $0.issuer ?? "–"].joined(
        separator: " | ")
    }
  }

  var phases: [String] { plan.phases.map { "\($0.label) | \($0.from) | \($0.to)" } }

  /// Every mention with the name it stands for.
  var mentions: [String] { plan.mentions.map { plan.names[Int($0.name)] } }

  func findings(_ kind: Finding.Kind) -> [String] {
    plan.findings.filter { $0.kind == kind }.map { $0.note ?? text($0.range) }
  }
}
