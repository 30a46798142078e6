/// The YAML head of a file: keys and values as text, each with its place in the original file.
package struct FrontMatter: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    case scalar(String)
    case list([Node])
    case map([Entry])
  }

  package struct Node: Sendable, Hashable {
    package var value: Value
    package var range: Range<Int>

    package init(_ value: Value, range: Range<Int>) {
      self.value = value
      self.range = range
    }
  }

  package struct Entry: Sendable, Hashable {
    package var key: String
    package var keyRange: Range<Int>
    package var node: Node

    package init(key: String, keyRange: Range<Int>, node: Node) {
      self.key = key
      self.keyRange = keyRange
      self.node = node
    }
  }

  package var entries: [Entry]

  package init(entries: [Entry] = []) { self.entries = entries }

  package subscript(key: String) -> Node? { entries.first { $0.key == key }?.node }
}
