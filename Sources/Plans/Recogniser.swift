import Markup

/// Reads a document as an experienced clerk does: the surest marks first, each pass building on the last.
package enum Recogniser {
  /// The order is the design: a pass may rely on what those before it have found, and on nothing else.
  package static let passes: [any Pass.Type] = [
    LineBuilder.self, PageNumbers.self, PageFurniture.self, RunTogether.self,
    // Head and foot, from fixed wordings and places.
    NumberLine.self, Letterhead.self, TitleBlock.self, LetterheadBodies.self, Recipients.self, EndMark.self,
    Signatures.self, Nature.self,
    // Structure.
    Attachments.self, PageBreaks.self, Outline.self, OutlineFindings.self,
    // What the head says together with the text.
    IssuerCompletion.self, CampaignTitle.self, TraditionReader.self, Completeness.self,
    // Content.
    Abbreviations.self, Citations.self, Phases.self, Assignments.self, Rewards.self, Models.self, Groups.self,
    Duties.self, Powers.self, Figures.self, Contacts.self, Mentions.self,
    // Proofreading of the running text.
    Misreadings.self, Slips.self, NameVariants.self,
    Opening.self,
    // What stands above the text.
    FrontMatterOverrides.self, SourceOddities.self,
  ]

  /// Reads the lexicon, which the first text would else wait for.
  package static func prepare() { Workspace.giveBack(Workspace.take()) }

  package static func recognise(_ document: Document, source: SourceText, frontMatter: FrontMatter?) -> Plan {
    recognise(document, source: source, frontMatter: frontMatter, passes: passes)
  }

  /// What is told of a text that is no administrative document: personal data, and HTML that no page shows.
  package static func findings(inOther document: Document, source: SourceText) -> [Finding] {
    let passes: [any Pass.Type] = [LineBuilder.self, Contacts.self, SourceOddities.self]
    return recognise(document, source: source, frontMatter: nil, passes: passes).findings
      .filter { $0.kind == .personalData || $0.source != nil }
  }

  static func recognise(
    _ document: Document, source: SourceText, frontMatter: FrontMatter?, passes: [any Pass.Type]
  ) -> Plan {
    Reading.over(document, source: source, frontMatter: frontMatter) { reading in
      for pass in passes where reading.isAdministrative || pass == SourceOddities.self { pass.read(reading) }
      return reading.takePlan()
    }
  }
}
