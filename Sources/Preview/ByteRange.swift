/// The header `Range` (RFC 9110, 14): the stretch of a file that is wanted.
enum ByteRange: Equatable {
  case whole
  case part(Range<Int>)
  /// It begins behind the end.
  case unsatisfiable

  /// One stretch is served; a header that asks for several, or cannot be read, is answered with the whole.
  init(_ header: String?, of size: Int) {
    self = .whole
    guard let header, header.lowercased().hasPrefix("bytes=") else { return }
    let words = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
      .map { String($0.filter { $0 != " " }) }
    guard words.count == 2, words.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }) else { return }
    switch (Int(words[0]), Int(words[1])) {
    case (let first?, nil) where words[1].isEmpty:
      self = first < size ? .part(first..<size) : .unsatisfiable
    case (let first?, let last?) where first <= last:
      self = first < size ? .part(first..<min(last, size - 1) + 1) : .unsatisfiable
    case (nil, let count?) where words[0].isEmpty:
      self = count > 0 && size > 0 ? .part(max(0, size - count)..<size) : .unsatisfiable
    default: break
    }
  }
}
