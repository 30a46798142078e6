import Synchronization
import Vietnamese

/// What bodies are by their names and the geography alone: worked out once a body, by the threads that read files,
/// so that joining only puts them together.
final class BodyShelf: Sendable {
  /// By `BodyKey.index`; not every number is one of these.
  private let bodies = Mutex<[Body?]>([])

  /// Sees to it that a body is there.
  func prepare(_ key: BodyKey, in geography: Geography) { _ = body(key, in: geography) }

  func body(_ key: BodyKey, in geography: Geography) -> Body {
    let known = bodies.withLock { key.index < $0.count ? $0[key.index] : nil }
    if let known { return known }
    let wording = key.wording
    var facts = Body.Facts(name: wording.name, key: wording.text)
    facts.level = key.level
    facts.settle(in: geography)
    let body = Body(facts, at: Handle(Slug.make(wording.name)))
    bodies.withLock { bodies in
      while bodies.count <= key.index { bodies.append(nil) }
      bodies[key.index] = body
    }
    return body
  }
}
