/// Some bytes for each of many keys that are numbered.
final class ByteLists: @unchecked Sendable {
  /// By what loops read them, since nobody counts who has it; valid as long as they are.
  struct View: @unchecked Sendable {
    fileprivate let count: Int
    /// Where the bytes of each key begin, and where the last one's end.
    fileprivate let starts: UnsafeMutablePointer<UInt32>
    fileprivate let bytes: UnsafeMutablePointer<UInt8>

    /// Nothing for keys that there are not.
    @inline(__always)
    subscript(key: Int) -> UnsafeBufferPointer<UInt8> {
      guard key < count else { return UnsafeBufferPointer(start: nil, count: 0) }
      let start = starts[key]
      return UnsafeBufferPointer(start: bytes + Int(start), count: Int(starts[key &+ 1] &- start))
    }
  }

  let view: View

  /// `starts` has one more than there are keys.
  init(starts: [UInt32], bytes: UnsafeBufferPointer<UInt8>) {
    view = View(
      count: starts.count - 1, starts: .allocate(capacity: starts.count),
      bytes: .allocate(capacity: bytes.count))
    starts.withUnsafeBufferPointer { view.starts.initialize(from: $0.baseAddress!, count: $0.count) }
    if let base = bytes.baseAddress { view.bytes.initialize(from: base, count: bytes.count) }
  }

  deinit {
    view.starts.deallocate()
    view.bytes.deallocate()
  }

  /// For each key the bytes of all parts, in their order.
  init(joining parts: [ByteLists]) {
    let count = parts.map(\.view.count).max() ?? 0
    let starts = UnsafeMutablePointer<UInt32>.allocate(capacity: count + 1)
    starts.initialize(repeating: 0, count: count + 1)
    for part in parts {
      for key in 0..<part.view.count { starts[key + 1] += part.view.starts[key + 1] - part.view.starts[key] }
    }
    for key in 0..<count { starts[key + 1] += starts[key] }
    view = View(count: count, starts: starts, bytes: .allocate(capacity: Int(starts[count])))
    // While they are filled, `starts` says where the next bytes of a key go: in the end, where the next one's begin.
    for part in parts {
      for key in 0..<part.view.count {
        let bytes = part.view[key]
        guard let base = bytes.baseAddress, !bytes.isEmpty else { continue }
        (view.bytes + Int(starts[key])).initialize(from: base, count: bytes.count)
        starts[key] += UInt32(bytes.count)
      }
    }
    for key in stride(from: count, to: 0, by: -1) { starts[key] = starts[key - 1] }
    starts[0] = 0
  }
}
