import Synchronization
import Vietnamese

/// What bodies are by their names and the geography alone: worked out once a body, by the threads that read files,
/// so that joining only puts them together.
final class BodyShelf: Sendable {
  /// A body is large, and not every number is one.
  private final class Box: Sendable {
    let body: Body

    init(_ body: Body) { self.body = body }
  }

  /// By `BodyKey.number`.
  private let boxes = Mutex<[Box?]>([])

  /// Sees to it that bodies are there.
  func prepare(_ keys: [BodyKey], in geography: Geography) {
    let missing = boxes.withLock { boxes in
      keys.filter { $0.number >= boxes.count || boxes[$0.number] == nil }
    }
    for key in missing { _ = body(key, in: geography) }
  }

  func body(_ key: BodyKey, in geography: Geography) -> Body {
    let known = boxes.withLock { key.number < $0.count ? $0[key.number] : nil }
    if let known { return known.body }
    let wording = key.wording
    var body = Body(name: wording.name, at: Handle(Slug.make(wording.name)), key: wording.key)
    body.level = key.level
    body.settle(in: geography)
    let box = Box(body)
    boxes.withLock { boxes in
      while boxes.count <= key.number { boxes.append(nil) }
      boxes[key.number] = box
    }
    return body
  }
}
