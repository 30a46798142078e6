/// What an address calls a record, with its number.
package struct Handle: Sendable, Hashable {
  var text: String
  var name: NameKey

  init(_ text: String) {
    self.text = text
    name = NameKey(text)
  }
}

/// The slugs of one kind of record, each given once: a second `ke-hoach` becomes `ke-hoach-2`.
struct SlugTable<Kind> {
  private var owners = NameTable<Kind>()
  private var next: [NameKey: Int] = [:]

  func find(_ slug: NameKey) -> ID<Kind>? { owners[slug] }

  /// The slug of a file, which is its address whatever others have.
  mutating func add(_ id: ID<Kind>, _ slug: Handle) { owners.add(id, slug.name) }

  /// A name without any Latin letter or digit has none of its own.
  mutating func unique(_ name: Handle, for id: ID<Kind>) -> Handle {
    let slug = name.text.isEmpty ? Handle("khong-ten") : name
    var given = slug
    if owners[slug.name] != nil {
      var number = next[slug.name] ?? 2
      repeat {
        given = Handle("\(slug.text)-\(number)")
        number += 1
      } while owners[given.name] != nil
      next[slug.name] = number
    }
    owners[given.name] = id
    return given
  }
}
