/// The landmarks of a text, listed by who looks for them, so that nobody goes over those of the others.
struct Landmarks: ~Copyable {
  /// Those that some passes look for together.
  enum List: UInt8, CaseIterable {
    /// What names of bodies begin with, and the national titles, which hold such words.
    case heads
    /// What citations begin with.
    case types
    case quotes, levels, shortForms, phases, deadlines, rewards, models, groups, organisation, reports
    case figures, contacts, recipients, spellings, slips
    /// What is only looked for at some places.
    case others
  }

  /// List by list, each in the order of the text.
  private var hits = Pile<Hit>(capacity: 1024)
  /// Where each list ends.
  private var ends = Pile<UInt32>(capacity: List.allCases.count)

  mutating func take(_ landmarks: Stretch<Hit>) {
    ends.fill(List.allCases.count, with: 0)
    for hit in landmarks { ends[hit.phrase.place] += 1 }
    var start: UInt32 = 0
    for list in 0..<ends.count { (ends[list], start) = (start, start + ends[list]) }
    hits.fill(landmarks.count) { free in
      for hit in landmarks {
        free[Int(ends[hit.phrase.place])] = hit
        ends[hit.phrase.place] += 1
      }
    }
  }

  subscript(list: List) -> Stretch<Hit> {
    let start = list.rawValue == 0 ? 0 : Int(ends[Int(list.rawValue) - 1])
    return hits.stretch(start..<Int(ends[Int(list.rawValue)]))
  }
}

extension Phrase {
  /// The list of its landmarks.
  var list: Landmarks.List {
    switch self {
    case .bodyHead, .nationalTitle: .heads
    case .documentType, .number: .types
    case .openQuote, .closeQuote, .quote: .quotes
    case .level: .levels
    case .shortForm: .shortForms
    case .phase: .phases
    case .deadline: .deadlines
    case .reward, .rewardKind: .rewards
    case .model, .emulation: .models
    case .criteria, .audience: .groups
    case .organisation: .organisation
    case .report: .reports
    case .percent, .amount: .figures
    case .phone, .identity, .birth, .home, .address: .contacts
    case .recipients: .recipients
    case .standard, .abbreviation: .spellings
    case .slip: .slips
    default: .others
    }
  }

  @inline(__always)
  fileprivate var place: Int { Int(list.rawValue) }
}
