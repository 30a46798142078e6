import Markup
import Synchronization

/// The memory in which a reading lays out its words and hits. One reading after the other uses it, so that nothing
/// is allocated for a text, and words of texts before are known.
///
/// Only the reading that has taken it touches it.
final class Workspace: @unchecked Sendable {
  @exclusivity(unchecked) var words = Pile<Word>(capacity: 4096)
  @exclusivity(unchecked) var hits = Pile<Hit>(capacity: 4096)
  /// For each word, once it was looked up, its first hit and how many it has; see `Reading.hits(at:)`.
  @exclusivity(unchecked) var lookedUp = Pile<UInt32>(capacity: 4096)
  /// The hits of `Phrase.isLandmark`.
  @exclusivity(unchecked) var landmarks = Pile<Hit>(capacity: 1024)
  @exclusivity(unchecked) var landmarkIndex = WordIndex()
  @exclusivity(unchecked) var lists = Landmarks()
  @exclusivity(unchecked) var survey = Survey()
  /// The words of a text that is none of the document's.
  @exclusivity(unchecked) var otherWords = Pile<Word>(capacity: 256)
  /// What a pass has met; it begins with `removeAll`.
  @exclusivity(unchecked) var keys = KeyTable()
  let memory = WordMemory(Lexicon.trie)

  deinit { memory.free() }

  private static let idle = Mutex<[Workspace]>([])
  /// What a text of more words has needed is given back to the system.
  private static let largest = 1 << 16

  static func take() -> Workspace { idle.withLock { $0.popLast() } ?? Workspace() }

  static func giveBack(_ workspace: Workspace) {
    guard workspace.words.capacity <= largest else { return }
    idle.withLock { $0.append(workspace) }
  }
}
