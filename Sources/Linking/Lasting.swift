/// A value that stays in its place as long as the process lives: copied as an address, and counted by nobody.
@dynamicMemberLookup
struct Lasting<Value: Sendable>: Hashable, @unchecked Sendable {
  private let place: UnsafePointer<Value>

  init(at place: UnsafePointer<Value>) { self.place = place }

  /// Tells it from others.
  var address: UInt64 { UInt64(UInt(bitPattern: place)) }

  var value: Value { _read { yield place.pointee } }

  @inline(__always)
  subscript<Part>(dynamicMember part: KeyPath<Value, Part>) -> Part { place.pointee[keyPath: part] }
}
