import Publishing
import Synchronization

/// The search index of one rendition: made when a reader first searches, since each change would make it anew.
final class SearchShelf: Sendable {
  private let files = Mutex<[String: [UInt8]]?>(nil)

  func file(_ path: String, of pipeline: Pipeline) -> [UInt8]? {
    guard path.hasPrefix(Pipeline.searchFolder) else { return nil }
    return files.withLock { files in
      if files == nil { files = pipeline.searchFiles() }
      return files?[path]
    }
  }
}
