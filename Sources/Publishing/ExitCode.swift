/// How the process ends, for scripts.
package enum ExitCode: Int32, Sendable {
  case done = 0
  /// The content has errors, and nothing was published.
  case contentHasErrors = 1
  case wrongUsage = 2
  /// The disk, the permissions, the memory: not the content.
  case machineFailed = 3
  /// Ctrl-C or `kill`.
  case interrupted = 130
}
