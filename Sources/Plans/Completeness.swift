/// Which parts a document should have and has not.
package enum Completeness: Pass {
  package static func read(_ reading: Reading) {
    if !reading.plan.hasLetterhead {
      reading.note(.missingLetterhead, at: 0..<0)
    } else if !reading.plan.lines.contains(where: { $0.role == .nationalTitle }) {
      reading.note(.missingNationalTitle, at: 0..<0)
    }
    // Party texts end with a full stop.
    if reading.plan.tradition == .party {
      reading.plan.findings.removeAll { $0.kind == .missingEndMark }
    }
  }
}
