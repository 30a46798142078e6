/// How far the blocks of raw HTML have come.
struct HTMLBlocks {
  struct Level {
    var element: HTMLElement
    /// How many blocks were open around it.
    var blocks: Int
    var mark: Mark.Kind?
  }

  enum Text { case none, block, cell }

  let source: Range<UInt32>
  var levels: [Level] = []
  var marks: [(kind: Mark.Kind, target: UInt32)] = []
  var heading: UInt32?
  var isInHead = false
  var text = Text.none
  /// White space that stands before the next word.
  var space: UInt8?
  /// How many blocks were open when the first element came; those are not ours to close.
  let floor: Int

  init(source: Range<UInt32>, floor: Int) {
    self.source = source
    self.floor = floor
  }

  var isInText: Bool { text != .none }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 9...13 ~= byte }
}
