import Diagnostics
import Plans
import Proofreading

/// `thidua check`: a build that makes no page and touches no file.
package enum Check {
  package static func run(_ options: Options, on console: Console) -> ExitCode {
    console.ending(asJSON: options.json) {
      try SiteFolder.check(options)
      Heap.prepare()
      _ = Aside(jobs: options.jobs) { Recogniser.prepare() }
      let profile = Profile(isOn: options.profile)
      let progress = Progress(console)
      let snapshot = try profile.measure(.read) { try Snapshot.read(options.site, jobs: options.jobs) }
      let pipeline = Pipeline(
        snapshot, options: options, keepsBytes: false, library: .found, profile: profile, progress: progress)
      Remains.keep(pipeline)
      progress.clear()
      var told = pipeline.proofread()
      told += UncertainNames.notes(pipeline.edition.site, limit: pipeline.limit)
      if let note = pipeline.photos.note { told.diagnostics.append(note) }
      let verdict = report(told, of: pipeline, on: console)
      if told.diagnostics.isEmpty {
        let count = snapshot.files.count
        console.say(
          Sentence(
            vi: "Đã kiểm tra \(count.grouped(by: ".")) tệp: không có lỗi.",
            en: "Checked \(count.grouped(by: ",")) files: nothing to report."))
      }
      console.write(profile.table(in: options.language), to: .error)
      return verdict
    }
  }

  /// Tells what was found; with `--strict` a warning stops a build as an error does.
  static func report(_ list: DiagnosticList, of pipeline: Pipeline, on console: Console) -> ExitCode {
    let options = pipeline.options
    if !list.diagnostics.isEmpty {
      console.show(list, asJSON: options.json) { pipeline.snapshot.bytes(of: $0) }
    }
    let stops = list.diagnostics.contains {
      $0.severity == .error || options.strict && $0.severity == .warning
    }
    return stops ? .contentHasErrors : .done
  }
}
