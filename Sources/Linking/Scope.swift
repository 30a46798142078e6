import Bytes
import Plans
import Vietnamese

/// Where a document stands: what "tỉnh", "huyện" and "Sở" mean in it.
///
/// `UBND tỉnh` is Bình Phước's in one plan and Ninh Bình's in another; a name is completed only when the
/// document itself leaves no doubt.
package struct Scope: Sendable {
  private let standing: Standing
  private let date: PartialDate?
  /// Of the geography, in which the date is.
  private let period: UInt32

  var frame: Frame { _read { yield standing.frame } }
  package var province: String? { frame.province?.text }
  package var district: String? { frame.district?.text }
  package var commune: String? { frame.commune?.text }

  /// `names`: the plan's.
  init(of plan: borrowing Plan, names: [PrintedName], geography: Geography) {
    let date = plan.date?.value
    let (issuer, superior, place) = (plan.issuers.first?.value, plan.superior?.value, plan.place?.value)
    let period = geography.period(of: date)
    var head = ByteWriter(capacity: 256)
    for part in [issuer, superior, place] { head.write(part: part) }
    func read(in province: Lasting<TerritoryName>?) -> Frame {
      geography.frames.value(of: TextKey(head.bytes, mark: UInt64(period))) {
        Frame(issuer: issuer, superior: superior, place: place, province: province, on: date, in: geography)
      }
    }
    var frame = read(in: nil)
    if frame.province == nil,
      let province = Self.province(of: names, plan.citations, on: date, geography)
    {
      head.write(part: province.text)
      frame = read(in: province)
    }
    (self.date, self.period) = (date, period)
    standing = .of(frame, defining: plan.abbreviations.compactMap { Frame.ShortForm($0) }, geography)
  }

  /// The first province that the text names in full, and that had not ended: a district cites its own.
  private static func province(
    of names: [PrintedName], _ citations: [Citation], on date: PartialDate?, _ geography: Geography
  ) -> Lasting<TerritoryName>? {
    for name in names.lazy + citations.lazy.compactMap(\.issuer).map({ PrintedName.of($0) }) {
      guard let territory = name.about, geography.level(of: territory, on: date) == .province
      else { continue }
      let lives = geography.lives(territory.name.key)
      if date == nil || lives.isEmpty || lives.contains(where: { $0.exists(on: date) }) {
        return territory.name
      }
    }
    return nil
  }

  // MARK: Resolving

  /// Who a name means in this document, on its day or another; nil when that is not certain.
  package func resolve(_ printed: String, on day: PartialDate? = nil, geography: Geography) -> BodyKey? {
    resolve(.of(printed), on: day, geography: geography)
  }

  func resolve(_ name: PrintedName, on day: PartialDate? = nil, geography: Geography) -> BodyKey? {
    let (day, period) = day.map { ($0, geography.period(of: $0)) } ?? (date, period)
    return standing.body(of: name, .mention, in: period) { frame in
      let found = frame.complete(name).flatMap { Self.key(for: $0, on: day, geography) }
      found.map { geography.bodies.prepare($0, in: geography) }
      return found
    }
  }

  /// Who issued: a name that cannot be completed still names somebody.
  package func issuer(_ printed: String, geography: Geography) -> BodyKey? {
    let name = PrintedName.of(printed)
    return standing.body(of: name, .issuer, in: period) { frame in
      let found = Self.issuer(name, in: frame, on: date, geography)
      found.map { geography.bodies.prepare($0, in: geography) }
      return found
    }
  }

  /// Who has a name that stands in no document, on a day.
  static func issuer(_ printed: String, on date: PartialDate?, _ geography: Geography) -> BodyKey? {
    issuer(.of(printed), in: Frame(on: date), on: date, geography)
  }

  private static func issuer(
    _ name: PrintedName, in frame: Frame, on date: PartialDate?, _ geography: Geography
  ) -> BodyKey? {
    key(for: frame.completeIssuer(name) ?? name.whole, on: date, geography)
  }

  /// The key of a complete name: eras of a territory that kept its name are told apart by the date.
  private static func key(for name: PrintedName, on date: PartialDate?, _ geography: Geography) -> BodyKey? {
    guard let about = name.about else { return name.bodyKey }
    let lives = geography.lives(about.name.key)
    if lives.isEmpty, about.level == .commune, let date, date.first > Geography.lastDayOfDistricts {
      // All communes were drawn anew on that day: one of the same name before it was another.
      return name.bodyKey.since(Geography.firstDayOfCommunes)
    }
    guard lives.count > 1 else { return name.bodyKey }
    guard let life = lives.first(where: { $0.exists(on: date) }) else { return nil }
    return life.from.map { name.bodyKey.since($0) } ?? name.bodyKey
  }
}

extension Scope: Equatable {
  package static func == (one: Scope, other: Scope) -> Bool {
    one.standing === other.standing && one.date == other.date
  }
}
