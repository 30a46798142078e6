import Bytes

/// A file of the dictionary.
struct Part: Sendable {
  /// Where single syllables stand is split: their names tell most of what pairs do not, and the long rest is not
  /// needed for what stands together.
  enum Section: Int, Sendable, CaseIterable {
    case names, text, pairs

    func has(rank: UInt32) -> Bool {
      switch self {
      case .names: rank <= Rank.head
      case .text: rank > Rank.head
      case .pairs: true
      }
    }
  }

  var section: Section
  /// The beginning of the fold of its first key, as far as the part before does not have it.
  var first: [UInt8]
  var entries: [UInt8]

  var name: String {
    let beginning = String(decoding: first.map { $0 == 0x20 ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    return switch section {
    case .names: "ten-" + beginning
    case .text: "chu-" + beginning
    case .pairs: "cap-" + beginning
    }
  }

  /// With the beginning of the part that follows, by which a reader sees that both belong to one root.
  func bytes(before next: Part?) -> [UInt8] {
    var bytes = ByteWriter(capacity: entries.count + 16)
    bytes.write(counted: next?.section == section ? next?.first ?? [] : [])
    bytes.write(entries)
    return bytes.array
  }
}
