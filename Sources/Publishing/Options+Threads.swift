import Glibc

extension Options {
  /// With one thread where the system starts no others, as a container or `ulimit -u` may have it: the library that
  /// starts them would wait for ever.
  func withinLimits() -> Options {
    var options = self
    // One is its own.
    if jobs > 1, !Self.canStart(jobs + 1) { options.jobs = 1 }
    return options
  }

  /// Whether so many threads can run at once.
  private static func canStart(_ count: Int) -> Bool {
    var gate = pthread_mutex_t()
    pthread_mutex_init(&gate, nil)
    defer { pthread_mutex_destroy(&gate) }
    return withUnsafeMutablePointer(to: &gate) { gate in
      // None ends before all have begun.
      pthread_mutex_lock(gate)
      var threads: [pthread_t] = []
      while threads.count < count {
        var thread = pthread_t()
        guard pthread_create(&thread, nil, passThrough, gate) == 0 else { break }
        threads.append(thread)
      }
      pthread_mutex_unlock(gate)
      for thread in threads { pthread_join(thread, nil) }
      return threads.count == count
    }
  }
}

private func passThrough(_ gate: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  let gate = gate?.assumingMemoryBound(to: pthread_mutex_t.self)
  pthread_mutex_lock(gate!)
  pthread_mutex_unlock(gate!)
  return nil
}
