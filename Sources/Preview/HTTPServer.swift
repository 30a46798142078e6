import CMicrohttpd
import Glibc
import Publishing

/// libmicrohttpd, for GET and HEAD: a few threads that wait on all connections, so that two hundred clients or a
/// slow one hold up nobody.
final class HTTPServer: Sendable {
  typealias Answer = @Sendable (Request) -> Response

  private nonisolated(unsafe) let daemon: OpaquePointer
  private let context: Unmanaged<Context>

  fileprivate final class Context: Sendable {
    let answer: Answer

    init(_ answer: @escaping Answer) { self.answer = answer }
  }

  /// Takes the socket over.
  init(_ socket: ListeningSocket, threads: Int, answer: @escaping Answer) throws {
    guard thidua_http_load() else { throw SystemFailure(.load, "libmicrohttpd.so.12", code: ENOENT) }
    context = Unmanaged.passRetained(Context(answer))
    guard
      let daemon = thidua_http_start(socket.descriptor, UInt32(max(2, threads)), handle, context.toOpaque())
    else {
      context.release()
      throw SystemFailure(.listen, ":\(socket.port)")
    }
    self.daemon = daemon
  }

  /// Every stream of events must have been ended before.
  func stop() {
    thidua_http_stop(daemon)
    context.release()
  }
}

/// What keeps a stream of events and its connection together.
private final class StreamContext: Sendable {
  nonisolated(unsafe) let connection: OpaquePointer
  let stream: EventStream

  init(_ connection: OpaquePointer, _ stream: EventStream) {
    (self.connection, self.stream) = (connection, stream)
  }
}

// At the top level of a file, since C calls them on threads of its own.

private func handle(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _ url: UnsafePointer<CChar>?,
  _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?, _ upload: UnsafePointer<CChar>?,
  _ uploadSize: UnsafeMutablePointer<Int>?, _ memory: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
  let server = Unmanaged<HTTPServer.Context>.fromOpaque(context!).takeUnretainedValue()
  var request = Request(method: String(cString: method!), path: String(cString: url!))
  // The first call is for the head alone. An answer at once ends the connection, which is right for what would
  // go on to send a body.
  if request.isReading, memory?.pointee == nil {
    memory?.pointee = context
    return thidua_http_go_on()
  }
  func header(_ name: String) -> String? { thidua_http_header(connection, name).map { String(cString: $0) } }
  request.host = header("Host")
  request.ifNoneMatch = header("If-None-Match")
  request.range = header("Range")
  request.ifRange = header("If-Range")
  request.pathArgument = thidua_http_argument(connection, "path").map { String(cString: $0) }
  return send(server.answer(request), to: connection!)
}

private func send(_ answer: Response, to connection: OpaquePointer) -> MHD_Result {
  let response: OpaquePointer?
  switch answer.body {
  case .bytes(let bytes):
    response = bytes.withUnsafeBytes { thidua_http_bytes($0.baseAddress, $0.count) }
  case .file(let file, let range):
    response = thidua_http_file(file, UInt64(range.lowerBound), UInt64(range.count))
  case .events(let stream):
    let context = StreamContext(connection, stream)
    stream.onWake { thidua_http_resume(context.connection) }
    response = thidua_http_stream(readEvents, Unmanaged.passRetained(context).toOpaque(), forgetEvents)
  }
  for (name, value) in answer.headers { thidua_http_add_header(response, name, value) }
  return thidua_http_queue(connection, UInt32(answer.status), response)
}

private func readEvents(
  _ context: UnsafeMutableRawPointer?, _ position: UInt64, _ buffer: UnsafeMutablePointer<CChar>?, _ size: Int
) -> Int {
  let context = Unmanaged<StreamContext>.fromOpaque(context!).takeUnretainedValue()
  let buffer = UnsafeMutableRawBufferPointer(start: buffer, count: size)
  switch context.stream.take(into: buffer, rest: { thidua_http_suspend(context.connection) }) {
  case .bytes(let count): return count
  case .rest: return 0
  case .end: return thidua_http_end()
  }
}

private func forgetEvents(_ context: UnsafeMutableRawPointer?) {
  let context = Unmanaged<StreamContext>.fromOpaque(context!)
  context.takeUnretainedValue().stream.forget()
  context.release()
}
