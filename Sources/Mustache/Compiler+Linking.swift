import Bytes

/// Finds the templates that others call, once all of them are read.
extension Compiler {
  mutating func link() {
    var numbers: [String: Int] = [:]
    for (number, template) in program.templates.enumerated() { numbers[template.source.name] = number }
    for (instruction, step) in program.instructions.enumerated() {
      guard case .call(let index) = step, case .named(let name) = program.calls[Int(index)].target else {
        continue
      }
      if let number = numbers[name] {
        program.calls[Int(index)].target = .template(number)
      } else {
        program.calls[Int(index)].target = .missing
        errors.append(missing(name, at: instruction))
      }
    }
    findCycles()
  }

  private func missing(_ name: String, at instruction: Int) -> TemplateError {
    let near = NearMiss.nearest(to: name, in: program.templates.lazy.map(\.source.name))
    return program.error(
      at: instruction,
      vi: "không có mẫu nào tên `\(name)`: "
        + (near.map { "ý bạn là `\($0)`?" } ?? "tạo mẫu này hoặc xoá thẻ"),
      en: "there is no template `\(name)`: "
        + (near.map { "did you mean `\($0)`?" } ?? "add it or remove the tag"))
  }

  /// Templates that call each other outside every section and block never end, whatever the data.
  private mutating func findCycles() {
    enum State { case new, open, done }
    let calls = program.templates.map { certainCalls(from: $0.entry) }
    var states = [State](repeating: .new, count: calls.count)
    for root in calls.indices where states[root] == .new {
      var road: [(template: Int, next: Int)] = [(root, 0)]
      states[root] = .open
      while let (template, next) = road.last {
        guard next < calls[template].count else {
          states[template] = .done
          road.removeLast()
          continue
        }
        road[road.count - 1].next += 1
        let (target, instruction) = calls[template][next]
        switch states[target] {
        case .done: break
        case .new:
          states[target] = .open
          road.append((target, 0))
        case .open:
          let from = road.lastIndex { $0.template == target } ?? 0
          let names = (road[from...].map(\.template) + [target]).map { program.templates[$0].source.name }
          let chain = names.joined(separator: " → ")
          errors.append(
            program.error(
              at: instruction,
              vi: "mẫu tự gọi lại không bao giờ dừng: \(chain); đặt thẻ này vào một phần `{{#…}}`",
              en:
                "these templates call each other without end: \(chain); put this tag into a section `{{#…}}`")
          )
        }
      }
    }
  }

  private func certainCalls(from entry: Int) -> [(target: Int, instruction: Int)] {
    var found: [(Int, Int)] = []
    var counter = entry
    while true {
      switch program.instructions[counter] {
      case .leave: return found
      case .section(_, let end), .inverted(_, let end): counter = Int(end)
      case .block(let index): counter = program.blocks[Int(index)].next
      case .call(let index):
        let call = program.calls[Int(index)]
        if case .template(let target) = call.target { found.append((target, counter)) }
        counter = call.next
      case .literal, .line, .print, .endSection: counter += 1
      }
    }
  }
}
