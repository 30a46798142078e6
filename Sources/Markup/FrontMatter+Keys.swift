import Bytes
import Vietnamese

/// The keys that a kind of file knows: English, each with its unaccented Vietnamese alias.
package struct FrontMatterKeys: Sendable {
  /// What may stand under a key.
  package indirect enum Values: Sendable, Hashable {
    /// Whatever it says; who reads it looks further.
    case any
    /// Words, and neither a list nor a map.
    case text
    /// A day, month or year that the calendar has.
    case date
    /// Yes or no.
    case flag
    case number
    /// With a digit at least.
    case phone
    /// An address of the web, in full.
    case web
    /// A former address in the site.
    case address
    case choice([String])
    /// One of them, or a list of some.
    case list(Values)
    /// One entry or a list of some, each of which says all of these, or a text alone that says the first.
    case entries([String], orText: Bool)
  }

  package struct Key: Sendable, Hashable {
    package let english: String
    package let vietnamese: String
    package let values: Values
    /// It keeps something from being published: one that is not understood must not be passed over.
    package let protects: Bool

    package init(
      _ english: String, _ vietnamese: String, _ values: Values = .text, protects: Bool = false
    ) {
      self.english = english
      self.vietnamese = vietnamese
      self.values = values
      self.protects = protects
    }

    /// The lengths differ nearly always, which is seen at once.
    fileprivate func isWritten(_ name: String) -> Bool {
      name.utf8.count == english.utf8.count && name == english
        || name.utf8.count == vietnamese.utf8.count && name == vietnamese
    }
  }

  package let all: [Key]

  package init(_ keys: [Key]) { all = keys }

  /// The key that is written so in either language.
  package func key(_ name: String) -> Key? { all.first { $0.isWritten(name) } }

  /// The key that is written so but for capitals, hyphens, spaces and Vietnamese marks.
  package func key(meantBy name: String) -> Key? {
    let letters = Self.letters(name)
    return key(name)
      ?? (letters.isEmpty
        ? nil : all.first { Self.letters($0.english) == letters || Self.letters($0.vietnamese) == letters })
  }

  private static func letters(_ name: String) -> String { Slug.make(name).filter { $0 != "-" } }

  package func nearest(to name: String) -> String? {
    // A capital is no slip more.
    let name = String(Slug.make(name).map { $0 == "-" ? "_" : $0 })
    return NearMiss.nearest(to: name, in: all.lazy.flatMap { [$0.english, $0.vietnamese] })
  }
}

extension FrontMatter {
  /// Gives keys that are meant but written otherwise the name they are known by: "Số ký hiệu", "Photo-Alt".
  package mutating func settleKeys(_ keys: FrontMatterKeys) {
    for index in entries.indices where keys.key(entries[index].key) == nil {
      if let key = keys.key(meantBy: entries[index].key) { entries[index].key = key.english }
    }
  }

  /// The value under a key in either language.
  package func node(_ key: String, in keys: FrontMatterKeys) -> Node? {
    guard let known = keys.key(key),
      let place = entries.indices.first(where: { known.isWritten(entries[$0].key) })
    else { return nil }
    return entries[place].node
  }

  package func text(_ key: String, in keys: FrontMatterKeys) -> String? { node(key, in: keys)?.text }

  /// Of the words to choose from, capitals or not.
  package func choice<Choice: RawRepresentable<String>>(_ key: String, in keys: FrontMatterKeys) -> Choice? {
    text(key, in: keys).flatMap { Choice(rawValue: $0.lowercased()) }
  }
}

extension FrontMatter.Node {
  /// The scalar, without surrounding white space; nil for lists, maps and empty values.
  package var text: String? {
    guard case .scalar(let text) = value, !text.isEmpty else { return nil }
    return text
  }

  /// The scalars of a list, or the one scalar.
  package var texts: [String] {
    switch value {
    case .scalar(let text): text.isEmpty ? [] : [text]
    case .list(let nodes): nodes.compactMap(\.text)
    case .map: []
    }
  }

  package var entries: [FrontMatter.Entry] {
    if case .map(let entries) = value { entries } else { [] }
  }

  package var nodes: [FrontMatter.Node] {
    switch value {
    case .list(let nodes): nodes
    case .scalar(let text): text.isEmpty ? [] : [self]
    case .map: [self]
    }
  }

  package subscript(key: String) -> FrontMatter.Node? { entries.first { $0.key == key }?.node }

  package var isTrue: Bool { text.map { Self.yes.contains($0.lowercased()) } ?? false }

  /// A plain no; not that nothing is written.
  package var isFalse: Bool { text.map { Self.no.contains($0.lowercased()) } ?? false }

  /// Whether it tells of something that there is, such as a consent: no "không", no "chưa xin", no mere dash.
  package var isGiven: Bool {
    let words = (text ?? "").lowercased().split { !$0.isLetter && !$0.isNumber }
    guard let first = words.first else { return false }
    let whole = words.joined(separator: " ")
    return !Self.denials.contains(String(first)) && !Self.no.contains(whole) && !Self.nothing.contains(whole)
  }

  private static let yes: Set<String> = ["true", "yes", "on", "1", "có", "co", "đúng", "dung"]
  private static let no: Set<String> = [
    "false", "no", "off", "0", "không", "khong", "chưa", "chua", "sai",
  ]
  private static let nothing: Set<String> = ["none", "null", "nil", "n a", "na"]
  /// Who begins so goes on to say what there is not, or not yet.
  private static let denials: Set<String> = ["không", "khong", "ko", "chưa", "chua", "đang", "sẽ", "chờ"]
}
