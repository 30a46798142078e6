extension Document {
  /// Other words for a stretch of the text.
  struct Replacement {
    var range: Range<Int>
    var words: [UInt8]
  }

  /// Takes some stretches of the text out, which are in order; pictures and line breaks among them stay.
  mutating func cut(_ ranges: [Range<Int>]) {
    replace(ranges.map { Replacement(range: $0, words: []) })
  }

  /// Puts other words in place of some stretches, which are in order. Blocks and marks move along, without the marks
  /// that are left out.
  mutating func replace(_ cuts: [Replacement], without isLeftOut: (_ mark: Int) -> Bool = { _ in false }) {
    var replaced: [UInt8] = []
    replaced.reserveCapacity(text.count)
    // Where each cut ends in the old text and in the new.
    var turns: [(old: Range<Int>, newEnd: Int)] = []
    var last = 0
    for cut in cuts {
      replaced += text[last..<cut.range.lowerBound]
      replaced += cut.words
      last = cut.range.upperBound
      turns.append((cut.range, replaced.count))
    }
    replaced += text[last...]

    func moved(_ offset: UInt32) -> UInt32 {
      let offset = Int(offset)
      var (low, high) = (0, turns.count)
      while low < high {
        let middle = (low + high) / 2
        if turns[middle].old.lowerBound < offset { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return UInt32(offset) }
      let turn = turns[low - 1]
      return UInt32(turn.newEnd + max(0, offset - turn.old.upperBound))
    }

    var kept: [Mark] = []
    kept.reserveCapacity(marks.count)
    // For each mark how many before it are kept.
    var newIndex: [UInt32] = []
    newIndex.reserveCapacity(marks.count + 1)
    for (index, mark) in marks.enumerated() {
      newIndex.append(UInt32(kept.count))
      if isLeftOut(index) { continue }
      kept.append(mark)
      kept[kept.count - 1].offset = moved(mark.offset)
    }
    newIndex.append(UInt32(kept.count))
    for index in blocks.indices {
      let (text, marks) = (blocks[index].text, blocks[index].marks)
      blocks[index].text = moved(text.lowerBound)..<moved(text.upperBound)
      blocks[index].marks = newIndex[Int(marks.lowerBound)]..<newIndex[Int(marks.upperBound)]
    }
    marks = kept
    text = replaced
  }
}
