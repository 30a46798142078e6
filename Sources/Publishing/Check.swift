import Diagnostics
import Proofreading

/// `thidua check`: a build that makes no page and touches no file, and finds all that would stop one.
package enum Check {
  package static func run(_ options: Options, on console: Console) -> ExitCode {
    let options = options.withinLimits()
    return console.ending(asJSON: options.json) {
      try SiteFolder.check(options)
      Heap.prepare()
      _ = Aside(jobs: options.jobs, Pipeline.prepare)
      let profile = Profile(isOn: options.profile)
      let progress = Progress(console)
      let snapshot = try profile.measure(.read) { try Snapshot.read(options.site, jobs: options.jobs) }
      let pipeline = Pipeline(
        snapshot, options: options, keepsBytes: false, library: .found, profile: profile, progress: progress)
      Remains.keep(pipeline)
      progress.clear()
      let listing = profile.measure(.list) { pipeline.listing() }
      Remains.keep(listing)
      var told = pipeline.proofread(listing)
      told += UncertainNames.notes(pipeline.edition.site, limit: pipeline.limit)
      if let note = pipeline.photos.note { told.diagnostics.append(note) }
      console.show(report(told, of: pipeline, on: console))
      if told.diagnostics.isEmpty {
        let count = snapshot.files.count
        console.say(
          Sentence(
            vi: "Đã kiểm tra \(count.grouped(by: ".")) tệp: không có lỗi.",
            en: "Checked \(count.grouped(by: ",")) files: nothing to report."))
      }
      console.write(profile.table(in: options.language), to: .error)
      let verdict = verdict(told, options)
      explain(verdict, told, on: console)
      return verdict
    }
  }

  /// That there is no error, where `--strict` alone is why a command ends with 1.
  static func explain(_ verdict: ExitCode, _ list: DiagnosticList, on console: Console) {
    guard verdict != .done, list.count(of: .error) == 0 else { return }
    console.fail(
      Sentence(
        vi: "không có lỗi nào; mã thoát 1 là do --strict coi cảnh báo là lỗi.",
        en: "there is no error; the exit code is 1 because --strict takes warnings for errors."))
  }

  /// What is said of all that was found.
  static func report(_ list: DiagnosticList, of pipeline: Pipeline, on console: Console) -> Console.Report {
    guard !list.diagnostics.isEmpty else { return Console.Report() }
    let options = pipeline.options
    return console.report(list, asJSON: options.json, isStrict: options.strict) {
      pipeline.snapshot.bytes(of: $0)
    }
  }

  /// With `--strict` a warning stops a build as an error does.
  static func verdict(_ list: DiagnosticList, _ options: Options) -> ExitCode {
    let stops = list.diagnostics.contains {
      $0.severity == .error || options.strict && $0.severity == .warning
    }
    return stops ? .contentHasErrors : .done
  }
}
