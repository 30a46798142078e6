/// A fold that knows where each of its bytes came from.
package struct Folded: Sendable {
  package private(set) var bytes: [UInt8]
  /// The source offset of the letter that each byte came from; at the end the length of the source.
  package private(set) var offsets: [UInt32]

  package init(_ source: UnsafeBufferPointer<UInt8>) {
    var places: [UInt32] = []
    bytes = [UInt8](unsafeUninitializedCapacity: source.count) { buffer, count in
      places = [UInt32](unsafeUninitializedCapacity: source.count + 1) { offsets, placed in
        if let target = buffer.baseAddress, let start = offsets.baseAddress {
          count = Folding.write(source, to: target, offsets: start)
        }
        offsets.initializeElement(at: count, to: UInt32(source.count))
        placed = count + 1
      }
    }
    offsets = places
  }

  package init(_ source: [UInt8]) { self = source.withUnsafeBufferPointer { Folded($0) } }

  package init(_ source: String) { self.init(Array(source.utf8)) }

  /// What a range of the fold is in the source, with the marks that belong to its last letter.
  package func source(_ range: Range<Int>) -> Range<Int> {
    Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])
  }
}
