import Diagnostics
import Markup

/// From what the tool reads back to where it stands on disk.
extension Entry {
  /// Where a stretch of the visible text lies in the file: its words in their block. That of no words is the block that
  /// they would stand in, and where there is none, the file.
  package func place(ofText range: Range<UInt32>) -> Place {
    guard let block = document.leaf(at: range.lowerBound) else { return Place(path: path) }
    var place = source.place(block.source)
    // All of a block is meant with its signs.
    if !range.isEmpty, range.upperBound <= block.text.upperBound, range != block.text {
      place.passage = Passage(
        document.text[Int(block.text.lowerBound)..<Int(range.upperBound)], from: Int(range.lowerBound))
    }
    return place
  }
}
