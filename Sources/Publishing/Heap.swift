import CMalloc

/// How the C library asks the system for memory.
enum Heap {
  /// For commands that end with the process and fill their memory once: the heap of a thread grows by 64 MB, the most
  /// that it can have in one piece, not by a page and a call each time; memory that nobody touches costs nothing.
  /// Only long buffers, which the system moves without copying, are asked for by themselves.
  static func prepare() {
    mallopt(M_TOP_PAD, 1 << 26)
    mallopt(M_TRIM_THRESHOLD, .max)
    mallopt(M_MMAP_THRESHOLD, 1 << 22)
  }
}
