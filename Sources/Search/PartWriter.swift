import Bytes

/// Cuts the dictionary, with the postings in it, into files of about one size.
struct PartWriter: ~Copyable {
  /// A file of the dictionary.
  struct Part: Sendable {
    /// The beginning of the fold of its first key, as far as the part before does not have it.
    var first: [UInt8]
    var section: Section
    var bytes: [UInt8]
  }

  /// Where single syllables stand is split: their names tell most of what pairs do not, and the long rest is not
  /// needed for what stands together.
  enum Section: Int, Sendable, CaseIterable {
    case names, text, pairs

    func has(rank: Int) -> Bool {
      switch self {
      case .names: rank <= Int(Rank.head)
      case .text: rank > Int(Rank.head)
      case .pairs: true
      }
    }
  }

  static let size = 4096
  /// Keys that are cut by themselves: the cuts must not depend on how many threads there are.
  static let stretch = 4096

  private let postings: Postings
  private let section: Section
  private var parts: [Part] = []
  private var part = ByteWriter(capacity: 1 << 14)
  /// The first row of the part.
  private var first = 0
  /// The first row of the fold that is being written, and where it begins in the part.
  private var fold = (row: 0, place: 0)
  /// The first key of that fold that this section has.
  private var foldKey: [UInt8] = []
  private var lastKey: [UInt8] = []
  private var ranks: [[UInt32]] = Array(repeating: [], count: Rank.count)
  private var set = ByteWriter()

  private init(_ postings: Postings, _ section: Section) {
    self.postings = postings
    self.section = section
  }

  /// In the order of the sections.
  static func parts(_ postings: Postings, crew: SearchIndex.Crew) -> [Part] {
    let rows = postings.rows
    let firstPair = rows.firstIndex(where: \.isPair) ?? rows.count
    let work = Section.allCases.flatMap { section in
      stretches(of: rows, section == .pairs ? firstPair..<rows.count : 0..<firstPair).map { (section, $0) }
    }
    return crew.map(work.count) { index in
      var writer = PartWriter(postings, work[index].0)
      writer.write(work[index].1)
      return writer.parts
    }.flatMap(\.self)
  }

  /// Cut behind whole folds, at places that only the rows decide.
  private static func stretches(of rows: [Postings.Row], _ range: Range<Int>) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = range.lowerBound
    var keys = 0
    for index in range.dropFirst() where rows[index].order != rows[index - 1].order {
      keys += 1
      guard keys >= stretch, rows[index].fold != rows[index - 1].fold else { continue }
      stretches.append(start..<index)
      start = index
      keys = 0
    }
    if start < range.upperBound { stretches.append(start..<range.upperBound) }
    return stretches
  }

  private mutating func write(_ rows: Range<Int>) {
    let all = postings.rows
    var start = rows.lowerBound
    while start < rows.upperBound {
      var end = start + 1
      while end < rows.upperBound, all[end].order == all[start].order { end += 1 }
      if start == rows.lowerBound || all[start].fold != all[start - 1].fold {
        if part.count == 0 { first = start }
        fold = (start, part.count)
      }
      write(key: all[start..<end])
      start = end
      let isWhole = start == rows.upperBound || all[start].fold != all[start - 1].fold
      if isWhole, part.count > PartWriter.size, 0 < fold.place, fold.place < part.count { closeBeforeFold() }
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
    finish(Array(bytes[..<fold.place]))
    part.removeAll()
    first = fold.row
    part.write(key: foldKey, after: [])
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
    parts.append(Part(first: name, section: section, bytes: bytes))
  }

  /// One spelling of a key: itself, which ranks it has, and for each the items.
  private mutating func write(key rows: ArraySlice<Postings.Row>) {
    merge(rows)
    guard ranks.contains(where: { !$0.isEmpty }) else { return }
    let key = postings.terms.spelling(of: rows[rows.startIndex])
    if part.count == fold.place { foldKey = key }
    part.write(key: key, after: lastKey)
    lastKey = key
    if section == .text { forgetHowOften() }
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
  private mutating func add(_ posting: UInt32) {
    let rank = Int(posting & 3)
    if section.has(rank: rank) { ranks[rank].append(posting >> 2) }
  }
}
