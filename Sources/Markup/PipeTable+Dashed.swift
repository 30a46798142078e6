import Bytes

/// Tables of columns under lines of hyphens, as pandoc writes those of a word processor: without bars, often with blank
/// lines between rows, which CommonMark would read as paragraphs of all columns mixed.
extension PipeTable {
  /// Where a table may be at the most, counted from its first line.
  private static let longest = 2_000

  /// The lines of all such tables of a text. Blank lines, or the ends of the text, stand around each.
  static func dashedPlaces(in source: Bytes, _ lines: Lines) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var line = 0
    while line < lines.count {
      let isBelowBlank = line == 0 || isBlank(source, lines[line - 1])
      if isBelowBlank, !isBlank(source, lines[line]), let end = dashedEnd(in: source, lines, from: line),
        dashed(in: source, lines, line..<end) != nil
      {
        places.append(line..<end)
        line = end
      } else {
        line += 1
      }
    }
    return places
  }

  /// The line behind a table that begins at a line: below a line of columns it goes on to the next such line, or,
  /// where there is no line of hyphens above the head, to the next blank line.
  private static func dashedEnd(in source: Bytes, _ lines: Lines, from first: Int) -> Int? {
    let limit = min(lines.count, first + longest)
    let isOpen = !isRuler(source, lines[first])
    if isOpen {
      guard first + 1 < limit, isColumns(source, lines[first + 1]) else { return nil }
      return (first + 2..<lines.count).first { isBlank(source, lines[$0]) } ?? lines.count
    }
    // What parts the head of several lines from the rows.
    let head = isColumns(source, lines[first]) ? first : nil
    guard
      let columns = head
        ?? (first + 1..<limit).prefix(20).first(where: {
          isColumns(source, lines[$0]) || isBlank(source, lines[$0])
        }),
      isColumns(source, lines[columns]),
      let last = (columns + 1..<limit).first(where: { isRuler(source, lines[$0]) }),
      last + 1 == lines.count || isBlank(source, lines[last + 1])
    else { return nil }
    return last + 1
  }

  /// The table in some lines.
  static func dashed(in source: Bytes, _ lines: Lines, _ place: Range<Int>) -> PipeTable? {
    guard let ruler = place.dropLast().prefix(20).first(where: { isColumns(source, lines[$0]) }) else {
      return nil
    }
    let starts = columns(source, lines[ruler])
    let isClosed = isRuler(source, lines[place.upperBound - 1])
    let body = ruler + 1..<(isClosed ? place.upperBound - 1 : place.upperBound)
    // Rows of several lines have blank lines between them.
    let isLoose = isClosed && (ruler > place.lowerBound || body.contains { isBlank(source, lines[$0]) })
    var table = PipeTable(before: place.lowerBound..<place.lowerBound, lines: place, alignments: [])
    table.heads = 0
    let top = isRuler(source, lines[place.lowerBound]) ? place.lowerBound + 1 : place.lowerBound
    let head = min(top, ruler)..<ruler
    for (rows, isHead) in [(head, true), (body, false)] {
      var startsRow = true
      for line in rows {
        if isBlank(source, lines[line]) {
          startsRow = true
          continue
        }
        guard let pieces = pieces(source, lines[line], starts, isHead: isHead) else { return nil }
        table.add(pieces.map { inside(source, $0) }, line, startsRow: startsRow)
        startsRow = !isHead && !isLoose
      }
      if isHead { table.heads = table.rows.count }
    }
    guard table.rows.count > table.heads else { return nil }
    table.alignments = Array(repeating: .none, count: starts.count)
    return table
  }

  /// What of a line stands in each column. Nothing where a word reaches from one column into the next.
  private static func pieces(
    _ source: Bytes, _ line: Range<UInt32>, _ starts: [Int], isHead: Bool
  ) -> [Range<UInt32>]? {
    // Columns are counted in letters, not in bytes.
    var offsets: [UInt32] = []
    for place in line where source[Int(place)] & 0xC0 != 0x80 { offsets.append(place) }
    var bounds: [Int] = []
    let isSpace = { (bound: Int) in source[Int(offsets[bound])] == 0x20 }
    for start in starts {
      guard let last = bounds.last else {
        bounds.append(0)
        continue
      }
      var bound = max(last, min(start, offsets.count))
      // The hyphens are as long as what stands below them.
      if !isHead, bound < offsets.count, !isSpace(bound - 1) { return nil }
      // A title that ends at the right side of its column may begin before it, a long one end behind it.
      while bound > last, bound < offsets.count, !isSpace(bound - 1) { bound -= 1 }
      if bound < offsets.count, offsets[last..<bound].allSatisfy({ source[Int($0)] == 0x20 }) {
        let isTitle = start > last && !isSpace(start - 1)
        if isTitle { bound = (start..<offsets.count).first { isSpace($0) } ?? offsets.count }
      }
      if bound <= last, bound < offsets.count { return nil }
      bounds.append(bound)
    }
    return bounds.indices.map { column in
      let next = column + 1 < bounds.count ? bounds[column + 1] : offsets.count
      let (start, end) = (bounds[column], max(next, bounds[column]))
      let place = { (bound: Int) in bound < offsets.count ? offsets[bound] : line.upperBound }
      return trim(source, place(start)..<place(end))
    }
  }

  /// A line of hyphens.
  private static func isRuler(_ source: Bytes, _ line: Range<UInt32>) -> Bool {
    let text = trim(source, line)
    return text.count >= 10 && text.allSatisfy { source[Int($0)] == UInt8(ascii: "-") }
      || isColumns(source, line)
  }

  /// Several runs of hyphens with a space between them.
  private static func isColumns(_ source: Bytes, _ line: Range<UInt32>) -> Bool {
    let text = trim(source, line)
    guard text.count >= 7, text.allSatisfy({ isHyphenOrSpace(source[Int($0)]) }) else { return false }
    let gaps = text.filter { source[Int($0)] == 0x20 }
    return !gaps.isEmpty && zip(gaps, gaps.dropFirst()).allSatisfy { $1 > $0 + 1 }
  }

  private static func isHyphenOrSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == 0x20 }

  /// Where the columns start, from the beginning of the line.
  private static func columns(_ source: Bytes, _ line: Range<UInt32>) -> [Int] {
    line.indices.filter { place in
      source[Int(line[place])] == UInt8(ascii: "-")
        && (line[place] == line.lowerBound || source[Int(line[place]) - 1] == 0x20)
    }.map { Int(line[$0] - line.lowerBound) }
  }

  private static func isBlank(_ source: Bytes, _ line: Range<UInt32>) -> Bool {
    line.allSatisfy { source[Int($0)] == 0x20 || source[Int($0)] == 0x09 }
  }
}

