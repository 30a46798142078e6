import Diagnostics
import Markup
import Vietnamese

/// A file that describes something with a name.
protocol Namesake {
  var entry: Entry? { get }
  /// Its names, each with the time in which it was the name.
  var calls: [Body.Call] { get }
  /// What tells it from others of its name, where both say it.
  var traits: [NameKey?] { get }

  static var keys: FrontMatterKeys { get }
  static var nameKey: String { get }
  /// The keys of its traits.
  static var traitKeys: String { get }
}

/// Finds files of one kind that bear the same name: each has a page, and whom a plan means is open. A site may want
/// that, so it is a warning.
enum Namesakes {
  /// With so many others of its name a file is compared: that one among thousands is told apart from all is not asked.
  private static let most = 64

  static func diagnostics<File: Namesake>(of files: [File]) -> [Diagnostic] {
    var bearers: [NameKey: [Int]] = [:]
    var found: [Diagnostic] = []
    for index in files.indices {
      var other: Int?
      for call in files[index].calls {
        let before = bearers[call.name, default: []].prefix(most)
        other = other ?? before.first { $0 != index && isSame(files[$0], files[index], call) }
        if before.count < most { bearers[call.name, default: []].append(index) }
      }
      if let other, let file = files[index].entry, let first = files[other].entry {
        found.append(diagnostic(file, first, File.self))
      }
    }
    return found
  }

  private static func isSame<File: Namesake>(_ file: File, _ other: File, _ call: Body.Call) -> Bool {
    guard file.calls.contains(where: { $0.name == call.name && $0.meets(call) }) else { return false }
    return zip(file.traits, other.traits).allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
  }

  private static func diagnostic<File: Namesake>(_ file: Entry, _ first: Entry, _: File.Type) -> Diagnostic {
    Diagnostic(
      .warning, "same-title",
      Sentence(
        vi:
          "\(first.path) đã mang tên này; hãy gộp hai tệp làm một, hoặc ghi điều phân biệt vào cả hai: "
          + File.traitKeys,
        en:
          "\(first.path) bears this name already; make one file of the two, or tell in both what tells them "
          + "apart: \(File.traitKeys)"),
      at: file.place(of: File.nameKey, in: File.keys),
      notes: [
        Diagnostic.Note(
          Sentence(vi: "tệp kia", en: "the other file"), at: first.place(of: File.nameKey, in: File.keys))
      ])
  }
}

extension Body.Call {
  /// Whether both were names on one day.
  func meets(_ other: Body.Call) -> Bool {
    if let to, let from = other.from, to < from { return false }
    if let from, let to = other.to, to < from { return false }
    return true
  }
}

extension Body: Namesake {
  static let nameKey = "name"
  static let traitKeys = "place, province, parent, from, to"
  var traits: [NameKey?] { [place, province, parentName].map { $0.map { NameKey(folding: $0) } } }
}

extension Campaign: Namesake {
  static let nameKey = "title"
  static let traitKeys = "launched_by, from, to"
  var traits: [NameKey?] { [launchedBy?.name] }
  var calls: [Body.Call] {
    ([key] + aliases.map { .of($0) }).map { Body.Call(name: $0.name, from: from, to: to) }
  }
}

extension Exemplar: Namesake {
  static let nameKey = "title"
  static let traitKeys = "unit, body, place, subject, year"
  var traits: [NameKey?] {
    [unit, place, subject].map { $0.map { NameKey(folding: $0) } } + [
      namedBody?.name, year.map { NameKey("\($0)") },
    ]
  }
  /// One that was withdrawn has no name any more.
  var calls: [Body.Call] {
    status == .published ? [Body.Call(name: titleName, from: nil, to: nil)] : []
  }
}

extension ContentReader.Record {
  /// Whether what a file describes has a name.
  package func bears(_ name: String) -> Bool {
    switch self {
    case .body(let body):
      let keys = [PrintedName.of(name).nameKey, NameKey(body: BodyName.key(BodyName.canonical(name)))]
      return body.calls.contains { keys.contains($0.name) }
    case .campaign(let campaign): return campaign.calls.contains { $0.name == CampaignKey.of(name).name }
    case .exemplar(let exemplar):
      return exemplar.calls.contains { $0.name == NameKey(BodyName.key(name)) }
    case .plan, .page: return false
    }
  }
}
