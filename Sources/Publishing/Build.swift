import Diagnostics

/// `thidua build`: the whole site, or, when anything is wrong, nothing.
package enum Build {
  package static func run(_ options: Options, on console: Console) -> ExitCode {
    console.ending(asJSON: options.json, publishing: true) { try build(options.withinLimits(), console) }
  }

  private static func build(_ options: Options, _ console: Console) throws -> ExitCode {
    try SiteFolder.check(options)
    try SiteFolder.checkTarget(options)
    Heap.prepare()
    _ = Aside(jobs: options.jobs, Pipeline.prepare)
    let profile = Profile(isOn: options.profile)
    let progress = Progress(console)
    let lock = try OutputLock(options.target)
    if let leftover = lock.leftover { console.say(setAside(leftover)) }
    let snapshot = try profile.measure(.read) { try Snapshot.read(options.site, jobs: options.jobs) }
    let fingerprint = options.fingerprint(
      with: snapshot.fingerprint, library: Photos.library(for: snapshot))
    let isCurrent = lock.isCurrent(fingerprint, jobs: options.jobs)
    func nothingDone() -> ExitCode {
      console.say(nothingToDo(lock.fileCount, options.target))
      console.write(profile.table(in: options.language), to: .error)
      return .done
    }
    // What reads JSON wants all that there is to tell, each time.
    if isCurrent, !options.json { return nothingDone() }
    let pipeline = Pipeline(
      snapshot, options: options, keepsBytes: false, library: .found, profile: profile, progress: progress)
    Remains.keep(pipeline)
    progress.clear()
    let listing = profile.measure(.list) { pipeline.listing() }
    Remains.keep(listing)
    var told = pipeline.proofread(listing)
    if let note = pipeline.photos.note { told.diagnostics.append(note) }
    let verdict = Check.verdict(told, options)
    guard verdict == .done else {
      console.show(Check.report(told, of: pipeline, on: console))
      Check.explain(verdict, told, on: console)
      console.say(notPublished(options.target))
      return verdict
    }
    if isCurrent {
      console.show(Check.report(told, of: pipeline, on: console))
      return nothingDone()
    }
    // What is said of the texts is put into words beside the pages.
    let report = Aside(jobs: options.jobs) { [told] in Check.report(told, of: pipeline, on: console) }
    let outcome = Result {
      let output = try Output(lock, keep: pipeline.keep)
      try pipeline.write(listing, to: output, profile: profile, progress: progress)
      let report = try profile.measure(.write) {
        try output.publish(fingerprint: fingerprint, jobs: options.jobs)
      }
      Remains.keep(output)
      return report
    }
    progress.clear()
    console.show(report.result)
    do {
      console.say(published(try outcome.get(), options.target))
    } catch Refusal.content(let diagnostics) {
      console.show(diagnostics, asJSON: options.json) { pipeline.snapshot.bytes(of: $0) }
      console.say(notPublished(options.target))
      return .contentHasErrors
    }
    console.write(profile.table(in: options.language), to: .error)
    return .done
  }

  private static func nothingToDo(_ count: Int, _ target: String) -> Sentence {
    Sentence(
      vi: "Không có gì thay đổi từ lần dựng trước: \(count.grouped(by: ".")) tệp trong \(target) giữ nguyên.",
      en:
        "Nothing changed since the last build: \(count.grouped(by: ",")) files in \(target) stay as they are."
    )
  }

  private static func notPublished(_ target: String) -> Sentence {
    Sentence(vi: "Chưa xuất bản: \(target) giữ nguyên.", en: "Not published: \(target) stays as it was.")
  }

  private static func published(_ report: Output.Report, _ target: String) -> Sentence {
    func count(_ separator: Character) -> (String, String, String) {
      (
        report.written.grouped(by: separator), report.unchanged.grouped(by: separator),
        report.removed.grouped(by: separator)
      )
    }
    let (vi, en) = (count("."), count(","))
    let text = Sentence(
      vi: "Đã xuất bản \(target): \(vi.0) tệp mới, \(vi.1) tệp giữ nguyên, \(vi.2) tệp đã bỏ.",
      en: "Published \(target): \(en.0) files new, \(en.1) unchanged, \(en.2) removed.")
    guard let leftover = report.leftover.map(setAside) else { return text }
    return Sentence(vi: text.vi + "\n" + leftover.vi, en: text.en + "\n" + leftover.en)
  }

  private static func setAside(_ leftover: Settlement.Leftover) -> Sentence {
    guard let failure = leftover.failure?.sentence else {
      return Sentence(
        vi: "Có tệp lạ được đặt vào trong lúc xuất bản; đã chuyển sang \(leftover.place).",
        en: "Files of somebody else came in while publishing; they are now in \(leftover.place).")
    }
    return Sentence(
      vi:
        "Trang cũ chưa bỏ được hết (\(failure.vi)); phần còn lại nằm ở \(leftover.place): "
        + "xem có tệp của người khác không, rồi hãy xóa đi.",
      en:
        "The old site could not be removed whole (\(failure.en)); the rest is in \(leftover.place): see whether "
        + "files of somebody else are in it, then delete it."
    )
  }
}
