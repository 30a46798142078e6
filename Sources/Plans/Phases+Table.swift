import Markup

/// Stages that have a name of their own in a table: a column headed "Giai đoạn", another headed "Thời gian".
extension Phases {
  static func tabled(_ reading: Reading) -> [Phase] {
    let blocks = reading.document.blocks
    var phases: [Phase] = []
    var columns: (stage: Int, time: Int)?
    for row in blocks.indices {
      switch blocks[row].kind {
      case .row: break
      case .table:
        columns = nil
        continue
      default: continue
      }
      let cells = (row + 1..<max(row + 1, Int(blocks[row].end))).filter { blocks[$0].kind == .cell }.map {
        reading.firstWord(at: blocks[$0].text.lowerBound)..<reading.firstWord(at: blocks[$0].text.upperBound)
      }
      guard let found = columns else {
        columns = head(reading, cells)
        continue
      }
      guard max(found.stage, found.time) < cells.count, !cells[found.stage].isEmpty else { continue }
      let time = cells[found.time]
      let grammar = DateGrammar(words: reading.words, limit: time.upperBound)
      guard let period = period(in: reading.words, grammar, from: time.lowerBound),
        let phase = make(reading, cells[found.stage], period, end: cells[found.stage].upperBound)
      else { continue }
      phases.append(phase)
    }
    return phases
  }

  /// The columns whose heads say "Giai đoạn" and nothing else, and "Thời gian".
  private static func head(_ reading: Reading, _ cells: [Range<Int>]) -> (stage: Int, time: Int)? {
    let stage = cells.firstIndex {
      guard let first = $0.first, let hit = reading.hit(.phase, at: first) else { return false }
      return hit.value == Lexicon.PhaseKind.counted.rawValue && hit.words == $0
    }
    guard let stage, let time = cells.firstIndex(where: { reading.hasHit(.timeColumn, in: $0) }),
      stage != time
    else { return nil }
    return (stage, time)
  }
}
