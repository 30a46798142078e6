import Bytes

/// The keys that a kind of file knows: English, each with its unaccented Vietnamese alias.
package struct FrontMatterKeys: Sendable {
  package struct Key: Sendable, Hashable {
    package let english: String
    package let vietnamese: String

    package init(_ english: String, _ vietnamese: String) {
      self.english = english
      self.vietnamese = vietnamese
    }

    /// The lengths differ nearly always, which is seen at once.
    fileprivate func isWritten(_ name: String) -> Bool {
      name.utf8.count == english.utf8.count && name == english
        || name.utf8.count == vietnamese.utf8.count && name == vietnamese
    }
  }

  package let all: [Key]

  package init(_ keys: [Key]) { all = keys }

  /// The English name of a key written in either language; nil when it is not known.
  package func canonical(_ name: String) -> String? {
    all.first { $0.isWritten(name) }?.english
  }

  package func nearest(to name: String) -> String? {
    NearMiss.nearest(to: name, in: all.lazy.flatMap { [$0.english, $0.vietnamese] })
  }
}

extension FrontMatter {
  /// The value under a key in either language.
  package func node(_ key: String, in keys: FrontMatterKeys) -> Node? {
    guard let known = keys.all.first(where: { $0.isWritten(key) }),
      let place = entries.indices.first(where: { known.isWritten(entries[$0].key) })
    else { return nil }
    return entries[place].node
  }

  package func text(_ key: String, in keys: FrontMatterKeys) -> String? { node(key, in: keys)?.text }
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

  /// true, yes, có, on, 1.
  package var isTrue: Bool {
    guard let text else { return false }
    return ["true", "yes", "on", "1", "có", "co"].contains(text.lowercased())
  }
}
