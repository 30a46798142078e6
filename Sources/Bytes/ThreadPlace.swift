import CThread

/// What each thread has for itself: the memory that it works in.
@usableFromInline package enum ThreadPlace {
  /// Of the view that is being made.
  @inlinable package static var view: UnsafeMutableRawPointer? {
    @inline(__always) get { thread_place(0).pointee }
    @inline(__always) set { thread_place(0).pointee = newValue }
  }

  /// Of the text that is being parsed.
  @inlinable package static var parse: UnsafeMutableRawPointer? {
    @inline(__always) get { thread_place(1).pointee }
    @inline(__always) set { thread_place(1).pointee = newValue }
  }
}
