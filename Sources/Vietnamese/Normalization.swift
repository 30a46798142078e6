import Bytes

/// Composed (NFC) and decomposed (NFD) forms of Latin text.
///
/// Letters of other scripts and marks that compose with nothing stay as they are, in canonical order.
package enum Normalization {
  package typealias Run = (working: UInt32, original: UInt32)

  /// True when no combining mark occurs, so that composing would change nothing.
  package static func isComposed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    nextMark(in: bytes, from: 0) == bytes.count
  }

  package static func isComposed(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { isComposed($0) }
  }

  /// Appends the composed form to `output`.
  ///
  /// Runs say where stretches of what was appended lie in `bytes`: from each run's `working` (counted from where
  /// appending began) on, both sides advance alike until the next run. A letter that was put together lies in
  /// the run before it. None are added when nothing shifts.
  package static func compose(
    _ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8], runs: inout [Run]
  ) {
    let latin = Latin.table
    let start = output.count
    var cluster = Cluster()
    var clean = 0
    var mark = nextMark(in: bytes, from: 0)
    while mark < bytes.count {
      var first = mark
      if first > clean {
        repeat { first -= 1 } while first > clean && bytes[first] & 0xC0 == 0x80
      }
      output.append(contentsOf: bytes[clean..<first])
      let before = output.count
      clean = cluster.read(bytes, at: first, latin)
      cluster.compose(latin)
      cluster.write(to: &output)
      if output.count - before != clean - first {
        if runs.isEmpty { runs.append((0, 0)) }
        runs.append((UInt32(output.count - start), UInt32(clean)))
      }
      mark = nextMark(in: bytes, from: clean)
    }
    output.append(contentsOf: bytes[clean...])
  }

  package static func compose(_ bytes: [UInt8]) -> (bytes: [UInt8], runs: [Run]) {
    bytes.withUnsafeBufferPointer { bytes in
      if isComposed(bytes) { return (Array(bytes), []) }
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count)
      var runs: [Run] = []
      compose(bytes, into: &output, runs: &runs)
      return (output, runs)
    }
  }

  package static func compose(_ text: String) -> String {
    if text.utf8.span.withUnsafeBufferPointer(isComposed) { return text }
    return String(decoding: compose(Array(text.utf8)).bytes, as: UTF8.self)
  }

  /// Where a place of the composed form lies in the original.
  package static func original(_ place: Int, runs: [Run]) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].working) <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return place }
    return Int(runs[low - 1].original) + place - Int(runs[low - 1].working)
  }

  package static func decompose(_ bytes: [UInt8]) -> [UInt8] {
    let latin = Latin.table
    return bytes.withUnsafeBufferPointer { bytes in
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count * 3 / 2)
      var cluster = Cluster()
      var index = 0
      while index < bytes.count {
        if bytes[index] < 0x80, index + 1 == bytes.count || bytes[index + 1] & 0xFE != 0xCC {
          output.append(bytes[index])
          index += 1
          continue
        }
        index = cluster.read(bytes, at: index, latin)
        cluster.write(to: &output)
      }
      return output
    }
  }

  package static func decompose(_ text: String) -> String {
    String(decoding: decompose(Array(text.utf8)), as: UTF8.self)
  }

  /// Where the next of U+0300–036F starts; the count when there is none. 64 bytes a step, since composed text is the
  /// rule.
  private static func nextMark(in bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
    guard let base = bytes.baseAddress else { return bytes.count }
    var index = from
    while index < bytes.count {
      if index + 64 <= bytes.count, (base + index).bitsOf64(0xCC...0xCD) == 0 {
        index += 64
        continue
      }
      let end = min(index + 64, bytes.count)
      while index < end {
        let byte = base[index]
        if byte == 0xCC || byte == 0xCD && (index + 1 == bytes.count || base[index + 1] < 0xB0) {
          return index + 1 < bytes.count ? index : bytes.count
        }
        index += 1
      }
    }
    return bytes.count
  }
}

/// A scalar taken apart, with the combining marks that follow it.
private struct Cluster {
  private var base: UInt32?
  /// Class, order of coming and scalar in one number: sorting it puts marks into canonical order.
  private var marks: [UInt64] = []
  /// A lone byte of broken UTF-8 goes through unchanged.
  private var broken: UInt8?

  /// Reads the cluster at `index`; returns the index behind it.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ latin: Latin) -> Int {
    marks.removeAll(keepingCapacity: true)
    var (scalar, length) = Latin.scalar(bytes, at: index)
    broken = length == 1 && scalar == 0xFFFD ? bytes[index] : nil
    var end = index + length
    if let slot = Latin.slot(scalar), scalar &- 0x300 >= 0x70 || latin.classes[Int(scalar) - 0x300] == 0 {
      var slot = slot
      while latin.bases[slot] != 0 {
        add(UInt32(latin.marks[slot]), latin)
        scalar = UInt32(latin.bases[slot])
        guard let next = Latin.slot(scalar) else { break }
        slot = next
      }
      // They came off from the outside in.
      marks.reverse()
      for index in marks.indices { marks[index] = marks[index] & ~0xFF_0000 | UInt64(index) << 16 }
      base = scalar
    } else if scalar &- 0x300 < 0x70 {
      base = nil
      add(scalar, latin)
    } else {
      base = scalar
    }
    while end < bytes.count, bytes[end] & 0xFE == 0xCC {
      let (mark, length) = Latin.scalar(bytes, at: end)
      guard length == 2, mark < 0x370, latin.classes[Int(mark) - 0x300] != 0 else { break }
      add(mark, latin)
      end += length
    }
    for index in marks.indices.dropFirst() where marks[index] < marks[index - 1] {
      marks.sort()
      break
    }
    return end
  }

  private mutating func add(_ mark: UInt32, _ latin: Latin) {
    switch mark {
    case 0x340: add(0x300, latin)
    case 0x341: add(0x301, latin)
    case 0x343: add(0x313, latin)
    case 0x344:
      add(0x308, latin)
      add(0x301, latin)
    default:
      let order = UInt64(latin.classes[Int(mark) - 0x300]) << 56 | UInt64(marks.count) << 16
      marks.append(order | UInt64(mark))
    }
  }

  mutating func compose(_ latin: Latin) {
    guard var whole = base else { return }
    var kept = 0
    var lastClass: UInt64 = 0
    for mark in marks {
      let markClass = mark >> 56
      if lastClass < markClass, let next = latin.composition(of: whole, with: UInt32(mark & 0xFFFF)) {
        whole = next
      } else {
        lastClass = markClass
        marks[kept] = mark
        kept += 1
      }
    }
    marks.removeLast(marks.count - kept)
    base = whole
  }

  func write(to output: inout [UInt8]) {
    if let broken {
      output.append(broken)
    } else if let base {
      output.append(scalar: base)
    }
    for mark in marks { output.append(scalar: UInt32(mark & 0xFFFF)) }
  }
}

extension [UInt8] {
  /// Appends a scalar as UTF-8.
  mutating func append(scalar: UInt32) {
    switch scalar {
    case 0..<0x80:
      append(UInt8(scalar))
    case 0..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    case 0..<0x10000:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      append(UInt8(0x80 | scalar >> 12 & 0x3F))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
