/// Signs that show nothing between words or in them, as Word and the web put them into texts.
enum Blank {
  /// How many bytes the white space at a place has, of whatever width; 0 where there is none.
  static func space(in text: [UInt8], at place: Int) -> Int {
    switch text[place] {
    case 0x09...0x0d, 0x20: 1
    case 0xc2: text[place + 1] == 0xa0 || text[place + 1] == 0x85 ? 2 : 0
    case 0xe1: text[place + 1] == 0x9a && text[place + 2] == 0x80 ? 3 : 0
    case 0xe2:
      switch (text[place + 1], text[place + 2]) {
      case (0x80, 0x80...0x8a), (0x80, 0xa8...0xa9), (0x80, 0xaf), (0x81, 0x9f): 3
      default: 0
      }
    case 0xe3: text[place + 1] == 0x80 && text[place + 2] == 0x80 ? 3 : 0
    default: 0
    }
  }

  /// The same for signs of no width: the soft hyphen, joiners, marks of direction, a byte order mark.
  static func invisible(in text: [UInt8], at place: Int) -> Int {
    switch text[place] {
    case 0xc2: text[place + 1] == 0xad ? 2 : 0
    case 0xcd: text[place + 1] == 0x8f ? 2 : 0
    case 0xe1: text[place + 1] == 0xa0 && text[place + 2] == 0x8e ? 3 : 0
    case 0xe2:
      switch (text[place + 1], text[place + 2]) {
      case (0x80, 0x8b...0x8f), (0x80, 0xaa...0xae), (0x81, 0xa0...0xaf): 3
      default: 0
      }
    case 0xef: text[place + 1] == 0xbb && text[place + 2] == 0xbf ? 3 : 0
    default: 0
    }
  }

  /// Where the next sign stands that shows.
  static func end(in text: [UInt8], from start: Int, before limit: Int) -> Int {
    var place = start
    while place < limit {
      let length = max(space(in: text, at: place), invisible(in: text, at: place))
      if length == 0 { break }
      place += length
    }
    return min(place, limit)
  }
}
