import Bytes

/// Text with its marks, and with what a page puts into it.
extension HTMLWriter {
  /// Writes the text of a block, or the part of it that lies in `range`. Insertions are ordered by place and do
  /// not overlap; where one crosses a mark, the mark is closed and opened again.
  package func inline(
    _ index: Int, range: Range<UInt32>? = nil, insertions: ArraySlice<Insertion> = [],
    into output: inout ByteWriter
  ) {
    var position = InlinePosition()
    inline(index, range: range, insertions: insertions, position: &position, into: &output)
  }

  /// The same for stretches of one block in order: `position` carries what is known from one to the next, so
  /// that a block of many lines is not read again for each.
  package func inline(
    _ index: Int, range: Range<UInt32>?, insertions: ArraySlice<Insertion>,
    position: inout InlinePosition, into output: inout ByteWriter
  ) {
    let block = document.blocks[index]
    let range = range?.clamped(to: block.text) ?? block.text
    if block.marks.isEmpty, insertions.isEmpty { return inline(range, marks: block.marks, into: &output) }
    if position.block != index { position.begin(index) }
    document.text.withUnsafeBufferPointer { text in
      document.marks.withUnsafeBufferPointer { marks in
        document.targets.withUnsafeBufferPointer { targets in
          var run = InlineRun(
            text: text, marks: UnsafeBufferPointer(rebasing: marks[slice(block.marks)]), targets: targets,
            range: range, from: exchange(&position, with: InlinePosition()))
          for insertion in insertions where insertion.range.upperBound <= range.upperBound {
            if insertion.range.lowerBound >= run.place { run.write(insertion, into: &output) }
          }
          position = run.finish(atEndOfBlock: range.upperBound == block.text.upperBound, into: &output)
        }
      }
    }
  }

  func inline(_ range: Range<UInt32>, marks: Range<UInt32>, into output: inout ByteWriter) {
    document.text.withUnsafeBufferPointer { text in
      if marks.isEmpty {
        output.escape(UnsafeBufferPointer(rebasing: text[slice(range)]))
        return
      }
      document.marks.withUnsafeBufferPointer { all in
        document.targets.withUnsafeBufferPointer { targets in
          let run = InlineRun(
            text: text, marks: UnsafeBufferPointer(rebasing: all[slice(marks)]), targets: targets,
            range: range, from: InlinePosition())
          _ = run.finish(atEndOfBlock: true, into: &output)
        }
      }
    }
  }

  private func slice(_ range: Range<UInt32>) -> Range<Int> { Int(range.lowerBound)..<Int(range.upperBound) }
}
