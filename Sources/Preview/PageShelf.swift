import Diagnostics
import Pages
import Publishing
import Synchronization

/// The pages of one site, part by part: a part is made when one of its pages is asked for, so that after a change
/// nobody waits for tens of thousands of pages that stand elsewhere.
final class PageShelf: Sendable {
  private struct State {
    var tables: [FileTable?] = Array(repeating: nil, count: SitePages.parts.count)
    var whole: FileTable?
  }

  private let pipeline: Pipeline
  private let state = Mutex(State())

  init(_ pipeline: Pipeline) { self.pipeline = pipeline }

  func file(_ path: String) -> PublishedFile? {
    let parts = SitePages.parts
    return state.withLock { state in
      if let own = parts.firstIndex(where: { $0.folder.map { path.hasPrefix($0) } ?? false }),
        let file = table(own, &state.tables).files[path]
      {
        return file
      }
      for index in parts.indices where parts[index].folder == nil {
        if let file = table(index, &state.tables).files[path] { return file }
      }
      return nil
    }
  }

  /// All pages by path, and the paths that two of them claim.
  var whole: FileTable {
    state.withLock { state in
      if let whole = state.whole { return whole }
      let whole = FileTable(SitePages.parts.indices.flatMap { table($0, &state.tables).list })
      state.whole = whole
      return whole
    }
  }

  private func table(_ index: Int, _ tables: inout [FileTable?]) -> FileTable {
    if let table = tables[index] { return table }
    let table = FileTable(
      pipeline.pages(of: SitePages.parts[index]) { (0..<index).flatMap { self.table($0, &tables).list } })
    tables[index] = table
    return table
  }
}
