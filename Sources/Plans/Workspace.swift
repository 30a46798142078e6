import Markup
import Synchronization

/// The memory in which a reading lays out its words and hits. One reading after the other uses it, so that nothing
/// is allocated for a text, and words of texts before are known.
///
/// Only the reading that has taken it touches it.
final class Workspace: @unchecked Sendable {
  var words = Pile<Word>(capacity: 4096)
  var hits = Pile<Hit>(capacity: 4096)
  /// The hits of `Phrase.isLandmark`.
  var landmarks = Pile<UInt32>(capacity: 1024)
  /// For each word, and the place behind the last, the first hit that starts at it or behind it.
  var firstHits = Pile<UInt32>(capacity: 4096)
  /// The words that are the first of a line of the source.
  var lineStarts = Pile<UInt32>(capacity: 256)
  let memory = WordMemory(Lexicon.trie.vocabulary)

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
