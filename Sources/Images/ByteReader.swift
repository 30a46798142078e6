/// Numbers and marks in bytes that may end anywhere: what lies beyond the end is nil.
struct ByteReader {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  func has(_ mark: some Collection<UInt8>, at place: Int) -> Bool {
    place >= 0 && place <= count - mark.count && bytes[place..<place + mark.count].elementsEqual(mark)
  }

  func has(_ mark: StaticString, at place: Int) -> Bool {
    has(UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount), at: place)
  }

  func byte(_ place: Int) -> Int? { bytes.indices.contains(place) ? Int(bytes[place]) : nil }

  /// The most significant byte first.
  func big(_ place: Int, _ size: Int) -> Int? { number(place, size) { size - 1 - $0 } }

  /// The least significant byte first.
  func little(_ place: Int, _ size: Int) -> Int? { number(place, size) { $0 } }

  private func number(_ place: Int, _ size: Int, _ rank: (Int) -> Int) -> Int? {
    guard place >= 0, place <= count - size else { return nil }
    return (0..<size).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * rank($1)) }
  }
}
