/// What a command leaves to the end of the process: to take a whole site apart, string by string, after the last
/// word is said takes a tenth of a second, and the system frees all of its memory in one step anyway.
enum Remains {
  private final class Holder {
    let value: Pipeline
    init(_ value: Pipeline) { self.value = value }
  }

  /// For commands that end with the process; the preview lets go of its pipelines.
  static func keep(_ pipeline: Pipeline) { _ = Unmanaged.passRetained(Holder(pipeline)) }
}
