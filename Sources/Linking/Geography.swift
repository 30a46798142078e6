import Markup
import Plans
import Vietnamese

/// The country's territories and what became of them: national data, extended or overridden by the site.
package struct Geography: Sendable {
  /// The lives of each territory, oldest first, by its folded full name.
  private var lives: [String: [Territory]] = [:]
  /// What bodies are by their names and this geography.
  let bodies = BodyShelf()

  /// Districts ended everywhere on this day.
  static let firstDayOfCommunes = PartialDate(year: 2025, month: 7, day: 1)
  package static let lastDayOfDistricts = PartialDate(year: 2025, month: 6, day: 30)

  package init(site: FrontMatter? = nil) {
    for line in Self.national.split(separator: "\n") {
      let columns = line.split(separator: "|", omittingEmptySubsequences: false).map { Self.trim($0) }
      guard columns.count == 7, let kind = Territory.Kind(rawValue: columns[0]) else { continue }
      add(
        Territory(
          kind: kind, name: columns[1], parent: columns[2].isEmpty ? nil : columns[2],
          from: PartialDate(columns[3]), to: PartialDate(columns[4]),
          closing: Body.Closing(rawValue: columns[5]),
          successors: columns[6].split(separator: ",").map { Self.trim($0) }))
    }
    for node in site?.node("territories", in: Self.keys)?.nodes ?? [] { add(node) }
  }

  package static let keys = FrontMatterKeys([.init("territories", "don_vi_hanh_chinh")])

  private mutating func add(_ node: FrontMatter.Node) {
    guard let name = node["name"]?.text, let word = node["kind"]?.text,
      let kind = Territory.Kind(rawValue: word.lowercased())
    else { return }
    add(
      Territory(
        kind: kind, name: name, parent: node["parent"]?.text,
        from: node["from"]?.text.flatMap { PartialDate($0) },
        to: node["to"]?.text.flatMap { PartialDate($0) },
        closing: node["closed"]?.text.flatMap { Body.Closing(rawValue: $0) },
        successors: node["successors"]?.texts ?? []))
  }

  /// A territory of the same name and beginning replaces the one that was known.
  private mutating func add(_ territory: Territory) {
    var lives = lives(of: territory.fullName)
    if let known = lives.firstIndex(where: { $0.from == territory.from }) {
      lives[known] = territory
    } else {
      let first = PartialDate(year: 0)
      let later = lives.firstIndex { territory.from ?? first < $0.from ?? first }
      lives.insert(territory, at: later ?? lives.endIndex)
    }
    self.lives[BodyName.key(territory.fullName)] = lives
  }

  private static func trim(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// All lives of a territory, oldest first.
  package func lives(of fullName: String) -> [Territory] { lives(key: BodyName.key(fullName)) }

  func lives(key: String) -> [Territory] { lives[key] ?? [] }

  /// The life in which a territory was on a day; the only one it had when the day is not known.
  package func territory(_ fullName: String, on date: PartialDate?) -> Territory? {
    territory(key: BodyName.key(fullName), on: date)
  }

  private func territory(key: String, on date: PartialDate?) -> Territory? {
    let lives = lives(key: key)
    if lives.count == 1 { return lives[0] }
    return lives.first { $0.exists(on: date) }
  }

  /// "Bình Phước" alone: a province or central city of that name.
  package func province(named name: String, on date: PartialDate?) -> Territory? {
    ["tỉnh ", "thành phố "].lazy.flatMap { lives(of: $0 + name) }.first {
      $0.parent == nil && $0.exists(on: date)
    }
  }

  /// The province whose mere name ends a key: "bao ninh binh".
  func province(endingKey key: String) -> String? {
    let words = key.words
    for count in stride(from: min(4, words.count - 1), through: 2, by: -1) {
      let name = words.suffix(count).joined(separator: " ")
      for kind in ["tinh ", "thanh pho "] {
        if let life = lives(key: kind + name).first(where: { $0.parent == nil }) { return life.name }
      }
    }
    return nil
  }

  package func knowsProvince(_ name: String) -> Bool {
    ["tỉnh ", "thành phố "].contains { lives(of: $0 + name).contains { $0.parent == nil } }
  }

  /// Where in the country's order a territory stands: of the many cities, few are equal to provinces.
  func level(of territory: NamedTerritory, on date: PartialDate?) -> Level {
    level(of: territory, in: self.territory(key: territory.key, on: date))
  }

  func level(of territory: NamedTerritory, in life: @autoclosure () -> Territory?) -> Level {
    guard territory.level == .province, !territory.name.hasPrefix("tỉnh ") else { return territory.level }
    return life().map { $0.parent == nil } ?? false ? .province : .district
  }
}
