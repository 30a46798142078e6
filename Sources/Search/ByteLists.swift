/// Some bytes for each of many keys that are numbered.
struct ByteLists: Sendable {
  /// Where the bytes of each key begin, and where the last one's end.
  private let starts: [UInt32]
  private let bytes: [UInt8]

  /// Nothing for keys that there are not.
  private func range(of key: Int) -> Range<Int> {
    key + 1 < starts.count ? Int(starts[key])..<Int(starts[key + 1]) : 0..<0
  }

  func isEmpty(_ key: Int) -> Bool { range(of: key).isEmpty }

  @inline(__always)
  func read<Result>(_ key: Int, _ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { read(UnsafeBufferPointer(rebasing: $0[range(of: key)])) }
  }

  init(starts: [UInt32], bytes: [UInt8]) { (self.starts, self.bytes) = (starts, bytes) }

  /// For each key the bytes of all parts, in their order.
  init(joining parts: [ByteLists]) {
    var starts = [UInt32](repeating: 0, count: parts.map(\.starts.count).max() ?? 1)
    for part in parts {
      for key in 1..<part.starts.count { starts[key] += part.starts[key] - part.starts[key - 1] }
    }
    for key in 1..<starts.count { starts[key] += starts[key - 1] }
    self.starts = starts
    let total = Int(starts[starts.count - 1])
    bytes = [UInt8](unsafeUninitializedCapacity: total) { target, filled in
      starts.withUnsafeMutableBufferPointer { next in
        for part in parts { part.copy(to: target.baseAddress, next) }
      }
      filled = total
    }
  }

  /// Copies the bytes of each key to its next place and moves this on.
  private func copy(to target: UnsafeMutablePointer<UInt8>?, _ next: UnsafeMutableBufferPointer<UInt32>) {
    guard let target else { return }
    bytes.withUnsafeBufferPointer { bytes in
      for key in 0..<starts.count - 1 {
        let count = starts[key + 1] - starts[key]
        guard count > 0 else { continue }
        (target + Int(next[key])).update(from: bytes.baseAddress! + Int(starts[key]), count: Int(count))
        next[key] += count
      }
    }
  }
}
