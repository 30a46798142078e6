import Linking
import Pages

/// Which items share a file of passages: some neighbours of one kind, as many as the kind's items are short.
struct ItemGroups: Sendable {
  /// The items of each file.
  private(set) var ranges: [Range<Int>] = []
  private var counts: [Int]

  init(_ items: [Item]) {
    counts = Array(repeating: 0, count: Item.Kind.allCases.count)
    var start = 0
    for kind in Item.Kind.allCases {
      var end = start
      while end < items.count, items[end].kind == kind { end += 1 }
      counts[Int(kind.rawValue)] = end - start
      for first in stride(from: start, to: end, by: kind.group) {
        ranges.append(first..<min(first + kind.group, end))
      }
      start = end
    }
  }

  /// For each kind: the folder of its pages, how many items there are, and how many share a file.
  var kinds: [(folder: String, count: Int, group: Int)] {
    Item.Kind.allCases.map { ($0.folder, counts[Int($0.rawValue)], $0.group) }
  }
}

extension Item.Kind {
  fileprivate var folder: String {
    switch self {
    case .campaign: Address.campaigns
    case .body: Address.bodies
    case .plan: Address.plans
    case .exemplar: Address.exemplars
    case .page: ""
    case .document: Address.documents
    }
  }
}
