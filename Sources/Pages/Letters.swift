import Vietnamese

/// A sorted list divided by first letters, as Vietnamese lists are: Ă, Â, Đ, Ê, Ô, Ơ, Ư stand for themselves.
struct Letters<Item> {
  var letter: String
  var id: String
  var items: [Item]

  static func groups(_ items: [Item], of text: (Item) -> String) -> [Letters] {
    var groups: [Letters] = []
    for item in items {
      let letter = SortKey(text(item)).heading
      if groups.last?.letter == letter {
        groups[groups.count - 1].items.append(item)
      } else {
        groups.append(Letters(letter: letter, id: "chu-" + identifier(letter), items: [item]))
      }
    }
    return groups
  }

  private static func identifier(_ letter: String) -> String {
    switch letter {
    case "Đ": "dd"
    case "Ă": "aw"
    case "Â": "aa"
    case "Ê": "ee"
    case "Ô": "oo"
    case "Ơ": "ow"
    case "Ư": "uw"
    case "#": "khac"
    case "0–9": "so"
    default: letter.lowercased()
    }
  }
}
