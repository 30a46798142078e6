import Mustache

/// The names that each template may use, as schemas: templates are checked against them, and
/// `docs/templates.md` is written from them.
package enum Views {
  /// Every view: after `## ` the template or, for the two first parts, what all pages share and the shapes that
  /// views are made of; then a line for each name with its kind (`?`: may be absent, `[X]`: list) and meaning.
  /// Names that belong to a name stand below it, two spaces deeper. The text is `CTemplates/views.txt`.
  private static let read = ViewCatalogue(BuiltIn.views)

  /// By template: "plan", "body" …
  package static var all: [String: Schema] { read.views }

  /// As the documentation tells them: what every page has, then what each template has besides.
  package static var parts: [Schema] { [read.frame] + read.own }
}

/// Reads the catalogue of views.
struct ViewCatalogue {
  private final class Row: Sendable {
    let name: String
    let kind: String
    let doc: String
    let children: [Row]

    init(_ name: String, _ kind: String, _ doc: String, _ children: [Row]) {
      (self.name, self.kind, self.doc, self.children) = (name, kind, doc, children)
    }
  }

  private(set) var views: [String: Schema] = [:]
  private(set) var frame = Schema("") { [] }
  private(set) var own: [Schema] = []

  init(_ text: String) {
    var parts: [(title: String, lines: [Substring])] = []
    // By bytes: the catalogue is read at every start.
    for line in text.utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init) {
      if line.hasPrefix("## ") {
        parts.append((String(line.dropFirst(3)), []))
      } else if !parts.isEmpty {
        parts[parts.count - 1].lines.append(line)
      }
    }
    let shapes = Shapes()
    var frameRows: [Row] = []
    for part in parts {
      var index = 0
      let rows = Self.rows(part.lines, &index, depth: 0)
      switch part.title {
      case "Every page":
        frameRows = rows
        frame = Schema("", fields: Self.fields(rows, shapes))
      case "Shapes": Self.define(part.lines, in: shapes)
      default:
        // Shapes that only one template needs stand below its names.
        let local = rows.filter { !$0.name.isEmpty && $0.kind.isEmpty && $0.name.first!.isUppercase }
        for row in local { shapes.add(row.name, Self.fields(row.children, shapes)) }
        let names = rows.filter { row in !local.contains { $0 === row } }
        let title = part.title.hasSuffix(".html") ? String(part.title.dropLast(5)) : part.title
        own.append(Schema(title, fields: Self.fields(names, shapes)))
        views[title] = Schema(title, fields: Self.fields(names + frameRows, shapes))
      }
    }
  }

  /// Shapes by name; looked up when a schema is asked for its fields, so that they may name one another.
  private final class Shapes: @unchecked Sendable {
    // Written only while the catalogue is read, on one thread.
    private var schemas: [String: Schema] = [:]

    func add(_ name: String, _ fields: @escaping @Sendable () -> [Schema.Field]) {
      schemas[name] = Schema(name, fields: fields)
    }

    subscript(name: String) -> Schema? { schemas[name] }
  }

  private static func define(_ lines: [Substring], in shapes: Shapes) {
    var index = 0
    for row in rows(lines, &index, depth: 0) { shapes.add(row.name, fields(row.children, shapes)) }
  }

  private static func rows(_ lines: [Substring], _ index: inout Int, depth: Int) -> [Row] {
    var rows: [Row] = []
    while index < lines.count {
      let line = lines[index]
      let indent = line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
      guard indent >= depth else { break }
      index += 1
      let words = line.dropFirst(indent).split(separator: " ", maxSplits: 2)
      // A shape's title stands alone; a name has its kind beside it.
      let hasKind = words.count > 1 && words[0].first!.isLowercase
      let isKind = hasKind && isKindWord(words[1])
      let children = self.rows(lines, &index, depth: indent + 1)
      rows.append(
        Row(
          String(words[0]), isKind ? String(words[1]) : "",
          String(words.dropFirst(isKind ? 2 : 1).joined(separator: " ").drop { $0 == " " }),
          children))
    }
    return rows
  }

  private static func isKindWord(_ word: Substring) -> Bool {
    let core = word.filter { $0 != "?" && $0 != "[" && $0 != "]" }
    return ["text", "html", "flag", "number", "{strings}"].contains(core) || core.first?.isUppercase == true
  }

  private static func fields(_ rows: [Row], _ shapes: Shapes) -> @Sendable () -> [Schema.Field] {
    let nested = rows.map { row in
      row.children.isEmpty ? nil : Schema(row.name, fields: fields(row.children, shapes))
    }
    return {
      zip(rows, nested).map { row, own in
        Schema.Field(row.name, own.map { .record($0) } ?? kind(row.kind, shapes), doc(row))
      }
    }
  }

  private static func doc(_ row: Row) -> String {
    guard row.kind.hasSuffix("?") else { return row.doc }
    return row.doc.isEmpty ? "có thể thiếu" : "có thể thiếu; " + row.doc
  }

  private static func kind(_ word: String, _ shapes: Shapes) -> Schema.Kind {
    var word = Substring(word)
    if word.hasSuffix("?") { word.removeLast() }
    if word.hasPrefix("["), word.hasSuffix("]") {
      return .list(of: kind(String(word.dropFirst().dropLast()), shapes))
    }
    switch word {
    case "html": return .html
    case "flag": return .flag
    case "number": return .number
    case "{strings}": return .record(strings)
    default: return shapes[String(word)].map { .record($0) } ?? .text
    }
  }

  /// The words of the interface: every key of the strings file.
  private static let strings = Schema("t") {
    Wording.builtInKeys.map { Schema.Field($0, .text, "") }
  }
}
