/// What a command leaves to the end of the process: to take a whole site apart, string by string, after the last
/// word is said takes a tenth of a second, and the system frees all of its memory in one step anyway.
enum Remains {
  private final class Holder<Value> {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  /// For commands that end with the process; the preview lets go of its pipelines.
  static func keep<Value>(_ value: Value) { _ = Unmanaged.passRetained(Holder(value)) }
}
