import Vietnamese

extension Symbol {
  /// A word as the dictionary has it: in lower case, its tone where the new habit puts it; nil for a separator.
  var spelling: Symbol? {
    let bytes = bytes
    guard let first = bytes.first, SymbolScanner.startsWord(first) else { return nil }
    var spelling: [UInt8] = []
    Folding.lowercase(bytes).withUnsafeBufferPointer { Syllable.normalizeTones($0, into: &spelling) }
    return Symbol(spelling)
  }
}