/// A text in which each table under hyphens is one paragraph of as many lines, so that libcmark leaves it whole.
struct TablesAsParagraphs: ~Copyable {
  let places: [Range<Int>]
  private(set) var markdown: ByteWriter

  /// Nothing where there is no such table.
  init?(of source: UnsafeBufferPointer<UInt8>, _ lines: Lines) {
    // Most texts have none, and are not looked at line by line.
    guard TablesAsParagraphs.mayHold(source, lines) else { return nil }
    let found = PipeTable.dashedPlaces(in: source, lines)
    guard !found.isEmpty else { return nil }
    places = found
    markdown = ByteWriter(capacity: source.count)
    var behind = 0
    for place in places {
      markdown.write(
        UnsafeBufferPointer(
          rebasing: source[Int(lines[behind].lowerBound)..<Int(lines[place.lowerBound].lowerBound)]))
      for _ in place { markdown.write("x\n") }
      behind = place.upperBound
    }
    if behind < lines.count {
      markdown.write(UnsafeBufferPointer(rebasing: source[Int(lines[behind].lowerBound)...]))
    }
  }

  /// Whether two hyphens stand behind two others and a space, in a line that begins with a hyphen behind space.
  private static func mayHold(_ source: UnsafeBufferPointer<UInt8>, _ lines: Lines) -> Bool {
    (0..<lines.count).contains { number in
      let line = lines[number]
      guard line.count > 6, let first = line.first(where: { source[Int($0)] != 0x20 }),
        source[Int(first)] == UInt8(ascii: "-"), first + 1 < line.upperBound,
        source[Int(first) + 1] == UInt8(ascii: "-")
      else { return false }
      return (first..<line.upperBound).contains { source[Int($0)] == 0x20 }
    }
  }
}
