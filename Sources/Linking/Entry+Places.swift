import Diagnostics
import Markup

/// From what the tool reads back to where it stands on disk.
extension Entry {
  /// The bytes of its file as they are read; none where there is no file.
  package func decoded(_ file: [UInt8]?) -> [UInt8] {
    file.flatMap { SourceText.decode(path: path, bytes: $0).0 }?.bytes ?? []
  }

  /// Where a stretch of the visible text lies in the file, whose decoded bytes are these: the very words where they
  /// stand so in their block, else the block.
  package func place(ofText range: Range<UInt32>, in bytes: [UInt8]) -> Place {
    guard
      let block = document.blocks.last(where: {
        $0.kind.isLeaf && $0.text.lowerBound <= range.lowerBound && range.lowerBound < $0.text.upperBound
      })
    else { return Place(path: path) }
    let words = document.text[Int(range.lowerBound)..<Int(range.upperBound)]
    // The preview keeps the last good reading of a file that was changed since.
    let lines = (Int(block.source.lowerBound)..<Int(block.source.upperBound)).clamped(to: bytes.indices)
    // The same words may stand before them.
    let before = document.text[Int(block.text.lowerBound)..<Int(range.lowerBound)]
    let number = Self.places(of: words, in: before).count
    guard let start = Self.places(of: words, in: bytes[lines]).dropFirst(number).first else {
      return source.place(block.source)
    }
    return source.place(start..<start + words.count)
  }

  private static func places(of words: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) -> [Int] {
    guard let first = words.first, words.count <= bytes.count else { return [] }
    return (bytes.startIndex...bytes.endIndex - words.count).filter {
      bytes[$0] == first && bytes[$0..<$0 + words.count].elementsEqual(words)
    }
  }
}
