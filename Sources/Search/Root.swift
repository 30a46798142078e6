import Bytes
import Linking

/// What each search needs first: the kinds, where which part of the dictionary begins, short forms, vocabulary.
enum Root {
  /// Of the short forms that most plans define; a reader loads them all.
  static let abbreviationLimit = 120
  static let longestForm = 80

  static func bytes(
    _ groups: ItemGroups, parts: [PartWriter.Part], vocabulary: Vocabulary, abbreviations: [AbbreviationEntry]
  ) -> [UInt8] {
    var root = ByteWriter(capacity: 1 << 16)
    root.write(variable: groups.kinds.count)
    for kind in groups.kinds {
      root.write(counted: kind.folder)
      root.write(variable: kind.count)
      root.write(variable: kind.group)
    }
    for isPairs in [false, true] {
      let firsts = parts.filter { $0.isPairs == isPairs }.map(\.first)
      root.write(variable: firsts.count)
      var last: [UInt8] = []
      for first in firsts {
        root.write(key: first, after: last)
        last = first
      }
    }
    write(abbreviations, into: &root)
    vocabulary.write(into: &root)
    return root.array
  }

  private static func write(_ abbreviations: [AbbreviationEntry], into root: inout ByteWriter) {
    let chosen = abbreviations.indices.filter { abbreviations[$0].long.utf8.count <= longestForm }.sorted {
      let (one, other) = (abbreviations[$0].plans.count, abbreviations[$1].plans.count)
      return one != other ? one > other : $0 < $1
    }.prefix(abbreviationLimit)
    root.write(variable: chosen.count)
    for index in chosen {
      root.write(counted: abbreviations[index].short)
      root.write(counted: abbreviations[index].long)
    }
  }
}
