/// A large value that does not change any more: whoever holds it shares it, and to copy the holder copies a pointer.
final class Shared<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
