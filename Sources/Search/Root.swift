import Bytes
import Linking

/// What each search needs first: the kinds, where which part of the dictionary begins, short forms, vocabulary.
enum Root {
  /// A reader loads all the short forms that there are.
  static let abbreviationLimit = 120
  static let longestForm = 80

  static func bytes(
    _ groups: ItemGroups, parts: [Part], vocabulary: Vocabulary, abbreviations: [AbbreviationEntry]
  ) -> [UInt8] {
    var root = ByteWriter(capacity: 1 << 16)
    root.write(variable: groups.kinds.count)
    for kind in groups.kinds {
      root.write(counted: kind.folder)
      root.write(variable: kind.count)
      root.write(variable: kind.group)
    }
    for section in Part.Section.allCases {
      let firsts = parts.filter { $0.section == section }.map(\.first)
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

  /// Those that everybody reads, then those that most plans define.
  private static func write(_ abbreviations: [AbbreviationEntry], into root: inout ByteWriter) {
    var forms = BodyName.abbreviations.sorted { $0.key < $1.key }.map { (short: $0.key, long: $0.value) }
    let defined = abbreviations.indices.sorted {
      let (one, other) = (abbreviations[$0].plans.count, abbreviations[$1].plans.count)
      return one != other ? one > other : $0 < $1
    }
    for index in defined where forms.count < abbreviationLimit {
      let form = (abbreviations[index].short, abbreviations[index].long)
      if isShort(form.0), form.1.utf8.count <= longestForm, !forms.contains(where: { $0 == form }) {
        forms.append(form)
      }
    }
    root.write(variable: forms.count)
    for form in forms {
      root.write(counted: form.short)
      root.write(counted: form.long)
    }
  }

  /// Capitals only. A plan that calls its office "Sở" says nothing about other plans.
  private static func isShort(_ form: String) -> Bool {
    form.utf8.count > 1 && !form.contains(" ") && form.uppercased() == form && form.lowercased() != form
  }
}
