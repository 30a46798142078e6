import CMalloc
import Glibc
import Synchronization

/// How the C library asks the system for memory.
enum Heap {
  /// The most that the heap of a thread can have in one piece.
  private static let piece = 1 << 26
  private static let largePage = 1 << 21
  /// The pieces that come in large pages; nil where memory is asked for as usual.
  private static let pieces = Mutex<Set<Int>?>(nil)

  /// For commands that end with the process and fill their memory once: the heap of a thread grows by a whole piece,
  /// not by a page and a call each time; memory that nobody touches costs nothing. Only long buffers, which the system
  /// moves without copying, are asked for by themselves.
  static func prepare() {
    mallopt(M_TOP_PAD, Int32(piece))
    mallopt(M_TRIM_THRESHOLD, .max)
    mallopt(M_MMAP_THRESHOLD, 1 << 22)
    pieces.withLock { $0 = [] }
    enter()
  }

  /// Each thread that works for such a command begins with it: what its heap takes next comes in large pages where
  /// the system has them at hand, one interruption for 512. A piece for each thread is enough: a large site gains
  /// nothing by more.
  static func enter() {
    let most = Options.processors + 2
    guard pieces.withLock({ ($0?.count ?? most) < most }), let place = malloc(1 << 20) else { return }
    defer { free(place) }
    let address = Int(bitPattern: place)
    guard pieces.withLock({ $0?.insert(address & -piece).inserted ?? false }) else { return }
    madvise(UnsafeMutableRawPointer(bitPattern: address & -largePage), piece, MADV_HUGEPAGE)
  }
}
