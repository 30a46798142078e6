import Diagnostics

/// The road from the input files to the pages; `build`, `check` and the preview are its callers.
package struct Pipeline: Sendable {
  package let snapshot: Snapshot
  package let options: Options
  /// Everything found while reading and joining.
  package let diagnostics: [Diagnostic]
  /// `keep:` of site.yml.
  package let keep: [KeepPattern]

  /// Reads and joins; makes no page.
  package init(_ snapshot: Snapshot, options: Options, profile: Profile, progress: Progress) {
    self.snapshot = snapshot
    self.options = options
    diagnostics = snapshot.diagnostics
    keep = []
  }

  /// Makes every page and lays it out.
  package func write(to output: Output, profile: Profile, progress: Progress) throws(SystemFailure) {
    for file in snapshot.files where file.kind == .still {
      try output.copy(file, from: snapshot, to: String(file.path.dropFirst("content/static/".count)))
      progress.step()
    }
  }
}
