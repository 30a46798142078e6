import Bytes
import Glibc

extension Output {
  /// A file of the new site that comes piece by piece, so that nobody needs memory of its length.
  ///
  /// What it will be is known at the end only: where that is what is published, the old file is kept and this one
  /// removed again.
  final class Draft {
    private let output: Output
    private let path: String
    private let place: Int
    private let file: Int32
    private var stream = Fingerprint.Stream()
    private var failure: SystemFailure?

    fileprivate init(_ path: String, at place: Int, of output: Output) throws(SystemFailure) {
      (self.output, self.path, self.place) = (output, path, place)
      file = try output.gate.pass { () throws(SystemFailure) in try output.stage.create(path) }
    }

    deinit { close(file) }

    /// A failure is told at the end.
    func write(_ piece: UnsafeBufferPointer<UInt8>) {
      guard failure == nil else { return }
      stream.take(piece)
      do throws(SystemFailure) {
        try output.stage.append(piece, to: file, path)
      } catch {
        failure = error
      }
    }

    func finish() throws(SystemFailure) {
      if let failure { throw failure }
      let fingerprint = stream.fingerprint
      if let kept = output.unchanged(path, stream.count, fingerprint) {
        try output.gate.pass { () throws(SystemFailure) in try output.stage.remove(path) }
        output.record(kept, isNew: false, at: place)
      } else {
        let modified = try output.stage.modified(file, path)
        let new = Manifest.File(size: stream.count, modified: modified, fingerprint: fingerprint)
        output.record(new, isNew: true, at: place)
      }
    }
  }

  /// Lays a file of the new site out, piece by piece. Nil where its path is taken or is none.
  func draft(_ path: String, from source: String) throws(SystemFailure) -> Draft? {
    guard let place = book.withLock({ $0.claim(path, from: source) }) else { return nil }
    return try Draft(path, at: place, of: self)
  }
}
