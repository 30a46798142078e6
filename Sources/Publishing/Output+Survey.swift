import Diagnostics

/// What lies in the target before anything is done to it.
extension Output {
  struct Survey: Sendable {
    /// Files of somebody else that are carried over.
    var kept: [String] = []
    /// Every folder, each before those in it.
    var folders: [String] = []
  }

  /// The files that are not ours but are named by `keep`. Any other is an error: it would be lost.
  static func survey(_ lock: OutputLock, keep: [KeepPattern]) throws(Refusal) -> Survey {
    guard let published = lock.published else { return Survey() }
    var survey = Survey()
    var foreign: [String] = []
    var folders = [""]
    do throws(SystemFailure) {
      while let folder = folders.popLast() {
        try published.list(folder) { name, kind in
          let name = String(decoding: name, as: UTF8.self)
          let path = folder.isEmpty ? name : folder + "/" + name
          if (kind ?? published.status(of: path)?.kind) == .folder {
            survey.folders.append(path)
            return folders.append(path)
          }
          if lock.manifest.files[path] != nil { return }
          if path == ".gitignore" || keep.contains(where: { $0.matches(path) }) {
            survey.kept.append(path)
          } else {
            foreign.append(path)
          }
        }
      }
    } catch {
      throw .machine(error)
    }
    guard foreign.isEmpty else { throw .content(foreign.sorted().map { stranger($0, in: lock.shownTarget) }) }
    survey.kept.sort()
    survey.folders.sort()
    return survey
  }

  private static func stranger(_ path: String, in target: String) -> Diagnostic {
    Diagnostic(
      .error, "foreign-file",
      Sentence(
        vi: "tệp này không do thidua tạo ra nên không bị xóa và việc xuất bản dừng lại. "
          + "Hãy chuyển nó vào content/static/, xóa nó, hoặc ghi “\(path)” vào keep: của site.yml.",
        en: "thidua did not make this file, so it is not deleted and nothing is published. "
          + "Move it to content/static/, delete it, or list “\(path)” under keep: in site.yml."),
      at: Place(path: target + "/" + path))
  }
}
