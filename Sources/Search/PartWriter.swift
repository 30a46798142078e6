import Bytes

/// Cuts the dictionary, with the postings in it, into files of about one size.
struct PartWriter: ~Copyable {
  /// A file of the dictionary.
  struct Part: Sendable {
    /// The beginning of the fold of its first key, as far as the part before does not have it.
    var first: [UInt8]
    var isPairs: Bool
    var bytes: [UInt8]
  }

  static let size = 4096
  /// Keys that are cut by themselves: the cuts must not depend on how many threads there are.
  static let stretch = 4096

  private let postings: Postings
  private var parts: [Part] = []
  private var part = ByteWriter(capacity: 1 << 14)
  /// The first row of the part.
  private var first = 0
  /// The first row of the fold that is being written, and where it begins in the part.
  private var fold = (row: 0, place: 0)
  private var lastKey: [UInt8] = []
  private var ranks: [[UInt32]] = Array(repeating: [], count: Rank.count)
  private var set = ByteWriter()

  private init(_ postings: Postings) { self.postings = postings }

  static func parts(_ postings: Postings, crew: SearchIndex.Crew) -> [Part] {
    let cuts = cuts(postings.rows)
    return crew.map(cuts.count - 1) { index in
      var writer = PartWriter(postings)
      writer.write(cuts[index]..<cuts[index + 1])
      return writer.parts
    }.flatMap(\.self)
  }

  /// Behind whole folds, at places that only the rows decide.
  private static func cuts(_ rows: [Postings.Row]) -> [Int] {
    var cuts = [0]
    var keys = 0
    for index in rows.indices.dropFirst() where rows[index].order != rows[index - 1].order {
      keys += 1
      guard keys >= stretch, rows[index].fold != rows[index - 1].fold else { continue }
      cuts.append(index)
      keys = 0
    }
    if !rows.isEmpty { cuts.append(rows.count) }
    return cuts
  }

  private mutating func write(_ rows: Range<Int>) {
    let all = postings.rows
    var start = rows.lowerBound
    while start < rows.upperBound {
      var end = start + 1
      while end < rows.upperBound, all[end].order == all[start].order { end += 1 }
      if start == rows.lowerBound || all[start].fold != all[start - 1].fold {
        if start > rows.lowerBound, all[start].isPair != all[start - 1].isPair { close() }
        if part.count == 0 { first = start }
        fold = (start, part.count)
      }
      write(key: all[start..<end])
      start = end
      let isWhole = start == rows.upperBound || all[start].fold != all[start - 1].fold
      if isWhole, part.count > PartWriter.size, fold.place > 0 { closeBeforeFold() }
    }
    close()
  }

  private mutating func close() {
    guard part.count > 0 else { return }
    finish(part.array)
    part.removeAll()
    lastKey = []
  }

  /// What has just been written begins a part of its own.
  private mutating func closeBeforeFold() {
    let bytes = part.array
    let key = postings.terms.spelling(of: postings.rows[fold.row])
    finish(Array(bytes[..<fold.place]))
    part.removeAll()
    first = fold.row
    part.write(key: key, after: [])
    // The key was written as far as it differs from the one before, behind two bytes.
    part.write(bytes[(fold.place + 2 + Int(bytes[fold.place + 1]))...])
    fold.place = 0
  }

  private mutating func finish(_ bytes: [UInt8]) {
    let row = postings.rows[first]
    var name = postings.terms.fold(of: row)
    let hasBefore = first > 0 && postings.rows[first - 1].isPair == row.isPair
    let before = hasBefore ? postings.terms.fold(of: postings.rows[first - 1]) : []
    var length = hasBefore ? zip(name, before).prefix { $0 == $1 }.count + 1 : 0
    while length < name.count, name[length] & 0xC0 == 0x80 { length += 1 }
    name.removeLast(name.count - length)
    parts.append(Part(first: name, isPairs: row.isPair, bytes: bytes))
  }

  /// One spelling of a key: itself, which ranks it has, and for each the items.
  private mutating func write(key rows: ArraySlice<Postings.Row>) {
    let key = postings.terms.spelling(of: rows[rows.startIndex])
    part.write(key: key, after: lastKey)
    lastKey = key
    merge(rows)
    if !rows[rows.startIndex].isPair { forgetHowOften() }
    var flags: UInt8 = 0
    for rank in 0..<Rank.count where !ranks[rank].isEmpty { flags |= 1 << UInt8(rank) }
    part.write(byte: flags)
    for rank in 0..<Rank.count where !ranks[rank].isEmpty {
      set.removeAll()
      set.write(set: ranks[rank])
      part.write(counted: set.bytes)
    }
  }

  /// A syllable that every eighth item has says nothing by coming often; one set is half as long as two.
  private mutating func forgetHowOften() {
    let (often, once) = (Int(Rank.often), Int(Rank.once))
    guard ranks[often].count + ranks[once].count > postings.itemCount / 8 else { return }
    ranks[once] = (ranks[once] + ranks[often]).sorted()
    ranks[often] = []
  }

  /// Sorts the items of a key into `ranks`, in order.
  private mutating func merge(_ rows: ArraySlice<Postings.Row>) {
    for rank in 0..<Rank.count { ranks[rank].removeAll(keepingCapacity: true) }
    var cursors = rows.map { row in
      let lists = postings.lists[Int(row.worker)]
      return (lists: lists, range: lists.range(of: row.key))
    }
    if cursors.count == 1 {
      let (lists, range) = cursors[0]
      for place in range { add(lists.postings[place]) }
      return
    }
    while !cursors.isEmpty {
      var least = 0
      for index in cursors.indices.dropFirst()
      where cursors[index].lists.postings[cursors[index].range.lowerBound]
        < cursors[least].lists.postings[cursors[least].range.lowerBound]
      {
        least = index
      }
      let place = cursors[least].range.lowerBound
      add(cursors[least].lists.postings[place])
      if place + 1 == cursors[least].range.upperBound {
        cursors.remove(at: least)
      } else {
        cursors[least].range = place + 1..<cursors[least].range.upperBound
      }
    }
  }

  @inline(__always)
  private mutating func add(_ posting: UInt32) { ranks[Int(posting & 3)].append(posting >> 2) }
}

extension ByteWriter {
  /// Numbers in ascending order, by blocks of 256: how many blocks were skipped, how many numbers less one, and
  /// up to 32 of them as bytes, more as 256 bits.
  mutating func write(set numbers: [UInt32]) {
    var index = 0
    var next: UInt32 = 0
    while index < numbers.count {
      let block = numbers[index] >> 8
      var end = index + 1
      while end < numbers.count, numbers[end] >> 8 == block { end += 1 }
      write(variable: Int(block - next))
      next = block + 1
      write(byte: UInt8(end - index - 1))
      if end - index <= 32 {
        for number in numbers[index..<end] { write(byte: UInt8(truncatingIfNeeded: number)) }
      } else if end - index < 256 {
        var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        for number in numbers[index..<end] {
          let bit = UInt64(1) << UInt64(number & 63)
          switch number >> 6 & 3 {
          case 0: bits.0 |= bit
          case 1: bits.1 |= bit
          case 2: bits.2 |= bit
          default: bits.3 |= bit
          }
        }
        withUnsafeBytes(of: &bits) { write($0.bindMemory(to: UInt8.self)) }
      }
      index = end
    }
  }
}
