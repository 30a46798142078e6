import Markup
import Mustache

/// The words of the interface, from the strings file: the record `t` of every view.
package struct Wording: Sendable {
  package let record: Record
  private let texts: [String: String]
  /// " số ", as it stands between a type and a number.
  let beforeNumber: String
  /// How a passage is named.
  let section: String
  let opening: String

  package init(_ file: FrontMatter) {
    var record = Record()
    var texts: [String: String] = [:]
    for entry in file.entries {
      guard let text = entry.node.text else { continue }
      record.append(Name(entry.key), .text(text))
      texts[entry.key] = text
    }
    self.record = record
    self.texts = texts
    beforeNumber = " " + (texts["no"] ?? "no").lowercased() + " "
    section = texts["section"] ?? "section"
    opening = texts["opening"] ?? "opening"
  }

  /// What templates print the same on every page.
  package var constants: Record { [.t: .record(record)] }

  /// A word that Swift needs itself; the key where the strings file lacks it, so that the lack is seen.
  package subscript(key: String) -> String { texts[key] ?? key }

  subscript(ifThere key: String) -> String? { texts[key] }

  /// The keys of the Vietnamese strings file that the tool brings.
  static let builtInKeys: [String] = {
    let name = "strings.vi.yml"
    let file = FrontMatter.file(path: name, bytes: BuiltIn.bytes(of: name) ?? [])
    return file.frontMatter?.entries.map(\.key) ?? []
  }()
}
