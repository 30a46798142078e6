import Plans
import Vietnamese

/// All that decides how a document completes the names in it.
struct Frame: Sendable {
  /// A short form that a document defines for a body.
  struct ShortForm: Sendable {
    let key: NameKey
    let long: PrintedName

    init?(_ abbreviation: Abbreviation) {
      long = PrintedName.of(abbreviation.long)
      guard long.isBody else { return nil }
      key = NameKey(folding: abbreviation.short)
    }
  }

  var province: Lasting<TerritoryName>?
  var district: Lasting<TerritoryName>?
  var commune: Lasting<TerritoryName>?
  /// Whether districts stand on the day of the document; nil while that is not known.
  let hasDistricts: Bool?
  /// Who issues, and the body above it in the letterhead.
  private(set) var issuer: PrintedName?
  private(set) var superior: PrintedName?
  /// What short forms stand for.
  private(set) var defined: [NameKey: PrintedName] = [:]

  /// Of a document that says nothing of itself but its day.
  init(on date: PartialDate?) {
    hasDistricts = date.map { $0.first <= Geography.lastDayOfDistricts }
  }

  /// What the head of a document says, all as printed. `place`: before the date. `province`: where the text says it.
  init(
    issuer: String?, superior: String?, place: String?, province: Lasting<TerritoryName>?,
    on date: PartialDate?, in geography: Geography
  ) {
    self.init(on: date)
    let issuer = issuer.map { PrintedName.of($0) }
    self.superior = superior.map { PrintedName.of($0).whole }
    learn(from: [issuer, self.superior].compactMap(\.self), place: place, on: date, geography)
    self.province = self.province ?? province
    self.issuer = issuer.map { completeIssuer($0) ?? $0.whole }
  }

  mutating func define(_ forms: [ShortForm]) {
    for form in forms { defined[form.key] = complete(form.long) }
  }
}
