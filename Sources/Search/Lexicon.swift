import Bytes

/// The folded syllables that occur, for finding the one that was meant when a letter was mistyped.
enum Lexicon {
  static let limit = 8000

  static func bytes(of postings: Postings) -> [UInt8] {
    let folds = postings.terms.folds
    var counts = [Int](repeating: 0, count: folds.count)
    for row in postings.rows where !row.isPair { counts[row.first.fold] += postings.list(of: row).count }
    // Numbers are not misspelt.
    let words = counts.indices.filter { folds[$0].first > UInt8(ascii: "9") }
    let chosen = words.sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }.prefix(limit)
    var bytes = ByteWriter(capacity: chosen.count * 6)
    var last: [UInt8] = []
    for index in chosen.sorted() {
      let fold = folds[index].bytes
      bytes.write(key: fold, after: last)
      bytes.write(byte: UInt8(Int.bitWidth - counts[index].leadingZeroBitCount))
      last = fold
    }
    return bytes.array
  }
}
