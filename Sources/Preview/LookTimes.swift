/// When a folder that does not tell of changes is looked at: that takes at most a tenth of the time, however large
/// the site is.
struct LookTimes {
  private static let shortestPause = Duration.milliseconds(300)

  private var begun: ContinuousClock.Instant
  /// Nil while somebody looks.
  private var next: ContinuousClock.Instant?

  init(begun: ContinuousClock.Instant) { self.begun = begun }

  /// How long to wait before the next look; whoever asks is back from the last one.
  mutating func pause(at now: ContinuousClock.Instant) -> Duration {
    let time = next ?? now + max(Self.shortestPause, (now - begun) * 9)
    next = time
    return time - now
  }

  mutating func begin(at now: ContinuousClock.Instant) { (begun, next) = (now, nil) }
}
