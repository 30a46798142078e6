/// What is sent back.
struct Response: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    /// A stretch of an open file; whoever sends it closes it.
    case file(Int32, Range<Int>)
    case events(EventStream)
  }

  var status: Int
  var headers: [(name: String, value: String)]
  var body: Body

  init(_ status: Int, _ headers: [(name: String, value: String)] = [], _ body: Body = .bytes([])) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A short text of the server itself.
  static func text(_ status: Int, _ text: String, _ headers: [(name: String, value: String)] = []) -> Response
  {
    Response(status, [("Content-Type", "text/plain; charset=utf-8")] + headers, .bytes(Array(text.utf8)))
  }
}
