import Diagnostics

/// From the working form back to the bytes on disk.
extension SourceText {
  /// Where a place of the working form lies in the original.
  package func original(_ offset: some BinaryInteger) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].working) <= Int(offset) { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return Int(offset) }
    let run = runs[low - 1]
    // Inside a letter that was put together the original goes on further, but never past the next run.
    let place = Int(run.original) + Int(offset) - Int(run.working)
    return low < runs.count ? min(place, Int(runs[low].original)) : place
  }

  package func original(_ range: Range<some BinaryInteger>) -> Range<Int> {
    let start = original(range.lowerBound)
    return start..<max(start, original(range.upperBound))
  }

  package func place(_ range: Range<some BinaryInteger>) -> Place {
    Place(path: path, range: original(range))
  }
}
