import Foundation

/// A key of an answer, and how two answers are held against each other in it.
enum AnswerField: String, CaseIterable {
  case type, number, symbol, fullNumber, date, place, issuingBody, issuingBodies, parentBody, subject,
    campaign
  case sections, cites, abbreviations, phases, assignments, rewards, recipients
  case signature, signatures, models, defects

  var isHeader: Bool {
    switch self {
    case .type, .number, .symbol, .fullNumber, .date, .place, .issuingBody, .issuingBodies, .parentBody,
      .subject, .campaign:
      true
    default: false
    }
  }

  /// Kinds that no written answer can claim to list in full: shown to people, never counted.
  static let comparedByHand: Set = ["ocr", "typo", "inconsistent-name"]

  /// The entries that count, each as the words by which it is compared. A single value is a list of at most one.
  func entries(of answer: Answer) -> [String] {
    switch self {
    case .type: entry(answer.type)
    case .number: entry(answer.number)
    case .symbol: entry(answer.symbol)
    case .fullNumber: entry(answer.fullNumber)
    case .date: entry(answer.date)
    case .place: entry(answer.place)
    case .issuingBody: entry(body(answer.issuingBody))
    case .issuingBodies: answer.issuingBodies.map { clean(body($0)) }
    case .parentBody: entry(body(answer.parentBody))
    case .subject: entry(answer.subject)
    case .campaign: entry(answer.campaign)
    case .sections:
      answer.sections.map { row("\($0.level)", $0.label, $0.title, $0.para == true ? "para" : nil) }
    case .cites:
      answer.cites.map { row($0.number, $0.date, body($0.issuer), $0.number == nil ? $0.title : nil) }
    case .abbreviations: answer.abbreviations.map { row($0.first) }
    case .phases: answer.phases.map { row($0.label, $0.from, $0.to) }
    case .assignments: answer.assignments.map { row(body($0.unit)?.lowercased()) }
    case .rewards: answer.rewards.map(clean)
    case .recipients: answer.recipients.map(clean)
    case .signature: answer.signature.map { [row($0.capacity, $0.position, $0.name)] } ?? []
    case .signatures: answer.signatures.map { row($0.capacity, $0.position, $0.name) }
    case .models: answer.models.map(clean)
    case .defects: answer.defects.map(\.kind).filter { !Self.comparedByHand.contains($0) }
    }
  }

  private var isOrdered: Bool {
    switch self {
    case .issuingBodies, .sections, .recipients, .signatures: true
    default: false
    }
  }

  /// From 0 to 1: the F1 of the entries, which for a single value is right or wrong.
  func score(wanted: Answer, read: Answer) -> Double {
    let left = entries(of: wanted)
    let right = entries(of: read)
    if left.isEmpty && right.isEmpty { return 1 }
    let shared = isOrdered ? commonRun(left, right) : commonEntries(left, right)
    return 2 * Double(shared) / Double(left.count + right.count)
  }

  /// Wanted and not read (`-`), read and not wanted (`+`).
  func misses(wanted: Answer, read: Answer) -> [String] {
    entries(of: read).difference(from: entries(of: wanted)).map { change in
      switch change {
      case .remove(_, let element, _): "\(rawValue) - \(element)"
      case .insert(_, let element, _): "\(rawValue) + \(element)"
      }
    }
  }
}

private func clean(_ text: String?) -> String {
  let words = (text ?? "–").precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace)
  return words.joined(separator: " ")
}

private func entry(_ value: String?) -> [String] { value == nil ? [] : [clean(value)] }

private func row(_ parts: String?...) -> String { parts.map(clean).joined(separator: " | ") }

/// Hyphen and dash are equal in the name of a body.
private func body(_ name: String?) -> String? {
  name?.replacingOccurrences(of: "–", with: "-").replacingOccurrences(of: "—", with: "-")
}

private func commonEntries(_ left: [String], _ right: [String]) -> Int {
  var counts: [String: Int] = [:]
  for entry in left { counts[entry, default: 0] += 1 }
  return right.reduce(into: 0) { shared, entry in
    guard let count = counts[entry], count > 0 else { return }
    counts[entry] = count - 1
    shared += 1
  }
}

/// The length of the longest run of entries that both lists hold in the same order.
private func commonRun(_ left: [String], _ right: [String]) -> Int {
  var lengths = [Int](repeating: 0, count: right.count + 1)
  for one in left {
    var diagonal = 0
    for (index, other) in right.enumerated() {
      let kept = lengths[index + 1]
      lengths[index + 1] = one == other ? diagonal + 1 : max(kept, lengths[index])
      diagonal = kept
    }
  }
  return lengths[right.count]
}
