import Diagnostics
import Glibc
import Synchronization

/// Where the time of a run went, by stage: what a clock on the wall saw, and what the processors worked.
package final class Profile: Sendable {
  package enum Stage: Int, Sendable, CaseIterable {
    case read, parse, recognise, link, list, photos, render, search, write

    var title: Sentence {
      switch self {
      case .read: Sentence(vi: "đọc tệp", en: "read")
      case .parse: Sentence(vi: "phân tích Markdown", en: "parse")
      case .recognise: Sentence(vi: "nhận dạng", en: "recognise")
      case .link: Sentence(vi: "liên kết", en: "link")
      case .list: Sentence(vi: "lập danh sách trang", en: "list")
      case .photos: Sentence(vi: "ảnh", en: "photos")
      case .render: Sentence(vi: "dựng trang", en: "render")
      case .search: Sentence(vi: "chỉ mục tìm kiếm", en: "search")
      case .write: Sentence(vi: "ghi tệp", en: "write")
      }
    }
  }

  /// Milliseconds on the wall and of all processors together.
  private typealias Cost = SIMD2<Double>

  private struct State {
    var costs = [Cost](repeating: .zero, count: Stage.allCases.count)
    /// By stage, the time of all threads within `shared`.
    var shares = [Double](repeating: 0, count: Stage.allCases.count)
  }

  private let isOn: Bool
  private let begun = Profile.now
  private let state = Mutex(State())

  package init(isOn: Bool) { self.isOn = isOn }

  /// Work that is of one stage, however many threads do it.
  package func measure<Result, Failure: Error>(
    _ stage: Stage, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard isOn else { return try work() }
    let start = Profile.now
    defer { state.withLock { $0.costs[stage.rawValue] += Profile.now - start } }
    return try work()
  }

  /// Work of several threads in which stages alternate. Its cost is divided among them as the time in `step` was.
  package func shared<Result, Failure: Error>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result
  {
    guard isOn else { return try work() }
    let start = Profile.now
    state.withLock { $0.shares = $0.shares.map { _ in 0 } }
    defer {
      state.withLock { state in
        let cost = Profile.now - start
        let whole = max(state.shares.reduce(0, +), .leastNonzeroMagnitude)
        for (stage, share) in state.shares.enumerated() { state.costs[stage] += cost * (share / whole) }
      }
    }
    return try work()
  }

  /// One stage of one item, on any thread within `shared`; its time is taken off the step that it is a part of.
  package func step<Result: ~Copyable, Failure: Error>(
    _ stage: Stage, within outer: Stage? = nil, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard isOn else { return try work() }
    let start = Profile.milliseconds(CLOCK_MONOTONIC)
    defer {
      let spent = Profile.milliseconds(CLOCK_MONOTONIC) - start
      state.withLock { state in
        state.shares[stage.rawValue] += spent
        if let outer { state.shares[outer.rawValue] -= spent }
      }
    }
    return try work()
  }

  /// A line for each stage, what belongs to none, and the whole.
  package func table(in language: Language) -> String {
    guard isOn else { return "" }
    let whole = Profile.now - begun
    let costs = state.withLock { $0.costs }
    var rows = Stage.allCases.map { ($0.title[language], costs[$0.rawValue]) }
    rows.append((Sentence(vi: "việc khác", en: "other")[language], costs.reduce(whole, -)))
    rows.append((Sentence(vi: "cả thảy", en: "whole")[language], whole))
    let width = rows.map { DisplayWidth.of($0.0) }.max() ?? 0
    let heads = [Sentence(vi: "đồng hồ", en: "wall"), Sentence(vi: "bộ xử lý", en: "processors")]
    let head = heads.map { Self.right($0[language]) }.joined()
    return String(repeating: " ", count: width) + head + "\n"
      + rows.map { title, cost in
        let gap = String(repeating: " ", count: width - DisplayWidth.of(title))
        return title + gap + Self.right(Self.text(cost.x)) + Self.right(Self.text(cost.y)) + "\n"
      }.joined()
  }

  private static func right(_ text: String) -> String {
    String(repeating: " ", count: max(1, 14 - DisplayWidth.of(text))) + text
  }

  private static func text(_ milliseconds: Double) -> String { "\((milliseconds * 10).rounded() / 10) ms" }

  private static var now: Cost {
    Cost(milliseconds(CLOCK_MONOTONIC), milliseconds(CLOCK_PROCESS_CPUTIME_ID))
  }

  private static func milliseconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
