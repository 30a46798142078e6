import Markup

/// Cuts the blocks into lines: a paragraph may hold a letterhead in several lines, recipients run together or two
/// headings, and then its line breaks mean something; within running text they do not.
///
/// Trusts: block borders, hard breaks, labels at the start of a line, capitals against small letters.
package enum LineBuilder: Pass {
  package static func read(_ reading: Reading) {
    var builder = Builder(reading: reading)
    builder.build()
    reading.plan.lines = builder.lines
    reading.plan.labels = builder.labels
    reading.firstWords = builder.firstWords
    reading.plan.findings += builder.findings
  }

  private struct Builder {
    let document: Document
    let source: SourceText
    let words: Words
    let lineStarts: Stretch<UInt32>
    let bold: BoldRuns
    var lines: [Line] = []
    var labels: [String] = []
    var firstWords: [UInt32] = []
    var findings: [Finding] = []
    /// List items whose first line has not come yet: their markers.
    var waiting: [(label: String, marker: Line.Marker, ordinal: UInt16)] = []
    /// How many of `lineStarts` lie before the block.
    var taken = 0
    /// How many bold runs do.
    var seen = 0

    init(reading: Reading) {
      document = reading.document
      source = reading.source
      words = reading.words
      lineStarts = reading.lineStarts
      bold = reading.bold
    }

    mutating func build() {
      var markers = ListMarkers(document, source)
      // Most blocks with text are one line of the source, and all lines begin with one.
      let most = min(document.blocks.count, lineStarts.count) + 8
      lines.reserveCapacity(most)
      firstWords.reserveCapacity(most)
      labels.reserveCapacity(most)
      waiting.reserveCapacity(4)
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
        add(end..<end, words.count..<words.count, .paragraph, at: last)
      }
      firstWords.append(UInt32(words.count))
    }

    /// Turns the text of one block into lines.
    mutating func cut(_ block: Block, at index: Int) {
      let textStart = max(block.text.lowerBound, lines.last?.text.upperBound ?? 0)
      guard textStart < block.text.upperBound else { return }
      let before = taken
      while taken < lineStarts.count, start(ofLine: taken) < block.text.upperBound { taken += 1 }
      let range = word(ofLine: before)..<word(ofLine: taken)
      var lineStart = textStart
      var lineWord = range.lowerBound
      if taken - before > 1, block.kind != .code {
        var breaks = LineBreaks(document, words, block: block, starts: lineStarts[before..<taken], range)
        while let next = breaks.next() {
          let offset = words[next].start
          add(lineStart..<offset, lineWord..<next, block.kind, at: index)
          lineStart = offset
          lineWord = next
        }
      }
      add(lineStart..<block.text.upperBound, lineWord..<range.upperBound, block.kind, at: index)
    }

    private func word(ofLine line: Int) -> Int {
      line < lineStarts.count ? Int(lineStarts[line]) : words.count
    }

    private func start(ofLine line: Int) -> UInt32 { words[Int(lineStarts[line])].start }

    mutating func add(_ text: Range<UInt32>, _ range: Range<Int>, _ kind: Block.Kind, at block: Int) {
      lines.append(line(text, range, kind, at: block))
      firstWords.append(UInt32(range.lowerBound))
    }

    private mutating func line(
      _ text: Range<UInt32>, _ range: Range<Int>, _ kind: Block.Kind, at block: Int
    ) -> Line {
      var (role, level) = (Line.Role.paragraph, 0 as UInt8)
      switch kind {
      case .cell: role = .cell
      case .code: role = .code
      case .heading: level = UInt8(document.blocks[block].number)
      default: break
      }
      var (label, marker, ordinal) = (0 as UInt32, Line.Marker.none, 0 as UInt16)
      var (lead, leadWords) = (0 as UInt16, 0 as UInt16)
      if role != .code, var found = Label.read(words, range) {
        if found.marker.isBullet, let inner = plus(behind: found, range) {
          findings.append(Finding(.doubleListMarker, at: text))
          (found.marker, found.words) = (inner.marker, found.words + inner.words)
        }
        let end = range.lowerBound + found.words
        let behind = end < range.upperBound ? words[end].start : text.upperBound
        (marker, ordinal) = (found.marker, found.ordinal)
        (lead, leadWords) = (UInt16(clamping: behind - text.lowerBound), UInt16(clamping: found.words))
        labels.append(document.string(words[range.lowerBound].start..<words[end - 1].end))
        label = UInt32(labels.count)
      }
      while let item = waiting.popLast() {
        if label == 0 {
          labels.append(item.label)
          label = UInt32(labels.count)
        } else {
          if marker.isBullet, item.marker.isBullet { findings.append(Finding(.doubleListMarker, at: text)) }
          labels[labels.count - 1] = item.label + " " + labels[labels.count - 1]
        }
        if marker == .none || marker.isBullet && !item.marker.isBullet {
          (marker, ordinal) = (item.marker, item.ordinal)
        }
      }
      let isBold =
        !range.isEmpty
        && bold.covers(words[range.lowerBound].start..<words[range.upperBound - 1].end, &seen)
      return Line(
        text: text, block: UInt32(block), label: label, lead: lead, leadWords: leadWords, ordinal: ordinal,
        role: role, marker: marker, printedLevel: level, bold: isBold)
    }

    /// "\- + Mỗi ngõ": a point of a point, whose markers are both text.
    private func plus(behind label: Label, _ range: Range<Int>) -> Label? {
      let place = range.lowerBound + label.words
      guard place + 1 < range.upperBound, words[place].is(.plus), words[place + 1].isSpaced else {
        return nil
      }
      return Label.read(words, place..<range.upperBound)
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
