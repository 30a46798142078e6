import Diagnostics

/// Why a site was not published.
package enum Refusal: Error, Sendable {
  /// The machine failed: exit code 3.
  case machine(SystemFailure)
  /// What is to be published contradicts itself or what is there: exit code 1.
  case content([Diagnostic])
}
