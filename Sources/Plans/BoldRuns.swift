import Markup

/// The stretches of the text that are bold, merged and in order.
struct BoldRuns {
  private(set) var runs: [Range<UInt32>] = []

  init(_ document: Document) {
    runs.reserveCapacity(document.marks.count / 2)
    var depth = 0
    var start: UInt32 = 0
    for mark in document.marks {
      guard case .strong = mark.kind else { continue }
      if mark.role == .open {
        if depth == 0 { start = mark.offset }
        depth += 1
      } else if mark.role == .close {
        depth -= 1
        guard depth == 0, start < mark.offset else { continue }
        if let last = runs.last, last.upperBound == start {
          runs[runs.count - 1] = last.lowerBound..<mark.offset
        } else {
          runs.append(start..<mark.offset)
        }
      }
    }
  }

  /// Where the bold stretch that begins at or before an offset ends; the offset itself when it is not bold.
  func end(from offset: UInt32) -> UInt32 {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < runs.count, runs[low].lowerBound <= offset else { return offset }
    return runs[low].upperBound
  }

  /// Whether a stretch is bold; `seen` is how many runs end before it. For stretches that come in order.
  func covers(_ range: Range<UInt32>, _ seen: inout Int) -> Bool {
    while seen < runs.count, runs[seen].upperBound <= range.lowerBound { seen += 1 }
    return seen < runs.count && !range.isEmpty && runs[seen].lowerBound <= range.lowerBound
      && runs[seen].upperBound >= range.upperBound
  }

  func covers(_ range: Range<UInt32>) -> Bool {
    !range.isEmpty && end(from: range.lowerBound) >= range.upperBound
  }
}
