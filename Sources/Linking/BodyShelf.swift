import Synchronization
import Vietnamese

/// What bodies are by their names and the geography alone: worked out once a body, by the threads that read files,
/// so that joining only puts them together.
final class BodyShelf: Sendable {
  /// By `BodyKey.number`; not every number is one of these.
  private let bodies = Mutex<[Body?]>([])

  /// Sees to it that bodies are there.
  func prepare(_ keys: [BodyKey], in geography: Geography) {
    let missing = bodies.withLock { bodies in
      keys.filter { $0.number >= bodies.count || bodies[$0.number] == nil }
    }
    for key in missing { _ = body(key, in: geography) }
  }

  func body(_ key: BodyKey, in geography: Geography) -> Body {
    let known = bodies.withLock { key.number < $0.count ? $0[key.number] : nil }
    if let known { return known }
    let wording = key.wording
    var facts = Body.Facts(name: wording.name.text, key: wording.key.text)
    facts.level = key.level
    facts.settle(in: geography)
    let body = Body(facts, at: Handle(Slug.make(wording.name.text)))
    bodies.withLock { bodies in
      while bodies.count <= key.number { bodies.append(nil) }
      bodies[key.number] = body
    }
    return body
  }
}
