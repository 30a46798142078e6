import Bytes
import Diagnostics
import Glibc
import Synchronization

/// The terminal: results go to standard output, everything that is said about them to standard error.
package struct Console: Sendable {
  package enum Stream: Int32, Sendable {
    case output = 1
    case error = 2
  }

  package let language: Language
  package let isQuiet: Bool
  package let output: TerminalStyle
  package let error: TerminalStyle
  private let lost = Lost()

  package init(language: Language, isQuiet: Bool = false) {
    self.language = language
    self.isQuiet = isQuiet
    let environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }
    output = TerminalStyle(isTerminal: isatty(1) == 1, environment: environment)
    error = TerminalStyle(isTerminal: isatty(2) == 1, environment: environment)
  }

  /// What went well; silent with `--quiet`.
  package func say(_ sentence: Sentence) { if !isQuiet { write(sentence[language] + "\n", to: .error) } }

  package func fail(_ sentence: Sentence) {
    write(error.paint("thidua: ", .error) + sentence[language] + "\n", to: .error)
  }

  /// Why results could not be written, if any: whoever asked for them must not take what came for all.
  package var failure: SystemFailure? { lost.failure.withLock { $0 } }

  /// A reader that went away ends the process, as a pipe's end does.
  package func write(_ bytes: UnsafeBufferPointer<UInt8>, to stream: Stream) {
    var rest = UnsafeRawBufferPointer(bytes)
    while !rest.isEmpty {
      let count = Glibc.write(stream.rawValue, rest.baseAddress, rest.count)
      if count >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if errno == EAGAIN {
        // A stream that whoever shares it does not wait for.
        var entry = pollfd(fd: stream.rawValue, events: Int16(POLLOUT), revents: 0)
        poll(&entry, 1, -1)
      } else if errno != EINTR {
        if stream == .output {
          if errno == EPIPE { Interruption.endAsPipe() }
          lost.note(SystemFailure(.write, "stdout"))
        }
        return
      }
    }
  }

  private final class Lost: Sendable {
    let failure = Mutex<SystemFailure?>(nil)

    func note(_ failure: SystemFailure) { self.failure.withLock { $0 = $0 ?? failure } }
  }

  package func write(_ text: String, to stream: Stream) {
    var text = text
    text.withUTF8 { write($0, to: stream) }
  }

  /// What is said of diagnostics, not printed yet.
  struct Report: Sendable {
    fileprivate var bytes: [UInt8] = []
    fileprivate var stream = Stream.error
  }

  /// Diagnostics as `--json` or people want them, and how many there were.
  /// Who wants to hear of errors only wants to hear of what `isStrict` takes for one, too.
  func report(
    _ list: DiagnosticList, asJSON: Bool, isStrict: Bool = false, source: @escaping (String) -> [UInt8]?
  ) -> Report {
    var writer = ByteWriter()
    let printer = DiagnosticPrinter(language: language, style: error, source: source)
    if asJSON {
      printer.printJSON(list.diagnostics, to: &writer)
      return Report(bytes: writer.array, stream: .output)
    }
    let shown = isQuiet ? list.only(isStrict ? [.error, .warning] : [.error]) : list
    printer.print(shown, to: &writer)
    if let summary = printer.summary(of: shown) { writer.write(summary + "\n") }
    return Report(bytes: writer.array)
  }

  func show(_ report: Report) { report.bytes.withUnsafeBufferPointer { write($0, to: report.stream) } }

  package func show(_ list: DiagnosticList, asJSON: Bool, source: @escaping (String) -> [UInt8]?) {
    show(report(list, asJSON: asJSON, source: source))
  }

  package func show(_ diagnostics: [Diagnostic], asJSON: Bool, source: @escaping (String) -> [UInt8]?) {
    show(DiagnosticList(diagnostics), asJSON: asJSON, source: source)
  }
}
