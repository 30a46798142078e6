import Vietnamese

/// One administrative document, read into its parts: the compact record that everything else joins.
///
/// Ranges point into the `Document.text` it was read from; the record itself holds no text but short values.
package struct Plan: Sendable {
  // MARK: Head

  /// Base type in lower case; nil when this is no administrative document.
  package var type: Read<String>?
  package var tradition = Tradition.state
  package var number: Read<String>?
  package var symbol: Read<String>?
  /// Number, year of rule-making documents and symbol, without spaces: "24/KH-UBND", "15-KH/TU".
  package var fullNumber: Read<String>?
  package var place: Read<String>?
  package var date: Read<PartialDate>?
  /// All issuers, completed with the place where the letterhead is lost.
  package var issuers: [Read<String>] = []
  package var superior: Read<String>?
  package var subject: Read<String>?
  package var campaign: Read<String>?
  /// Other quoted campaigns that the text names as the wider ones, nearest first.
  package var parentCampaigns: [Read<String>] = []
  package var isDraft = false
  /// MẬT, LƯU HÀNH NỘI BỘ …: never published.
  package var restricted: Read<String>?
  package var hasLetterhead = false

  // MARK: Body

  package var lines: [Line] = []
  /// The labels of lines, by their numbers from 1 on.
  package var labels: [String] = []
  package var sections: [Section] = []
  package var citations: [Citation] = []
  package var abbreviations: [Abbreviation] = []
  package var phases: [Phase] = []
  package var assignments: [Assignment] = []
  package var reports: [Duty] = []
  /// What the text leaves to bodies outside the part on organisation.
  package var powers: [Duty] = []
  package var rewards: [Read<String>] = []
  package var models: [Read<String>] = []
  package var groups: [Group] = []
  package var figures: [Read<String>] = []
  package var contacts: [Read<String>] = []

  // MARK: Foot

  package var recipients: [Read<String>] = []
  package var signatures: [Signature] = []
  package var endMark: Range<UInt32>?
  /// First lines of the plan attached to a decision and of each appendix.
  package var attachment: UInt32?
  package var appendices: [UInt32] = []

  // MARK: To be joined

  /// Distinct wordings of bodies, as printed.
  package var names: [String] = []
  package var mentions: [Mention] = []
  package var findings: [Finding] = []

  package init() {}

  /// "II.", "1.1.", "đ)", "-", "- +" as printed; empty where there is none.
  package func label(of line: Line) -> String { line.label(in: labels) }
}

/// A short form that the text defines itself: "(sau đây viết tắt là Sở)".
package struct Abbreviation: Sendable, Hashable {
  package var short: String
  package var long: String
  package var range: Range<UInt32>
  /// What stands before it tells who does what, and is the name of nothing.
  package var isClause = false
}

/// A labelled period of the campaign's timeline.
package struct Phase: Sendable, Hashable {
  package var label: String
  package var from: PartialDate
  package var to: PartialDate
  package var range: Range<UInt32>

  package init(label: String, from: PartialDate, to: PartialDate, range: Range<UInt32>) {
    self.label = label
    self.from = from
    self.to = to
    self.range = range
  }
}

/// A report that somebody owes, or what is in somebody's power: who, by when, and where the text says it.
package struct Duty: Sendable, Hashable {
  package var unit: String?
  package var unitRange: Range<UInt32>
  package var range: Range<UInt32>
  package var deadline: Read<PartialDate>?

  package init(
    unit: String?, unitRange: Range<UInt32>, range: Range<UInt32>, deadline: Read<PartialDate>? = nil
  ) {
    self.unit = unit
    self.unitRange = unitRange
    self.range = range
    self.deadline = deadline
  }
}

/// Whom the campaign addresses, and the criteria for them.
package struct Group: Sendable, Hashable {
  package var name: String
  package var range: Range<UInt32>
  package var criteria: [Range<UInt32>]

  package init(name: String, range: Range<UInt32>, criteria: [Range<UInt32>] = []) {
    self.name = name
    self.range = range
    self.criteria = criteria
  }
}

/// Who signed: authority line, office, name, each as printed.
package struct Signature: Sendable, Hashable {
  package var capacity: Read<String>?
  package var position: Read<String>?
  package var name: Read<String>?

  package init(capacity: Read<String>? = nil, position: Read<String>? = nil, name: Read<String>? = nil) {
    self.capacity = capacity
    self.position = position
    self.name = name
  }
}
