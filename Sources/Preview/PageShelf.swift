import Pages
import Publishing
import Synchronization

/// The pages of one site, part by part: a part is made when one of its pages is asked for, so that after a change
/// nobody waits for tens of thousands of pages that stand elsewhere.
final class PageShelf: Sendable {
  /// Each part has its own lock: who makes all of them does not keep others from a page.
  private final class Shelf: Sendable { let table = Mutex<FileTable?>(nil) }

  private let pipeline: Pipeline
  private let shelves = SitePages.parts.map { _ in Shelf() }
  private let claims = Mutex<Claims?>(nil)

  init(_ pipeline: Pipeline) { self.pipeline = pipeline }

  func file(_ path: String) -> PublishedFile? {
    let parts = SitePages.parts
    if let own = parts.firstIndex(where: { $0.folder.map { path.hasPrefix($0) } ?? false }) {
      if let page = parts[own].page(at: path, of: pipeline.edition.site) { return PublishedFile(page) }
      if let file = table(own).files[path] { return file }
    }
    for index in parts.indices where parts[index].folder == nil {
      if let file = table(index).files[path] { return file }
    }
    return nil
  }

  /// The paths of all pages.
  var paths: [String] { SitePages.parts.indices.flatMap { table($0).list.map(\.path) } }

  /// Which page claims which path, which takes all of them. Nil when it was no longer wanted before that.
  func claims(while isWanted: () -> Bool) -> Claims? {
    claims.withLock { claims in
      if let claims { return claims }
      var all = Claims()
      for index in SitePages.parts.indices {
        guard isWanted() else { return nil }
        for file in table(index).list { all.claim(file) }
      }
      claims = all
      return all
    }
  }

  private func table(_ index: Int) -> FileTable {
    shelves[index].table.withLock { table in
      if let table { return table }
      let made = FileTable(
        pipeline.pages(of: SitePages.parts[index]) { (0..<index).flatMap { self.table($0).list } })
      table = made
      return made
    }
  }
}
