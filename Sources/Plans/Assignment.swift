import Vietnamese

/// A unit and what the plan asks of it.
package struct Assignment: Sendable, Hashable {
  package struct Task: Sendable, Hashable {
    package var range: Range<UInt32>
    package var deadline: Read<PartialDate>?

    package init(range: Range<UInt32>, deadline: Read<PartialDate>? = nil) {
      self.range = range
      self.deadline = deadline
    }
  }

  /// As printed, without "Đối với", "Đề nghị", "Giao".
  package var unit: String
  package var range: Range<UInt32>
  package var tasks: [Task]

  package init(unit: String, range: Range<UInt32>, tasks: [Task] = []) {
    self.unit = unit
    self.range = range
    self.tasks = tasks
  }
}
