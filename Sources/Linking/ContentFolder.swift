import Markup

/// The folders whose Markdown files each become a record of the site.
package enum ContentFolder: String, CaseIterable, Sendable {
  case plans = "content/plans/"
  case bodies = "content/bodies/"
  case campaigns = "content/campaigns/"
  case exemplars = "content/exemplars/"
  case pages = "content/pages/"

  /// The one that a path of the site lies in, however deep.
  package init?(of path: String) {
    guard let folder = Self.allCases.first(where: { path.starts(in: $0.rawValue) }) else { return nil }
    self = folder
  }

  /// The keys of all kinds of files that keep something from being published.
  static let protecting = FrontMatterKeys(allCases.flatMap(\.keys.all).filter(\.protects))

  /// What the front matter of its files may say.
  var keys: FrontMatterKeys {
    switch self {
    case .plans: PlanRecord.keys
    case .bodies: Body.keys
    case .campaigns: Campaign.keys
    case .exemplars: Exemplar.keys
    case .pages: FreePage.keys
    }
  }
}
