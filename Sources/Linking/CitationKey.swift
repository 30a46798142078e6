import Bytes
import Plans
import Vietnamese

/// A cited document as its citation identifies it.
package struct CitationKey: Sendable, Hashable {
  let identity: NameKey
  let issuer: BodyKey?
  private let slugNumber: Int32

  private static let known = TextMemo<CitationKey?>()
  private static let slugs = Register<Handle>()

  /// Nil when the citation leaves open which document is meant.
  static func of(_ citation: Citation, in scope: Scope, geography: Geography) -> CitationKey? {
    // Who issued it is who had the name then: a province may have kept it through a merger.
    let issuer = citation.issuer.flatMap { scope.resolve($0, on: citation.date, geography: geography) }
    var wording = ByteWriter(capacity: 128)
    wording.write(part: citation.type)
    for name in [citation.number, citation.title] { wording.write(part: name) }
    let mark = UInt64(issuer.map { $0.index + 1 } ?? 0) << 16 | UInt64(citation.date?.year ?? 0)
    return known.value(of: TextKey(wording.bytes, mark: mark)) { CitationKey(citation, by: issuer) }
  }

  private init?(_ citation: Citation, by issuer: BodyKey?) {
    guard let number = citation.number else {
      // Laws are known by their names.
      guard let title = citation.title else { return nil }
      identity = NameKey("luat|" + BodyName.key(title))
      slugNumber = Self.slug(of: citation, issuer: nil)
      self.issuer = nil
      return
    }
    let year: Int
    let owner: BodyKey?
    let parts = number.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    if parts.count == 3, parts[1].utf8.count == 4, let ownYear = Int(parts[1]) {
      // Normative documents carry their year: no two in the country share a number.
      let isNational = DocumentNumber.isNational(number)
      if issuer == nil, !isNational { return nil }
      (year, owner) = (ownYear, isNational ? nil : issuer)
    } else if parts.count == 3, parts[2].hasPrefix("QH") {
      (year, owner) = (0, nil)
    } else {
      guard let issuer, let date = citation.date else { return nil }
      (year, owner) = (Int(date.year), issuer)
    }
    identity = Self.identity(type: citation.type, number: number, year: year, issuer: owner)
    slugNumber = Self.slug(of: citation, issuer: issuer)
    self.issuer = issuer
  }

  /// Of this wording of the citation.
  var slug: Handle { Self.slugs[Int(slugNumber)] }

  private static func slug(of citation: Citation, issuer: BodyKey?) -> Int32 {
    var words: [String] = []
    if citation.number != nil || citation.title == nil { words.append(citation.type) }
    if let name = citation.number ?? citation.title { words.append(name) }
    if citation.number != nil, let issuer { words.append(issuer.name) }
    if let year = citation.date?.year { words.append(String(year)) }
    return Int32(slugs.append(Handle(Slug.make(words.joined(separator: " ")))))
  }

  /// What a document is, wherever it is cited: type, number, year and issuer.
  static func identity(type: String, number: String, year: Int, issuer: BodyKey?) -> NameKey {
    var identity = ByteWriter(capacity: 128)
    identity.write(type)
    identity.write("|")
    DocumentNumber.write(number, to: &identity)
    identity.write("|")
    identity.write(year)
    identity.write("|")
    if let issuer { identity.write(issuer.wording.text) }
    return NameKey(TextKey(identity.bytes))
  }
}
