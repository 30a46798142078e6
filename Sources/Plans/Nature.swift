/// Whether the text is an administrative document at all, and its type where the title is lost.
///
/// Trusts: a symbol or a title; without them two of letterhead, place and date, recipients, signature.
package enum Nature: Pass {
  package static func read(_ reading: Reading) {
    if reading.plan.type == nil { reading.plan.type = typeOfSymbol(reading) }
    if reading.words.count < 40 { reading.note(.nearlyEmpty, at: 0..<0) }
    guard !isAdministrative(reading) else { return }
    let lines = reading.plan.lines.map { line in
      var line = line
      if line.role != .code, line.role != .cell { line.role = .paragraph }
      return line
    }
    let labels = reading.plan.labels
    let isEmpty = reading.plan.findings.filter { $0.kind == .nearlyEmpty }
    reading.isAdministrative = false
    reading.plan = Plan()
    (reading.plan.lines, reading.plan.labels) = (lines, labels)
    reading.plan.findings = isEmpty
    reading.note(.notAdministrative, at: 0..<0)
  }

  private static func isAdministrative(_ reading: Reading) -> Bool {
    let plan = reading.plan
    if plan.type != nil || plan.symbol != nil { return true }
    if ["type", "number"].contains(where: { reading.frontMatter?.text($0, in: Plan.frontMatterKeys) != nil })
    {
      return true
    }
    let marks = [
      plan.hasLetterhead, plan.lines.contains { $0.role == .placeDate }, !plan.recipients.isEmpty,
      plan.signatures.contains { $0.position != nil || $0.capacity != nil },
    ]
    return marks.count { $0 } > 1
  }

  static func typeOfSymbol(_ reading: Reading) -> Read<String>? {
    guard let symbol = reading.plan.symbol,
      var code = symbol.value.split(whereSeparator: { "-/".contains($0) }).first
    else { return nil }
    for suffix in ["LT", "PH", "LN"] where code.hasSuffix(suffix) && code.count > 2 {
      code = code.dropLast(2)
    }
    for type in Lexicon.types where type.symbols.contains(String(code)) {
      return Read(type.name, at: symbol.range, origin: .completed)
    }
    let isLetter = reading.plan.lines.contains { $0.role == .addressee }
    return isLetter ? Read("công văn", at: symbol.range, origin: .completed) : nil
  }
}
