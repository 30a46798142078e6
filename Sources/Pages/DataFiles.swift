import Bytes

/// A table of open data as it is written: a file for each of its formats, handed over piece by piece, since the tasks
/// of a large site are longer than all its plans.
package struct DataFiles: ~Copyable {
  package enum Format: String, Sendable, CaseIterable { case json, csv }

  package typealias Sink = (Format, UnsafeBufferPointer<UInt8>) -> Void

  /// About as long are the pieces: the caches hold one of each format.
  private static let piece = 1 << 16

  var json = ByteWriter(capacity: piece * 2)
  var csv = ByteWriter(capacity: piece * 2)
  private let sink: Sink

  init(to sink: @escaping Sink) { self.sink = sink }

  /// Hands over what was written so far, where it is a piece.
  mutating func handOver() { if json.count > Self.piece { finish() } }

  mutating func finish() {
    sink(.json, json.bytes)
    sink(.csv, csv.bytes)
    json.removeAll()
    csv.removeAll()
  }
}
