import Glibc

/// A moment as the file system records it, in nanoseconds since 1970: only compared, never shown.
package struct Timestamp: Sendable, Hashable {
  package let nanoseconds: Int64

  package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// The clock by which files are stamped.
  static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(time)
  }

  /// What lies outside of 1677–2262, as a broken clock or a hand may leave it, is the nearest that can be told.
  init(_ time: timespec) {
    let (whole, isFar) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isJustOver) = whole.addingReportingOverflow(Int64(time.tv_nsec))
    nanoseconds = isFar || isJustOver ? (time.tv_sec < 0 ? .min : .max) : sum
  }

  var time: timespec {
    var seconds = nanoseconds / 1_000_000_000
    var rest = nanoseconds % 1_000_000_000
    if rest < 0 {
      rest += 1_000_000_000
      seconds -= 1
    }
    return timespec(tv_sec: Int(seconds), tv_nsec: Int(rest))
  }
}
