import Bytes
import Glibc
import Publishing

/// How bytes and files go out: whole, in part, or not at all when the client has them already (RFC 9110).
struct Sending: Sendable {
  private let request: Request

  init(_ request: Request) { self.request = request }

  static func tag(_ bytes: [UInt8]) -> String { "\"" + Fingerprint(of: bytes).hexadecimal + "\"" }

  func bytes(_ bytes: [UInt8], _ type: String, _ status: Int = 200, tag: String? = nil) -> Response {
    let tag = tag ?? Self.tag(bytes)
    let headers = Self.headers(type, tag)
    guard status == 200 else { return Response(status, headers, .bytes(bytes)) }
    if isKnown(tag) { return Response(304, headers) }
    switch range(of: bytes.count, tag) {
    case .whole: return Response(200, headers, .bytes(bytes))
    case .part(let range):
      return Response(206, headers + Self.content(range, of: bytes.count), .bytes(Array(bytes[range])))
    case .unsatisfiable: return Self.unsatisfiable(bytes.count)
    }
  }

  func file(_ file: InputFile, in folder: Folder, _ type: String) throws(SystemFailure) -> Response {
    let (descriptor, status) = try folder.open(file.name, followingLink: file.isLink)
    let tag = "\"\(status.size)-\(status.modified.nanoseconds)-\(status.inode)\""
    let headers = Self.headers(type, tag)
    if isKnown(tag) {
      close(descriptor)
      return Response(304, headers)
    }
    switch range(of: status.size, tag) {
    case .whole where status.size == 0:
      close(descriptor)
      return Response(200, headers)
    case .whole: return Response(200, headers, .file(descriptor, 0..<status.size))
    case .part(let range):
      return Response(206, headers + Self.content(range, of: status.size), .file(descriptor, range))
    case .unsatisfiable:
      close(descriptor)
      return Self.unsatisfiable(status.size)
    }
  }

  /// `If-None-Match` compares weakly, and may list several.
  private func isKnown(_ tag: String) -> Bool {
    guard let known = request.ifNoneMatch else { return false }
    return known.split(separator: ",").contains { one in
      var one = one.drop { $0 == " " }
      while one.last == " " { one.removeLast() }
      if one.hasPrefix("W/") { one = one.dropFirst(2) }
      return one == "*" || one == tag
    }
  }

  private func range(of size: Int, _ tag: String) -> ByteRange {
    if let condition = request.ifRange, condition != tag { return .whole }
    return ByteRange(request.range, of: size)
  }

  private static func headers(_ type: String, _ tag: String) -> [(name: String, value: String)] {
    [
      ("Content-Type", type), ("ETag", tag), ("Cache-Control", "no-cache"), ("Accept-Ranges", "bytes"),
      ("X-Content-Type-Options", "nosniff"),
    ]
  }

  private static func content(_ range: Range<Int>, of size: Int) -> [(name: String, value: String)] {
    [("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)")]
  }

  private static func unsatisfiable(_ size: Int) -> Response {
    .text(416, "416\n", [("Content-Range", "bytes */\(size)")])
  }
}
