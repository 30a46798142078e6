/// Writes JSON, one value after the other; commas are its business.
package struct JSONWriter: ~Copyable {
  package var output: ByteWriter
  /// Whether a value already stands in the object or array at hand.
  private var needsComma = false

  package init(_ output: consuming ByteWriter = ByteWriter()) { self.output = output }

  package consuming func finish() -> ByteWriter { output }

  private mutating func begin() {
    if needsComma { output.write(byte: UInt8(ascii: ",")) }
    needsComma = true
  }

  package mutating func object(_ content: (inout JSONWriter) -> Void) { nest("{", content, "}") }
  package mutating func array(_ content: (inout JSONWriter) -> Void) { nest("[", content, "]") }

  private mutating func nest(
    _ open: StaticString, _ content: (inout JSONWriter) -> Void, _ close: StaticString
  ) {
    begin()
    output.write(open)
    needsComma = false
    content(&self)
    output.write(close)
    needsComma = true
  }

  /// Nothing in the names that the tool gives needs to be escaped.
  package mutating func key(_ name: StaticString) {
    begin()
    output.write(byte: UInt8(ascii: "\""))
    output.write(name)
    output.write("\":" as StaticString)
    needsComma = false
  }

  package mutating func null() {
    begin()
    output.write("null" as StaticString)
  }

  package mutating func value(_ text: String?) {
    guard let text else { return null() }
    begin()
    output.json(text)
  }

  package mutating func value(_ number: Int?) {
    guard let number else { return null() }
    begin()
    output.write(number)
  }

  package mutating func value(_ flag: Bool) {
    begin()
    output.write(flag ? "true" as StaticString : "false")
  }

  package mutating func field(_ name: StaticString, _ text: String?) {
    key(name)
    value(text)
  }

  /// A field whose name is data.
  package mutating func field(named name: String, _ text: String?) {
    begin()
    output.json(name)
    output.write(byte: UInt8(ascii: ":"))
    needsComma = false
    value(text)
  }

  package mutating func field(_ name: StaticString, _ number: Int?) {
    key(name)
    value(number)
  }

  package mutating func field(_ name: StaticString, _ flag: Bool) {
    key(name)
    value(flag)
  }

  package mutating func field(_ name: StaticString, _ texts: some Sequence<String>) {
    key(name)
    array { for text in texts { $0.value(text) } }
  }

  package mutating func field(_ name: StaticString, array content: (inout JSONWriter) -> Void) {
    key(name)
    array(content)
  }

  package mutating func field(_ name: StaticString, object content: (inout JSONWriter) -> Void) {
    key(name)
    object(content)
  }
}
