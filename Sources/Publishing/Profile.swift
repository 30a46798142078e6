import Diagnostics
import Synchronization

/// Where the time of a build went: sums over all threads, by stage.
package final class Profile: Sendable {
  package enum Stage: Int, Sendable, CaseIterable {
    case read, parse, recognise, link, render, search, write

    var title: Sentence {
      switch self {
      case .read: Sentence(vi: "đọc tệp", en: "read")
      case .parse: Sentence(vi: "phân tích Markdown", en: "parse")
      case .recognise: Sentence(vi: "nhận dạng", en: "recognise")
      case .link: Sentence(vi: "liên kết", en: "link")
      case .render: Sentence(vi: "dựng trang", en: "render")
      case .search: Sentence(vi: "chỉ mục tìm kiếm", en: "search")
      case .write: Sentence(vi: "ghi tệp", en: "write")
      }
    }
  }

  private let isOn: Bool
  private let times = Mutex([Duration](repeating: .zero, count: Stage.allCases.count))
  private let begun = ContinuousClock.now

  package init(isOn: Bool) { self.isOn = isOn }

  package func measure<Result, Failure: Error>(
    _ stage: Stage, _ work: () throws(Failure) -> Result
  ) throws(Failure)
    -> Result
  {
    guard isOn else { return try work() }
    let start = ContinuousClock.now
    let result = try work()
    add(ContinuousClock.now - start, to: stage)
    return result
  }

  /// Time that a worker summed by itself.
  package func add(_ time: Duration, to stage: Stage) { times.withLock { $0[stage.rawValue] += time } }

  /// A line for each stage, and the whole as a clock on the wall saw it.
  package func table(in language: Language) -> String {
    guard isOn else { return "" }
    let whole = Sentence(vi: "cả thảy", en: "wall clock")[language]
    var rows = times.withLock { times in Stage.allCases.map { ($0.title[language], times[$0.rawValue]) } }
    rows.append((whole, ContinuousClock.now - begun))
    let width = rows.map { DisplayWidth.of($0.0) }.max() ?? 0
    return rows.map { title, time in
      let tenths = time.components.seconds * 10_000 + time.components.attoseconds / 100_000_000_000_000
      let number = "\(tenths / 10).\(tenths % 10)"
      let gap = String(repeating: " ", count: width - DisplayWidth.of(title) + max(2, 11 - number.utf8.count))
      return title + gap + number + " ms\n"
    }.joined()
  }
}
