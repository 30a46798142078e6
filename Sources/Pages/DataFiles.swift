import Bytes

/// A table of open data, written: a file for each of its formats.
package struct DataFiles: ~Copyable {
  package enum Format: String, Sendable, CaseIterable { case json, csv }

  var json = ByteWriter()
  var csv = ByteWriter()

  package subscript(format: Format) -> UnsafeBufferPointer<UInt8> {
    switch format {
    case .json: json.bytes
    case .csv: csv.bytes
    }
  }
}
