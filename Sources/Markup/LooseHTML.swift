import CXML
import Glibc

/// The border to libxml2, and the only file that knows it: raw HTML as a list of events whose starts and ends
/// match, whatever the tags did.
struct LooseHTML {
  enum Event {
    case start(HTMLElement, Attributes)
    case end(HTMLElement)
    /// A range of `text`.
    case text(Range<Int>)
    /// A stretch of Markdown that stands between the tags.
    case piece(Int)
  }

  /// The attributes that a document keeps.
  struct Attributes {
    var address: String?
    var columns: UInt32 = 1
    var rows: UInt16 = 1
  }

  /// The name of the tag that stands for a piece of Markdown.
  static let pieceName = "thidua-piece"
  /// Elements nested deeper than this are no document; what was written like that is read without its tags.
  static let mostLevels = 256

  private(set) var events: [(event: Event, offset: Int)] = []
  /// The text of all events, entities resolved.
  private(set) var text: [UInt8] = []

  /// libxml2 must be set up before two threads meet in it; they would wait for one another for ever.
  private static let library: Void = xmlInitParser()

  /// Nothing when the elements are nested too deep.
  init?(_ html: UnsafeBufferPointer<UInt8>) {
    LooseHTML.library
    guard let start = html.baseAddress, let length = Int32(exactly: html.count),
      let context = htmlNewParserCtxt()
    else { return nil }
    defer { htmlFreeParserCtxt(context) }
    let collector = Collector(context)
    // Only these are called; libxml2 builds no tree, loads nothing and says nothing.
    var handler = xmlSAXHandler()
    handler.startElement = { collector, name, attributes in
      Collector.of(collector)?.start(name, attributes)
    }
    handler.endElement = { collector, name in Collector.of(collector)?.end(name) }
    handler.characters = { collector, text, count in Collector.of(collector)?.write(text, count) }
    handler.ignorableWhitespace = { collector, text, count in Collector.of(collector)?.write(text, count) }
    context.pointee.sax.pointee = handler
    context.pointee.userData = Unmanaged.passUnretained(collector).toOpaque()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_NOIMPLIED.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue
    withExtendedLifetime(collector) {
      let characters = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
      _ = htmlCtxtReadMemory(context, characters, length, nil, "UTF-8", Int32(options))
    }
    guard collector.level <= LooseHTML.mostLevels else { return nil }
    events = collector.events
    text = collector.text
  }

  /// Takes what libxml2 calls back with.
  private final class Collector {
    let context: htmlParserCtxtPtr
    var events: [(event: Event, offset: Int)] = []
    var text: [UInt8] = []
    var level = 0

    init(_ context: htmlParserCtxtPtr) { self.context = context }

    static func of(_ pointer: UnsafeMutableRawPointer?) -> Collector? {
      pointer.map { Unmanaged<Collector>.fromOpaque($0).takeUnretainedValue() }
    }

    /// How far libxml2 has read.
    private var offset: Int {
      guard let input = context.pointee.input else { return 0 }
      return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    }

    func start(
      _ name: UnsafePointer<xmlChar>?, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
      guard level <= mostLevels, let name else { return }
      level += 1
      if level > mostLevels { return xmlStopParser(context) }
      let tag = String(decodingCString: name, as: UTF8.self)
      var attributes = Attributes()
      var piece: Int?
      var index = 0
      while let list, let key = list[index] {
        let value = list[index + 1].map { String(decodingCString: $0, as: UTF8.self) } ?? ""
        switch String(decodingCString: key, as: UTF8.self) {
        case "href": attributes.address = value
        case "colspan": attributes.columns = UInt32(value).map { min(max($0, 1), 1000) } ?? 1
        case "rowspan": attributes.rows = UInt16(value).map { max($0, 1) } ?? 1
        case "n": piece = Int(value)
        default: break
        }
        index += 2
      }
      if tag == LooseHTML.pieceName {
        if let piece { events.append((.piece(piece), offset)) }
      } else {
        events.append((.start(HTMLElement(name: tag), attributes), offset))
      }
    }

    func end(_ name: UnsafePointer<xmlChar>?) {
      guard level <= mostLevels, let name else { return }
      level -= 1
      let tag = String(decodingCString: name, as: UTF8.self)
      if tag != LooseHTML.pieceName { events.append((.end(HTMLElement(name: tag)), offset)) }
    }

    func write(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
      guard level <= mostLevels, let characters else { return }
      let start = text.count
      text += UnsafeBufferPointer(start: characters, count: Int(count))
      events.append((.text(start..<text.count), offset))
    }
  }
}
