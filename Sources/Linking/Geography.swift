import Markup
import Plans
import Vietnamese

/// The country's territories and what became of them: national data, extended or overridden by the site.
package final class Geography: Sendable {
  /// The lives of each territory, oldest first, and whose they are, by its full name.
  fileprivate struct Lives: Sendable {
    var all: [[Territory]] = []
    var territories = NameTable<[Territory]>()
  }

  private let lives: Lives
  /// The days on which a life of a territory begins or ends, as their order tells them.
  private let turns: [UInt32]
  /// What bodies are by their names and this geography.
  let bodies = BodyShelf()
  /// Provinces by the place before a date, and its period.
  let places = TextMemo<Lasting<TerritoryName>?>()
  /// Where documents stand, by what is printed at their head and the period of their day.
  let frames = TextMemo<Frame>()
  /// By the numbers of what is in a frame.
  let standings = TextMemo<Standing>()

  static let firstDayOfCommunes = PartialDate(year: 2025, month: 7, day: 1)
  /// Districts ended everywhere on this day.
  package static let lastDayOfDistricts = PartialDate(year: 2025, month: 6, day: 30)

  /// The national data, read once.
  private static let nation: Lives = {
    var lives = Lives()
    for line in national.utf8.split(separator: UInt8(ascii: "\n")) {
      let columns = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map(trim)
      guard columns.count == 7, let kind = Territory.Kind(rawValue: columns[0]) else { continue }
      lives.add(
        Territory(
          kind: kind, name: columns[1], parent: columns[2].isEmpty ? nil : columns[2],
          from: PartialDate(columns[3]), to: PartialDate(columns[4]),
          closing: Body.Closing(rawValue: columns[5]),
          successors: columns[6].utf8.split(separator: UInt8(ascii: ",")).map(trim)))
    }
    return lives
  }()

  /// Reads the national data, which the first geography waits for otherwise.
  package static func prepare() { _ = nation }

  package init(site: FrontMatter? = nil) {
    var lives = Self.nation
    for territory in Self.territories(site) { lives.add(territory) }
    self.lives = lives
    turns = Set(lives.all.joined().flatMap { [$0.from, $0.to] }.compactMap { $0?.order }).sorted()
  }

  private static func trim(_ text: Substring.UTF8View) -> String {
    let space = UInt8(ascii: " ")
    let start = text.firstIndex { $0 != space } ?? text.endIndex
    let end = text.lastIndex { $0 != space }.map(text.index(after:)) ?? start
    return String(Substring(text[start..<end]))
  }

  /// All lives of a territory, oldest first.
  package func lives(of fullName: String) -> [Territory] { lives(TerritoryName.of(fullName).key) }

  func lives(_ name: NameKey) -> [Territory] { lives[name] }

  /// The days of one period are alike: on each of them the same territories exist.
  func period(of date: PartialDate?) -> UInt32 {
    guard let date else { return 0 }
    let order = date.order
    var period: UInt32 = date.first <= Self.lastDayOfDistricts ? 1 : 2
    for turn in turns where turn <= order { period += turn == order ? 2 : 4 }
    return period
  }

  /// The life in which a territory was on a day; the only one it had when the day is not known.
  package func territory(_ fullName: String, on date: PartialDate?) -> Territory? {
    territory(TerritoryName.of(fullName).key, on: date)
  }

  func territory(_ name: NameKey, on date: PartialDate?) -> Territory? {
    let lives = lives(name)
    if lives.count == 1 { return lives[0] }
    return lives.first { $0.exists(on: date) }
  }

  /// "Bình Phước" alone: a province or central city of that name.
  package func province(named name: String, on date: PartialDate?) -> Territory? {
    ["tỉnh ", "thành phố "].lazy.flatMap { self.lives(of: $0 + name) }.first {
      $0.parent == nil && $0.exists(on: date)
    }
  }

  /// The province whose mere name ends a key: "bao ninh binh".
  func province(endingKey key: String) -> String? {
    let words = key.words
    for count in stride(from: min(4, words.count - 1), through: 2, by: -1) {
      let name = words.suffix(count).joined(separator: " ")
      for kind in ["tinh ", "thanh pho "] {
        if let life = lives(NameKey(kind + name)).first(where: { $0.parent == nil }) { return life.name }
      }
    }
    return nil
  }

  package func knowsProvince(_ name: String) -> Bool {
    ["tỉnh ", "thành phố "].contains { lives(of: $0 + name).contains { $0.parent == nil } }
  }

  /// Where in the country's order a territory stands: of the many cities, few are equal to provinces.
  func level(of territory: NamedTerritory, on date: PartialDate?) -> Level {
    level(of: territory, in: self.territory(territory.name.key, on: date))
  }

  func level(of territory: NamedTerritory, in life: @autoclosure () -> Territory?) -> Level {
    guard territory.level == .province, !territory.name.text.begins(with: "tỉnh")
    else { return territory.level }
    return life().map { $0.parent == nil } ?? false ? .province : .district
  }
}

extension Geography.Lives {
  subscript(name: NameKey) -> [Territory] { territories[name].map { all[$0] } ?? [] }

  /// A territory of the same name and beginning replaces the one that was known.
  mutating func add(_ territory: Territory) {
    let name = TerritoryName.of(territory.fullName).key
    var lives = self[name]
    if let known = lives.firstIndex(where: { $0.from == territory.from }) {
      lives[known] = territory
    } else {
      let first = PartialDate(year: 0)
      let later = lives.firstIndex { territory.from ?? first < $0.from ?? first }
      lives.insert(territory, at: later ?? lives.endIndex)
    }
    if let known = territories[name] {
      all[known] = lives
    } else {
      territories[name] = ID(all.count)
      all.append(lives)
    }
  }
}
