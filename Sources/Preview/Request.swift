/// What a client asks for, as far as the preview looks at it.
struct Request: Sendable {
  var method = "GET"
  /// Decoded: "/ke-hoach/kế hoạch/".
  var path = "/"
  var host: String?
  var ifNoneMatch: String?
  var range: String?
  var ifRange: String?
  /// `?path=`, of the panel.
  var pathArgument: String?

  var isReading: Bool { method == "GET" || method == "HEAD" }
}
