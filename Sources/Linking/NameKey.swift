import Vietnamese

/// What two spellings of one name share, as a number: joining compares numbers, not texts.
package struct NameKey: Sendable, Hashable {
  let number: Int32

  private static let register = Register<TextKey>()
  static var count: Int { register.count }

  /// `key`: a folded name, or what else tells one thing from others.
  init(_ key: String) { number = Int32(Self.register.number(of: TextKey(key))) }

  var index: Int { Int(number) }
}

/// What bears each of many names: a flat table, since their numbers are small.
struct NameTable<Kind> {
  private var indices = [Int32](repeating: -1, count: NameKey.count)

  subscript(name: NameKey) -> ID<Kind>? {
    get {
      guard name.index < indices.count, indices[name.index] >= 0 else { return nil }
      return ID(Int(indices[name.index]))
    }
    set {
      while indices.count <= name.index { indices.append(-1) }
      indices[name.index] = newValue.map { Int32($0.index) } ?? -1
    }
  }

  /// Of several with one name, the first has it.
  mutating func add(_ id: ID<Kind>, _ name: NameKey) { if self[name] == nil { self[name] = id } }
}

/// What front matter calls another record by: the slug of its file, or a name.
package struct Reference: Sendable, Hashable {
  package let text: String
  let slug: NameKey
  let name: NameKey

  private init(_ text: String, name: NameKey) {
    self.text = text
    slug = NameKey(text)
    self.name = name
  }

  /// A body, whose name may be abbreviated.
  static func body(_ text: String) -> Reference { Reference(text, name: NameReading.of(text).nameKey) }

  static func title(_ text: String) -> Reference { Reference(text, name: NameKey(BodyName.key(text))) }
}
