/// How a command ends.
extension Console {
  /// Runs a command; what it throws is told, and becomes the exit code.
  package func ending(
    asJSON: Bool = false, publishing: Bool = false, _ command: () throws -> ExitCode
  ) -> ExitCode {
    do {
      return try command()
    } catch let usage as SiteFolder.WrongUsage {
      fail(usage.sentence)
      return .wrongUsage
    } catch let failure as SystemFailure {
      fail(failure.sentence(publishing: publishing))
      return .machineFailed
    } catch Refusal.machine(let failure) {
      fail(failure.sentence(publishing: publishing))
      return .machineFailed
    } catch Refusal.content(let diagnostics) {
      show(diagnostics, asJSON: asJSON) { _ in nil }
      return .contentHasErrors
    } catch {
      write("thidua: \(error)\n", to: .error)
      return .machineFailed
    }
  }
}
