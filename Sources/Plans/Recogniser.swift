import Markup

/// Reads a document as an experienced clerk does: the surest marks first, each pass building on the last.
package enum Recogniser {
  /// The order is the design: a pass may rely on what those before it have found, and on nothing else.
  static let passes: [any Pass.Type] = [
    LineBuilder.self, Abbreviations.self, Citations.self, Phases.self, Mentions.self,
  ]

  package static func recognise(_ document: Document, source: SourceText, frontMatter: FrontMatter?) -> Plan {
    var reading = Reading(document: document, source: source, frontMatter: frontMatter)
    for pass in passes { pass.read(&reading) }
    return reading.plan
  }
}
