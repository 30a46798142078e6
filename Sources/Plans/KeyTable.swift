/// Numbers by keys that are hashes already, in memory that one pass after the other takes.
struct KeyTable: ~Copyable {
  struct Place: BitwiseCopyable {
    /// Zero for a free place.
    var key: UInt64 = 0
    var number: UInt32 = 0
  }

  /// Each key stands where its bits say or behind that; at least half of the places are free.
  private var places = Pile<Place>(capacity: fewest)
  private var count = 0
  private static let fewest = 64

  init() { removeAll() }

  mutating func removeAll() {
    places.fill(Self.fewest, with: Place())
    count = 0
  }

  /// The number of a key. One that is new gets a number, and the answer is nil.
  mutating func known(_ key: UInt64, else number: Int) -> Int? {
    let key = max(key, 1)
    let place = place(of: key)
    guard places[place].key == 0 else { return Int(places[place].number) }
    places[place] = Place(key: key, number: UInt32(number))
    count += 1
    if count * 2 > places.count { grow() }
    return nil
  }

  mutating func isNew(_ key: UInt64) -> Bool { known(key, else: 0) == nil }

  private mutating func grow() {
    let taken = Array(places.stretch)
    places.fill(taken.count * 2, with: Place())
    for place in taken where place.key != 0 { places[self.place(of: place.key)] = place }
  }

  private func place(of key: UInt64) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) &>> 32) & mask
    while places[place].key != 0, places[place].key != key { place = (place + 1) & mask }
    return place
  }
}
