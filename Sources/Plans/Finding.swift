/// What the clerk noticed while reading. Small on purpose: ten thousand plans bring millions, and only those
/// that are shown become diagnostics.
package struct Finding: Sendable, Hashable {
  /// The names printed by `inspect` and in brackets behind a diagnostic.
  package enum Kind: String, Sendable, CaseIterable {
    case blankNumber = "blank-number"
    case blankDay = "blank-day"
    case blankMonth = "blank-month"
    case blankCitation = "blank-citation"
    case draft
    case restricted
    case straySpaceInNumber = "stray-space-in-number"
    case duplicateSectionNumber = "duplicate-section-number"
    case sectionNumberGap = "section-number-gap"
    case headingLevelMixed = "heading-level-mixed"
    case missingLetterhead = "missing-letterhead"
    case missingNationalTitle = "missing-national-title"
    case missingPlaceDate = "missing-place-date"
    case missingEndMark = "missing-end-mark"
    case missingRecipients = "missing-recipients"
    case missingSignature = "missing-signature"
    case missingSignerName = "missing-signer-name"
    case ocr
    case brokenLine = "broken-line"
    case pageNumber = "page-number"
    case doubleListMarker = "double-list-marker"
    case typo
    case inconsistentName = "inconsistent-name"
    case mixedTonePlacement = "mixed-tone-placement"
    case frontMatterConflict = "front-matter-conflict"
    case unknownKey = "unknown-key"
    case nfd, bom, crlf
    case rawHTML = "raw-html"
    case scriptTag = "script-tag"
    case eventHandler = "event-handler"
    case javascriptLink = "javascript-link"
    case dataLink = "data-link"
    case otherLink = "other-link"
    case notAdministrative = "not-administrative"
    case nearlyEmpty = "nearly-empty"
    case personalData = "personal-data"

    /// Its place among all kinds: what a kind without payload is in memory.
    package var index: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
  }

  package var kind: Kind
  /// In `Document.text`; empty where something is missing.
  package var range: Range<UInt32>
  /// Where the text does not hold it (a script, a tag): bytes of the working form.
  package var source: Range<UInt32>?
  /// Section findings: the level. Others: 0.
  package var level: UInt8
  /// What is printed as the finding's text where the range alone does not say it.
  package var note: String?

  package init(_ kind: Kind, at range: Range<UInt32>, level: UInt8 = 0, note: String? = nil) {
    self.kind = kind
    self.range = range
    self.level = level
    self.note = note
  }

  package init(_ kind: Kind, source: Range<UInt32>) {
    self.init(kind, at: 0..<0)
    self.source = source
  }
}
