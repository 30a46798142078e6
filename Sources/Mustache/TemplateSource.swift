/// The text of a template and the name by which others call it.
package struct TemplateSource: Sendable, Equatable {
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  package init(_ name: String, _ text: String) { self.init(name: name, bytes: Array(text.utf8)) }
}
