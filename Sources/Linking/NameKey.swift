import Synchronization
import Vietnamese

/// What two spellings of one name share, as a number: joining compares numbers, not texts.
///
/// Numbers stand in the order in which the threads that read files came, so they tell names apart and nothing else:
/// none may reach the output.
package struct NameKey: Sendable, Hashable {
  let number: Int32

  private static let known = TextMemo<Int32>()
  private static let next = Atomic<Int32>(0)

  /// More than any number that was given.
  static var count: Int { Int(next.load(ordering: .relaxed)) }

  /// `key`: a folded name, or what else tells one thing from others.
  package init(_ key: some StringProtocol) { self = TextKey.of(key) { NameKey($0) } }

  /// Of a body: what joins its fields of work, "và", "&", a dash or nothing, is a habit of who writes.
  init(body key: some StringProtocol) {
    guard key.holds(" va ") else {
      self.init(key)
      return
    }
    self.init(String(key).words.filter { $0 != "va" }.joined(separator: " "))
  }

  /// Of a short form and what it stands for, whatever dash that has.
  init(short: String, for long: String) { self.init(short + "|" + BodyName.key(long)) }

  /// Of a name as it is written.
  package init(folding name: String) {
    self = BodyName.withKey(name) { NameKey(TextKey($0)) }
  }

  init(_ key: TextKey) {
    // A number that another thread was quicker to give is nobody's.
    number = Self.known.value(of: key) { Self.next.add(1, ordering: .relaxed).oldValue }
  }

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
  static func body(_ text: String) -> Reference { Reference(text, name: PrintedName.of(text).nameKey) }

  static func title(_ text: String) -> Reference { Reference(text, name: NameKey(folding: text)) }
}
