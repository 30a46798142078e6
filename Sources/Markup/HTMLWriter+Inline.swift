import Bytes

/// Text with its marks, and with what a page puts into it.
extension HTMLWriter {
  /// Writes the text of a block, or the part of it that lies in `range`. Insertions are ordered by place and do
  /// not overlap; where one crosses a mark, the mark is closed and opened again.
  package func inline(
    _ index: Int, range: Range<UInt32>? = nil, insertions: some Collection<Insertion>,
    into output: inout ByteWriter
  ) {
    let block = document.blocks[index]
    let range = range?.clamped(to: block.text) ?? block.text
    document.text.withUnsafeBufferPointer { text in
      document.marks.withUnsafeBufferPointer { marks in
        var run = InlineRun(
          text: text, marks: UnsafeBufferPointer(rebasing: marks[slice(block.marks)]),
          targets: document.targets, range: range)
        for insertion in insertions where insertion.range.upperBound <= range.upperBound {
          if insertion.range.lowerBound >= run.place { run.write(insertion, into: &output) }
        }
        run.finish(atEndOfBlock: range.upperBound == block.text.upperBound, into: &output)
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
        var run = InlineRun(
          text: text, marks: UnsafeBufferPointer(rebasing: all[slice(marks)]), targets: document.targets,
          range: range)
        run.finish(atEndOfBlock: true, into: &output)
      }
    }
  }

  private func slice(_ range: Range<UInt32>) -> Range<Int> { Int(range.lowerBound)..<Int(range.upperBound) }
}
