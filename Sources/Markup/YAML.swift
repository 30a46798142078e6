import CYAML
import Glibc

/// The border to libyaml, and the only file that knows it: the events of a YAML text, one by one.
struct YAML: ~Copyable {
  enum Event {
    case startOfDocument, endOfText
    case startOfMap, endOfMap, startOfList, endOfList
    case scalar(String)
    case alias
    case failure(problem: String, context: String?)
  }

  /// What happened, and from which to which character of the text. Tags and anchors are only seen, not read.
  struct Step {
    var event: Event
    var characters: Range<Int>
    var isTagged = false
    var isAnchored = false
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// `bytes` must stay where they are as long as events are read.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) != 0 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; after `failure` and `endOfText` there is none.
  mutating func next() -> Step {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) != 0 else { return failure() }
      defer { yaml_event_delete(&event) }
      var step = Step(event: .endOfText, characters: event.start_mark.index..<event.end_mark.index)
      switch event.type {
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      case YAML_DOCUMENT_START_EVENT: step.event = .startOfDocument
      case YAML_ALIAS_EVENT: step.event = .alias
      case YAML_MAPPING_START_EVENT:
        step.event = .startOfMap
        step.isTagged = event.data.mapping_start.tag != nil
        step.isAnchored = event.data.mapping_start.anchor != nil
      case YAML_MAPPING_END_EVENT: step.event = .endOfMap
      case YAML_SEQUENCE_START_EVENT:
        step.event = .startOfList
        step.isTagged = event.data.sequence_start.tag != nil
        step.isAnchored = event.data.sequence_start.anchor != nil
      case YAML_SEQUENCE_END_EVENT: step.event = .endOfList
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        step.event = .scalar(Forbidden.mended(text))
        step.isTagged = scalar.tag != nil
        step.isAnchored = scalar.anchor != nil
      default: step.event = .endOfText
      }
      return step
    }
  }

  /// What libyaml says of an error. An unclosed quote is noticed only at the end, so its start counts.
  private func failure() -> Step {
    let parser = parser.pointee
    let context = parser.context.map { String(cString: $0) }
    let isOpenQuote = context?.contains("quoted scalar") == true
    let place = isOpenQuote ? parser.context_mark.index : parser.problem_mark.index
    let problem = parser.problem.map { String(cString: $0) } ?? "out of memory"
    return Step(event: .failure(problem: problem, context: context), characters: place..<place + 1)
  }
}
