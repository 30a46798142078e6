import CThread

/// What each thread has for itself: the memory that it works in.
package enum ThreadPlace: Int32 {
  /// Of the view that is being made, and of the text that is being parsed.
  case view, parse

  @inlinable package var memory: UnsafeMutableRawPointer? {
    @inline(__always) get { thread_place(rawValue).pointee }
    @inline(__always) nonmutating set { thread_place(rawValue).pointee = newValue }
  }
}
