import Bytes
import Glibc
import Synchronization

/// Memory of one parse: handed out by moving a cursor, given back all at once.
///
/// libcmark's allocator has no user pointer, so each thread that parses has an arena of its own. Parses may nest; the
/// inner one gives back only what it took.
struct Arena {
  typealias Place = UnsafeMutablePointer<Arena>

  /// A stretch of memory; its header says where the previous one is.
  private struct Chunk {
    var previous: UnsafeMutablePointer<Chunk>?
    var size: Int
  }

  private static let header = 16
  private static let usual = 1 << 20

  private var chunk: UnsafeMutablePointer<Chunk>
  private var used = header

  private init() { chunk = Arena.chunk(of: Arena.usual, after: nil) }

  /// Arenas that no thread uses.
  private nonisolated(unsafe) static var idle: [Place] = []
  private static let lock = Mutex(())

  /// The arena of the parse that this thread is in.
  static var current: Place {
    guard let place = ThreadPlace.parse else {
      preconditionFailure("memory of a parse is taken within a scope of Arena")
    }
    return place.assumingMemoryBound(to: Arena.self)
  }

  /// Runs `body` and then gives back what was allocated on this thread meanwhile.
  static func scope<Result>(_ body: () throws -> Result) rethrows -> Result {
    let outer = ThreadPlace.parse
    let arena = outer?.assumingMemoryBound(to: Arena.self) ?? unused()
    let (chunk, used) = (arena.pointee.chunk, arena.pointee.used)
    ThreadPlace.parse = UnsafeMutableRawPointer(arena)
    defer {
      arena.pointee.release(to: chunk, used)
      ThreadPlace.parse = outer
      if outer == nil { lock.withLock { _ in idle.append(arena) } }
    }
    return try body()
  }

  private static func unused() -> Place {
    if let arena = lock.withLock({ _ in idle.popLast() }) { return arena }
    let arena = Place.allocate(capacity: 1)
    arena.initialize(to: Arena())
    return arena
  }

  /// Memory for `size` bytes; its size stands in the eight bytes before it.
  mutating func take(_ size: Int) -> UnsafeMutableRawPointer {
    let whole = (size + 15) & ~7
    if used + whole > chunk.pointee.size {
      chunk = Arena.chunk(of: max(Arena.usual, whole + Arena.header), after: chunk)
      used = Arena.header
    }
    let start = UnsafeMutableRawPointer(chunk) + used
    used += whole
    start.storeBytes(of: whole - 8, as: Int.self)
    return start + 8
  }

  mutating func takeZeroed(_ size: Int) -> UnsafeMutableRawPointer {
    let memory = take(size)
    memset(memory, 0, size)
    return memory
  }

  /// The last allocation grows where it is; others move.
  mutating func grow(_ old: UnsafeMutableRawPointer, to size: Int) -> UnsafeMutableRawPointer {
    let held = (old - 8).load(as: Int.self)
    if size <= held { return old }
    if isLast(old, held) {
      let more = ((size + 15) & ~7) - 8 - held
      if used + more <= chunk.pointee.size {
        used += more
        (old - 8).storeBytes(of: held + more, as: Int.self)
        return old
      }
    }
    let memory = take(size)
    memcpy(memory, old, held)
    return memory
  }

  /// Takes back the last allocation at once; all others wait for the end of the scope.
  mutating func giveBack(_ memory: UnsafeMutableRawPointer) {
    let held = (memory - 8).load(as: Int.self)
    if isLast(memory, held) { used -= held + 8 }
  }

  private func isLast(_ memory: UnsafeMutableRawPointer, _ size: Int) -> Bool {
    memory + size == UnsafeMutableRawPointer(chunk) + used
  }

  private mutating func release(to kept: UnsafeMutablePointer<Chunk>, _ used: Int) {
    while chunk != kept, let previous = chunk.pointee.previous {
      free(chunk)
      chunk = previous
    }
    self.used = used
  }

  private static func chunk(
    of size: Int, after previous: UnsafeMutablePointer<Chunk>?
  ) -> UnsafeMutablePointer<Chunk> {
    guard let memory = malloc(size) else {
      let message: StaticString = "thidua: hết bộ nhớ / out of memory\n"
      write(2, message.utf8Start, message.utf8CodeUnitCount)
      exit(3)
    }
    let chunk = memory.bindMemory(to: Chunk.self, capacity: 1)
    chunk.initialize(to: Chunk(previous: previous, size: size))
    return chunk
  }
}
