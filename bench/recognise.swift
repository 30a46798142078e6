import CCmark
import Glibc
import Linking
import Markup
import Plans

// Compiled and run by `bench/recognise`: RUNS FILE…

/// Seconds of processor time of this thread.
func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func bytes(of path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { return [] }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  let size = ftell(file)
  rewind(file)
  return [UInt8](unsafeUninitializedCapacity: size) { $1 = fread($0.baseAddress, 1, size, file) }
}

/// The stages that are measured, each by itself and by what it leaves behind.
enum Stage: String, CaseIterable {
  case libcmark
  case parsed = "decode, parse, document"
  case plan = "the same and recognise"
  case record = "the same and names"
}

let runs = Int(CommandLine.arguments[1]) ?? 7
let plans = CommandLine.arguments.dropFirst(2).map { path in
  (path: "content/plans/" + path.split(separator: "/").last!, bytes: bytes(of: path))
}
let reader = ContentReader(geography: Geography(site: nil), includesDrafts: true)

func read(_ stage: Stage, _ path: String, _ bytes: [UInt8]) {
  switch stage {
  case .libcmark:
    bytes.withUnsafeBytes { text in
      guard let start = text.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      cmark_node_free(cmark_parse_document(start, text.count, CMARK_OPT_DEFAULT))
    }
  case .parsed: _ = Parsed.read(path: path, bytes: bytes)
  case .plan:
    let parsed = Parsed.read(path: path, bytes: bytes)
    _ = Recogniser.recognise(parsed.document, source: parsed.source, frontMatter: parsed.frontMatter)
  case .record: _ = reader.read(path, bytes)
  }
}

/// Seconds that the mentions of a plan need: the pass that finds them in the words, and who is meant by each name.
func mentions(_ path: String, _ bytes: [UInt8]) -> Double {
  let parsed = Parsed.read(path: path, bytes: bytes)
  var time = 0.0
  func measured<Result>(_ work: () -> Result) -> Result {
    let start = now()
    defer { time += now() - start }
    return work()
  }
  let plan = Reading.over(
    parsed.document, source: parsed.source, frontMatter: parsed.frontMatter
  ) { reading in
    for pass in Recogniser.passes where reading.isAdministrative {
      if pass == Mentions.self { measured { pass.read(reading) } } else { pass.read(reading) }
    }
    return reading.plan
  }
  let entry = Entry(
    path: path, slug: path, source: parsed.source, frontMatter: parsed.frontMatter ?? FrontMatter(),
    document: parsed.document)
  _ = measured { PlanRecord(entry: entry, plan: plan, geography: reader.geography) }
  return time
}

/// A value with one decimal, or two.
func told(_ value: Double, places: Double = 10) -> String { "\((value * places).rounded() / places)" }

var best: [Stage: Double] = [:]
var bestOfMentions = Double.infinity
for _ in 0..<runs {
  for stage in Stage.allCases {
    let start = now()
    for plan in plans { read(stage, plan.path, plan.bytes) }
    best[stage] = min(best[stage] ?? .infinity, now() - start)
  }
  bestOfMentions = min(bestOfMentions, plans.reduce(0) { $0 + mentions($1.path, $1.bytes) })
}

let size = plans.reduce(0) { $0 + $1.bytes.count }
print("\(plans.count) plans of \(size / max(plans.count, 1)) bytes, best of \(runs) runs")
@MainActor func tell(_ name: String, _ seconds: Double) {
  let time = seconds / Double(max(plans.count, 1)) * 1e6
  let ratio = seconds / (best[.libcmark] ?? 1)
  print("\(name): \(told(time)) µs a plan, \(told(ratio, places: 100)) times libcmark")
}
for stage in Stage.allCases { tell(stage.rawValue, best[stage] ?? 0) }
tell("of these, mentions and their names", bestOfMentions)
