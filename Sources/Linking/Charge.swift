import Plans

/// What a plan asks of a unit: tasks, a report that it owes, or what the text leaves to it elsewhere.
package struct Charge: Sendable, Hashable {
  package enum Kind: String, Sendable { case task, report, power }

  package var kind: Kind
  /// As printed.
  package var unit: String
  package var range: Range<UInt32>
  package var tasks: [Assignment.Task]

  /// All of a plan: first what it assigns, then what its assignments do not tell.
  static func all(of plan: Plan) -> [Charge] {
    let charges = plan.assignments.map {
      Charge(kind: .task, unit: $0.unit, range: $0.range, tasks: $0.tasks)
    }
    let told = Set(charges.flatMap { $0.tasks.map(\.range) })
    func more(_ kind: Kind, _ duties: [Duty]) -> [Charge] {
      duties.compactMap { duty in
        guard let unit = duty.unit, !told.contains(duty.range) else { return nil }
        return Charge(
          kind: kind, unit: unit, range: duty.unitRange,
          tasks: [Assignment.Task(range: duty.range, deadline: duty.deadline)])
      }
    }
    return charges + more(.report, plan.reports) + more(.power, plan.powers)
  }
}
