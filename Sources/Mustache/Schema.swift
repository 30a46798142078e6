/// The names that a view declares; templates are checked against it when they are loaded.
///
/// The fields are made when asked for, so that a schema may speak of itself (a tree of bodies).
package final class Schema: Sendable, Hashable {
  package indirect enum Kind: Sendable, Hashable {
    case text, html, flag, number
    case list(of: Kind)
    case record(Schema)
  }

  package struct Field: Sendable {
    package let name: String
    package let kind: Kind
    /// One line in Vietnamese for those who write templates.
    package let doc: String

    package init(_ name: String, _ kind: Kind, _ doc: String) {
      (self.name, self.kind, self.doc) = (name, kind, doc)
    }
  }

  /// What a record of it is called in the documentation.
  package let name: String
  private let makeFields: @Sendable () -> [Field]

  package init(_ name: String, fields: @escaping @Sendable () -> [Field]) {
    self.name = name
    makeFields = fields
  }

  package var fields: [Field] { makeFields() }

  package static func == (left: Schema, right: Schema) -> Bool { left === right }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
