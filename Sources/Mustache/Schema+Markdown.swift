/// The reference of a schema's names.
extension Schema {
  /// One row a field, for a table of three columns: name, kind, meaning.
  package var markdownRows: String {
    fields.map { "| `\($0.name)` | \($0.kind.words) | \(Self.cell($0.doc)) |\n" }.joined()
  }

  /// This schema and all that its fields lead to, each once, in the order of their first mention.
  package var family: [Schema] {
    var family = [self]
    var known: Set<Schema> = [self]
    var next = 0
    while next < family.count {
      for field in family[next].fields {
        if let schema = field.kind.schema, known.insert(schema).inserted { family.append(schema) }
      }
      next += 1
    }
    return family
  }

  private static func cell(_ text: String) -> String {
    String(text.flatMap { $0 == "|" || $0 == "<" ? ["\\", $0] : [$0] })
  }
}

extension Schema.Kind {
  fileprivate var words: String {
    switch self {
    case .text: "chữ"
    case .html: "HTML"
    case .flag: "đúng/sai"
    case .number: "số"
    case .list(let kind): "danh sách \(kind.words)"
    case .record(let schema): schema.name
    }
  }

  fileprivate var schema: Schema? {
    switch self {
    case .text, .html, .flag, .number: nil
    case .list(let kind): kind.schema
    case .record(let schema): schema
    }
  }
}
