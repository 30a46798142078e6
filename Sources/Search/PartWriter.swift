import Bytes

/// Writes a stretch of the dictionary, with the postings in it, and cuts it into parts of about one size.
///
/// Where it cuts the folds decide, not what was written so far: a changed text changes the parts that have its
/// words and leaves all others what they are, names and all.
struct PartWriter: ~Copyable {
  /// No part is larger where no fold alone is, and few are smaller than `least`.
  static let size = 4096, least = 1536

  private let postings: Postings
  private let section: Part.Section
  private var entries = ByteWriter(capacity: 1 << 18)
  /// For each fold that the section has: its first row, that of its first key here, and where its entries begin.
  private var folds: [(row: Int, key: Int, place: Int)] = []
  private var key = ByteWriter()
  private var lastKey = ByteWriter()
  private var set = ByteWriter()

  private init(_ postings: Postings, _ section: Part.Section) {
    self.postings = postings
    self.section = section
  }

  /// In the order of the sections.
  static func parts(_ postings: Postings, crew: SearchIndex.Crew) -> [Part] {
    let rows = postings.rows
    let firstPair = rows.firstIndex(where: \.isPair) ?? rows.count
    let singles = stretches(of: postings, 0..<firstPair)
    let pairs = stretches(of: postings, firstPair..<rows.count)
    let stretches = singles + pairs
    let parts = crew.map(stretches.count) { index in
      index < singles.count
        ? PartWriter.parts(ofSingles: stretches[index], postings)
        : PartWriter.parts(ofPairs: stretches[index], postings)
    }.flatMap(\.self)
    return Part.Section.allCases.flatMap { section in parts.filter { $0.section == section } }
  }

  /// Both sections at once, since the postings of a key are one list.
  private static func parts(ofSingles range: Range<Int>, _ postings: Postings) -> [Part] {
    var names = PartWriter(postings, .names)
    var text = PartWriter(postings, .text)
    var lists = RankLists(itemCount: postings.itemCount)
    eachKey(range, of: postings) { key, fold in
      lists.gather(key, of: postings)
      names.write(key: key, of: fold, lists)
      lists.joinWhereFrequent()
      text.write(key: key, of: fold, lists)
    }
    return names.cut() + text.cut()
  }

  private static func parts(ofPairs range: Range<Int>, _ postings: Postings) -> [Part] {
    var writer = PartWriter(postings, .pairs)
    var lists = RankLists(itemCount: postings.itemCount)
    eachKey(range, of: postings) { key, fold in
      lists.gather(key, of: postings)
      writer.write(key: key, of: fold, lists)
    }
    return writer.cut()
  }

  /// Rows that are cut by themselves, about 2,048 folds: neither how many threads there are nor a word more or
  /// less elsewhere may move a cut.
  private static func stretches(of postings: Postings, _ range: Range<Int>) -> [Range<Int>] {
    let rows = postings.rows
    var stretches: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.dropFirst()
    where rows[index].fold != rows[index - 1].fold && postings.mark(of: rows[index]) % 2048 == 0 {
      stretches.append(start..<index)
      start = index
    }
    if start < range.upperBound { stretches.append(start..<range.upperBound) }
    return stretches
  }

  /// The rows of each key, one spelling of a fold, with the first row of its fold.
  private static func eachKey(
    _ range: Range<Int>, of postings: Postings, _ visit: (_ key: Range<Int>, _ fold: Int) -> Void
  ) {
    let rows = postings.rows
    var start = range.lowerBound
    var fold = start
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, rows[end].order == rows[start].order { end += 1 }
      if rows[start].fold != rows[fold].fold { fold = start }
      visit(start..<end, fold)
      start = end
    }
  }

  /// One spelling of a key: itself, which ranks it has, and for each the items.
  private mutating func write(key range: Range<Int>, of fold: Int, _ lists: borrowing RankLists) {
    let flags = lists.flags(section)
    guard flags != 0 else { return }
    if folds.last?.row != fold { folds.append((fold, range.lowerBound, entries.count)) }
    key.removeAll()
    postings.terms.writeSpelling(of: postings.rows[range.lowerBound], to: &key)
    entries.write(key: key.bytes, after: lastKey.bytes)
    swap(&key, &lastKey)
    entries.write(byte: flags)
    for rank in 0..<UInt32(Rank.count) where flags & (1 << UInt8(rank)) != 0 {
      set.removeAll()
      set.write(set: lists[rank])
      entries.write(counted: set.bytes)
    }
  }

  /// Cuts what is too long for one part before the fold with the least mark that is not too near.
  private func cut() -> [Part] {
    var parts: [Part] = []
    var start = 0
    while start < folds.count {
      var end = start + 1
      var best: (fold: Int, mark: UInt32)?
      while end < folds.count, place(end + 1) - place(start) <= PartWriter.size {
        let mark = postings.mark(of: postings.rows[folds[end].row])
        if place(end) - place(start) >= PartWriter.least, mark <= best?.mark ?? .max { best = (end, mark) }
        end += 1
      }
      let cut = end < folds.count ? best?.fold ?? end : end
      parts.append(part(start..<cut))
      start = cut
    }
    return parts
  }

  private func place(_ fold: Int) -> Int { fold < folds.count ? folds[fold].place : entries.count }

  private func part(_ range: Range<Int>) -> Part {
    let (row, first, place) = folds[range.lowerBound]
    var key = ByteWriter()
    postings.terms.writeSpelling(of: postings.rows[first], to: &key)
    let bytes = UnsafeBufferPointer(rebasing: entries.bytes[place..<self.place(range.upperBound)])
    var part = ByteWriter(capacity: bytes.count + key.count)
    part.write(key: key.bytes, after: UnsafeBufferPointer(start: nil, count: 0))
    // The key was written as far as it differs from the one before.
    part.write(UnsafeBufferPointer(rebasing: bytes[ByteWriter.length(ofKeyIn: bytes)...]))
    return Part(section: section, first: beginning(of: row), entries: part.array)
  }

  /// As much of the fold as the one before does not have.
  private func beginning(of row: Int) -> [UInt8] {
    let rows = postings.rows
    var fold = postings.terms.fold(of: rows[row])
    guard row > 0, rows[row - 1].isPair == rows[row].isPair else { return [] }
    let before = postings.terms.fold(of: rows[row - 1])
    var length = zip(fold, before).prefix { $0 == $1 }.count + 1
    while length < fold.count, fold[length] & 0xC0 == 0x80 { length += 1 }
    fold.removeLast(fold.count - length)
    return fold
  }
}
