import Markup
import Mustache

/// The words of the interface, from the strings file: the record `t` of every view.
package struct Wording: Sendable {
  private let record: Kept<Record>
  private let texts: [String: String]
  /// " số ", as it stands between a type and a number.
  let beforeNumber: String
  /// How a passage is named.
  let section: String
  let opening: String

  package init(_ file: FrontMatter) {
    let known = file.entries.compactMap { entry in entry.node.text.map { (key: entry.key, text: $0) } }
    record = Kept { [.t: .record(Record(known.map { (Name($0.key), .text($0.text)) }))] }
    texts = Dictionary(known.map { ($0.key, $0.text) }) { $1 }
    beforeNumber = " " + (texts["no"] ?? "no").lowercased() + " "
    section = texts["section"] ?? "section"
    opening = texts["opening"] ?? "opening"
  }

  /// What templates print the same on every page.
  package var constants: Record { record.view }

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
