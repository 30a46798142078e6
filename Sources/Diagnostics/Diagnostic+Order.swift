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
    if let one = one?.passage?.start, let other = other?.passage?.start, one != other { return one < other }
    if left.severity != right.severity { return left.severity < right.severity }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.message.en < right.message.en
  }
}
