/// Numbers distinct symbols in the order of their coming.
struct SymbolTable: ~Copyable {
  private struct Slot {
    var symbol = Symbol.empty
    /// The number and one more; zero while the slot is free.
    var mark: UInt32 = 0
  }

  private(set) var symbols: [Symbol] = []
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int

  init(capacity: Int = 1 << 13) {
    mask = capacity - 1
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: Slot(), count: capacity)
  }

  deinit { slots.deallocate() }

  var count: Int { symbols.count }

  @inline(__always)
  mutating func number(of symbol: Symbol) -> Int {
    var place = SymbolTable.hash(symbol) & mask
    while true {
      let mark = slots[place].mark
      if mark == 0 { return add(symbol, at: place) }
      if slots[place].symbol == symbol { return Int(mark) - 1 }
      place = (place + 1) & mask
    }
  }

  @inline(never)
  private mutating func add(_ symbol: Symbol, at place: Int) -> Int {
    let number = symbols.count
    symbols.append(symbol)
    slots[place] = Slot(symbol: symbol, mark: UInt32(number) + 1)
    if symbols.count * 2 > mask { grow() }
    return number
  }

  private mutating func grow() {
    slots.deallocate()
    let capacity = (mask + 1) * 4
    mask = capacity - 1
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: Slot(), count: capacity)
    for (number, symbol) in symbols.enumerated() {
      var place = SymbolTable.hash(symbol) & mask
      while slots[place].mark != 0 { place = (place + 1) & mask }
      slots[place] = Slot(symbol: symbol, mark: UInt32(number) + 1)
    }
  }

  @inline(__always)
  private static func hash(_ symbol: Symbol) -> Int {
    let mixed = (symbol.low ^ symbol.high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 32 ^ mixed >> 47)
  }
}
