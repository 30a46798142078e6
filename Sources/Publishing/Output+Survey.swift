import Bytes
import Diagnostics

/// What lies in the target before anything is done to it.
extension Output {
  struct Survey: Sendable {
    /// Files of somebody else that are carried over.
    var kept: [String] = []
    /// Every folder, each before those in it.
    var folders: [String] = []
    /// Files that the manifest does not know, but the mark in the folder.
    var recognised: [String: Manifest.File] = [:]
  }

  /// The files that are not ours but are named by `keep`. Any other is an error: it would be lost.
  static func survey(_ lock: OutputLock, keep: [KeepPattern]) throws(Refusal) -> Survey {
    guard let published = lock.published else { return Survey() }
    var survey = Survey()
    var foreign: [String] = []
    // It is ours even where nothing else is.
    let isMarked = lock.manifest.files[Mark.name] == nil && Mark.isThere(in: published)
    do throws(SystemFailure) {
      let (files, folders) = try published.tree("")
      survey.folders = folders
      for path in files where lock.manifest.files[path] == nil && !(isMarked && path == Mark.name) {
        if path == ".gitignore" || keep.contains(where: { $0.matches(path) }) {
          survey.kept.append(path)
        } else {
          foreign.append(path)
        }
      }
      if isMarked {
        survey.recognised[Mark.name] = try file(Mark.name, in: published)
      }
      if !foreign.isEmpty, isAllOurs(published, foreign, lock.manifest) {
        for path in foreign { survey.recognised[path] = try file(path, in: published) }
        foreign = []
      }
    } catch {
      throw .machine(error)
    }
    guard foreign.isEmpty else { throw .content([strangers(foreign.sorted(), in: lock)]) }
    survey.kept.sort()
    return survey
  }

  private static func isAllOurs(_ published: Folder, _ foreign: [String], _ manifest: Manifest) -> Bool {
    Mark.covers(foreign + manifest.files.keys.filter { published.status(of: $0) != nil }, in: published)
  }

  /// As the manifest would have it.
  private static func file(_ path: String, in published: Folder) throws(SystemFailure) -> Manifest.File {
    let (bytes, status) = try published.read(path)
    return Manifest.File(size: status.size, modified: status.modified, fingerprint: Fingerprint(of: bytes))
  }

  /// One sentence for all of them: where the manifest was lost there are thousands.
  private static func strangers(_ paths: [String], in lock: OutputLock) -> Diagnostic {
    let (target, shown) = (lock.shownTarget, 5)
    let names = paths.prefix(shown).joined(separator: ", ") + (paths.count > shown ? ", …" : "")
    let vi = "\(paths.count.grouped(by: ".")) tệp không do thidua tạo ra (\(names)) nên không bị xóa "
    let en =
      paths.count == 1 ? "1 file (\(names)) was" : "\(paths.count.grouped(by: ",")) files (\(names)) were"
    let cure = Sentence(
      vi: "chuyển vào content/static/, xóa đi, hoặc ghi vào keep: của site.yml.",
      en: "move what is there to content/static/, delete it, or list it under keep: in site.yml.")
    let advice =
      if lock.manifest.files.isEmpty {
        Sentence(
          vi: "Không có ghi chép của lần dựng trước (\(lock.state.path)): nếu mọi tệp trong \(target) "
            + "đều do thidua dựng, hãy xóa thư mục ấy rồi dựng lại; nếu là tệp của bạn, hãy \(cure.vi)",
          en: "There is no record of an earlier build (\(lock.state.path)): if thidua made all that is in "
            + "\(target), delete that folder and build again; if it is yours, \(cure.en)")
      } else {
        Sentence(vi: "Hãy \(cure.vi)", en: cure.en.prefix(1).uppercased() + cure.en.dropFirst())
      }
    return Diagnostic(
      .error, "foreign-file",
      Sentence(
        vi: vi + "và việc xuất bản dừng lại. " + advice.vi,
        en: en + " not made by thidua, so that nothing is deleted and nothing is published. " + advice.en),
      at: Place(path: paths.count == 1 ? target + "/" + paths[0] : target))
  }
}
