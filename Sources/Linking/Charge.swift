import Plans
import Vietnamese

/// What a plan asks of a unit: tasks, a report that it owes, or what the text leaves to it elsewhere.
package struct Charge: Sendable, Hashable {
  package enum Kind: String, Sendable { case task, report, power }

  /// One thing that is asked. Bodies and lists of tasks show those of hundreds of plans, and so it has no more than they
  /// print of it.
  package struct Task: Sendable, Hashable {
    package var range: Range<UInt32>
    package var deadline: PartialDate?
    /// The innermost section that it stands in; nil above the first.
    package var section: Int?

    package init(range: Range<UInt32>, deadline: PartialDate?, section: Int?) {
      (self.range, self.deadline, self.section) = (range, deadline, section)
    }
  }

  package var kind: Kind
  /// As printed.
  package var unit: String
  package var range: Range<UInt32>

  /// All of a plan: first what it assigns, then what its assignments do not tell. A row of tasks for each.
  static func all(of plan: Plan, _ sections: SectionSpans) -> (charges: [Charge], tasks: Rows<Task>) {
    func task(_ range: Range<UInt32>, _ deadline: Read<PartialDate>?) -> Task {
      Task(range: range, deadline: deadline?.value, section: sections.section(at: range.lowerBound))
    }
    let most = plan.assignments.count + plan.reports.count + plan.powers.count
    let assigned = plan.assignments.reduce(0) { $0 + $1.tasks.count }
    var charges: [Charge] = []
    charges.reserveCapacity(most)
    var tasks = Rows<Task>()
    tasks.reserveCapacity(most, elements: assigned + most - plan.assignments.count)
    var told = Set<Range<UInt32>>(minimumCapacity: assigned)
    for assignment in plan.assignments {
      charges.append(Charge(kind: .task, unit: assignment.unit, range: assignment.range))
      tasks.append(assignment.tasks.lazy.map { task($0.range, $0.deadline) })
      for task in assignment.tasks { told.insert(task.range) }
    }
    func add(_ kind: Kind, _ duties: [Duty]) {
      for duty in duties {
        guard let unit = duty.unit, !told.contains(duty.range) else { continue }
        charges.append(Charge(kind: kind, unit: unit, range: duty.unitRange))
        tasks.append(CollectionOfOne(task(duty.range, duty.deadline)))
      }
    }
    add(.report, plan.reports)
    add(.power, plan.powers)
    return (charges, tasks)
  }
}
