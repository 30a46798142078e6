extension Document {
  /// The block whose own text holds a byte of the text, or nil.
  package func leaf(at offset: UInt32) -> Block? {
    // Blocks stand in the order of their texts, containers before what they hold.
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].text.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    // Blocks without text may stand at its place.
    return blocks[..<low].last { $0.kind.isLeaf && !$0.text.isEmpty }
      .flatMap { $0.text.contains(offset) ? $0 : nil }
  }
}

extension Block.Kind {
  /// Holds text itself rather than other blocks.
  package var isLeaf: Bool {
    switch self {
    case .paragraph, .heading, .code, .cell, .rule: true
    case .quote, .list, .item, .table, .row: false
    }
  }
}
