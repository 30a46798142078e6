import CMalloc
import Glibc
import Synchronization

/// How the C library asks the system for memory.
enum Heap {
  /// The most that the heap of a thread can have in one piece.
  private static let piece = 1 << 26
  private static let largePage = 1 << 21
  private static let isPrepared = Atomic(false)

  /// For commands that end with the process and fill their memory once: the heap of a thread grows by a whole piece,
  /// not by a page and a call each time; memory that nobody touches costs nothing. Only long buffers, which the system
  /// moves without copying, are asked for by themselves.
  static func prepare() {
    mallopt(M_TOP_PAD, Int32(piece))
    mallopt(M_TRIM_THRESHOLD, .max)
    mallopt(M_MMAP_THRESHOLD, 1 << 22)
    isPrepared.store(true, ordering: .relaxed)
    enter()
  }

  /// Each thread that works for such a command begins with it: what its heap takes next comes in large pages where
  /// the system has them at hand, one interruption for 512.
  static func enter() {
    guard isPrepared.load(ordering: .relaxed), let place = malloc(1 << 20) else { return }
    defer { free(place) }
    let start = Int(bitPattern: place) & -largePage
    madvise(UnsafeMutableRawPointer(bitPattern: start), piece, MADV_HUGEPAGE)
  }
}
