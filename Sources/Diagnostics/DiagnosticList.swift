/// What is to be told of many texts: diagnostics, and how many more of a rule there are that nobody would read.
package struct DiagnosticList: Sendable {
  /// Of one rule, counted without being made.
  package struct Omission: Sendable, Equatable {
    package var severity: Diagnostic.Severity
    package var count: Int
  }

  package var diagnostics: [Diagnostic]
  /// By rule.
  package private(set) var omitted: [String: Omission] = [:]

  package init(_ diagnostics: [Diagnostic] = []) { self.diagnostics = diagnostics }

  package mutating func omit(_ count: Int, of rule: String, _ severity: Diagnostic.Severity) {
    if count > 0 { omitted[rule, default: Omission(severity: severity, count: 0)].count += count }
  }

  package static func += (list: inout DiagnosticList, more: DiagnosticList) {
    list.diagnostics += more.diagnostics
    for (rule, omission) in more.omitted { list.omit(omission.count, of: rule, omission.severity) }
  }

  /// Those that are as bad as one of these.
  package func only(_ severities: Set<Diagnostic.Severity>) -> DiagnosticList {
    var list = DiagnosticList(diagnostics.filter { severities.contains($0.severity) })
    list.omitted = omitted.filter { severities.contains($0.value.severity) }
    return list
  }

  /// How many there are in all.
  package func count(of severity: Diagnostic.Severity) -> Int {
    diagnostics.count { $0.severity == severity }
      + omitted.values.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
  }
}
