/// The order in which diagnostics are told: by file, place, weight, rule.
extension Diagnostic: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    let (one, other) = (left.place, right.place)
    if one?.path != other?.path {
      guard let one, let other else { return one == nil }
      return one.path < other.path
    }
    if let one, let other, one.range != other.range {
      return (one.range.lowerBound, one.range.upperBound) < (other.range.lowerBound, other.range.upperBound)
    }
    // What is said of a whole block comes before what is said of words in it.
    let (first, second) = (one?.passage?.start ?? -1, other?.passage?.start ?? -1)
    if first != second { return first < second }
    if left.severity != right.severity { return left.severity < right.severity }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.message.en < right.message.en
  }
}
