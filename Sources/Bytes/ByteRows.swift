#if canImport(Glibc)
  import Glibc
#endif

/// Byte strings one behind the other, to be put in order: nothing is copied or counted to compare two of them.
package struct ByteRows: ~Copyable {
  private var bytes: ByteWriter
  private var ends: [Int] = [0]

  package init(capacity: Int = 1 << 12) { bytes = ByteWriter(capacity: capacity) }

  package mutating func append(_ row: UnsafeBufferPointer<UInt8>) {
    bytes.write(row)
    ends.append(bytes.count)
  }

  package mutating func append(_ row: [UInt8]) { row.withUnsafeBufferPointer { append($0) } }

  /// Writes a row; it must not be touched again.
  package mutating func append(_ write: (inout ByteWriter) -> Void) {
    write(&bytes)
    ends.append(bytes.count)
  }

  /// The numbers of the rows in the order of their bytes; of equal ones the first comes first.
  package func order() -> [Int] {
    struct Row {
      /// Its first bytes, which mostly decide.
      var head: UInt64
      var start: Int
      var count: Int
      var number: Int
    }
    let text = bytes.bytes
    var rows = (0..<ends.count - 1).map { number in
      let row = text[ends[number]..<ends[number + 1]]
      var head: UInt64 = 0
      for byte in row.prefix(8) { head = head << 8 | UInt64(byte) }
      head <<= UInt64(8 * (8 - min(row.count, 8)))
      return Row(head: head, start: row.startIndex, count: row.count, number: number)
    }
    guard let base = text.baseAddress else { return rows.map(\.number) }
    rows.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      let order = memcmp(base + left.start, base + right.start, min(left.count, right.count))
      if order != 0 { return order < 0 }
      return left.count != right.count ? left.count < right.count : left.number < right.number
    }
    return rows.map(\.number)
  }
}
