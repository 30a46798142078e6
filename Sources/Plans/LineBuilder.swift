import Markup

/// Cuts the blocks into lines: a paragraph may hold a letterhead in several lines, recipients run together or two
/// headings, and then its line breaks mean something; within running text they do not.
///
/// Trusts: block borders, hard breaks, labels at the start of a line, capitals against small letters.
package enum LineBuilder: Pass {
  package static func read(_ reading: inout Reading) {
    var builder = Builder(reading: reading)
    builder.build()
    reading.plan.lines = builder.lines
    reading.firstWords = builder.firstWords
    reading.plan.findings += builder.findings
  }

  private struct Builder {
    let reading: Reading
    let document: Document
    let bold: BoldRuns
    var lines: [Line] = []
    var firstWords: [UInt32] = []
    var findings: [Finding] = []
    /// List items whose first line has not come yet: their markers.
    var waiting: [(label: String, marker: Line.Marker, ordinal: UInt16)] = []
    var word = 0

    init(reading: Reading) {
      self.reading = reading
      document = reading.document
      bold = BoldRuns(document)
    }

    mutating func build() {
      var markers = ListMarkers(reading.document, reading.source)
      for index in document.blocks.indices {
        let block = document.blocks[index]
        switch block.kind {
        case .item: waiting.append(markers.marker(ofItem: index))
        case .list: markers.enter(list: index)
        // The text of a cell that holds blocks is theirs.
        case .cell where block.end > index + 1: break
        case .paragraph, .heading, .cell, .code: cut(block, at: index)
        case .quote, .rule, .table, .row: break
        }
      }
      if let last = document.blocks.indices.last, waiting.contains(where: { !$0.marker.isBullet }) {
        // An item without text at the very end still prints its number.
        let end = UInt32(document.text.count)
        let block = Block(.paragraph, text: end..<end, marks: 0..<0, source: 0..<0)
        add(Line(text: end..<end, block: UInt32(last)), reading.words.count..<reading.words.count, block)
      }
      firstWords.append(UInt32(reading.words.count))
    }

    /// Turns the text of one block into lines.
    mutating func cut(_ block: Block, at index: Int) {
      let start = max(block.text.lowerBound, lines.last?.text.upperBound ?? 0)
      guard start < block.text.upperBound else { return }
      let first = word
      while word < reading.words.count, reading.words[word].start < block.text.upperBound { word += 1 }
      guard first < word else {
        return add(Line(text: start..<block.text.upperBound, block: UInt32(index)), first..<first, block)
      }
      var lineStart = start
      var lineWord = first
      if block.kind != .code {
        var breaks = LineBreaks(reading, block: block, words: first..<word)
        while let next = breaks.next() {
          let offset = reading.words[next].start
          add(Line(text: lineStart..<offset, block: UInt32(index)), lineWord..<next, block)
          lineStart = offset
          lineWord = next
        }
      }
      add(Line(text: lineStart..<block.text.upperBound, block: UInt32(index)), lineWord..<word, block)
    }

    mutating func add(_ line: Line, _ words: Range<Int>, _ block: Block) {
      var line = line
      switch block.kind {
      case .cell: line.role = .cell
      case .code: line.role = .code
      case .heading: line.printedLevel = UInt8(block.number)
      default: break
      }
      if let label = block.kind == .code ? nil : Label.read(reading.words, words) {
        let end = words.lowerBound + label.words
        line.marker = label.marker
        line.ordinal = label.ordinal
        let behind = end < words.upperBound ? reading.words[end].start : line.text.upperBound
        line.lead = UInt16(behind - line.text.lowerBound)
        line.label = reading.string(words.lowerBound..<end)
      }
      for item in waiting.reversed() {
        if !line.label.isEmpty, line.marker.isBullet, item.marker.isBullet {
          findings.append(Finding(.doubleListMarker, at: line.text))
        }
        line.label = line.label.isEmpty ? item.label : item.label + " " + line.label
        if line.marker == .none || line.marker.isBullet && !item.marker.isBullet {
          line.marker = item.marker
          line.ordinal = item.ordinal
        }
      }
      waiting.removeAll(keepingCapacity: true)
      line.bold = bold.covers(reading.range(words))
      lines.append(line)
      firstWords.append(UInt32(words.lowerBound))
    }
  }
}

extension Line.Marker {
  /// A sign that all items of a list share.
  var isBullet: Bool {
    switch self {
    case .dash, .plus, .star, .bullet: true
    default: false
    }
  }
}
