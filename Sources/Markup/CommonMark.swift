import CCmark
import Glibc

/// The border to libcmark, and the only file that knows it. A tree lives as long as the closure that reads it.
enum CommonMark {
  /// A node of libcmark's tree; valid only inside `read`.
  struct Node: Equatable {
    enum Kind {
      case document, quote, list, item, code, html, paragraph, heading, rule
      case text, softBreak, lineBreak, codeSpan, inlineHTML, emphasis, strong, link, image, unknown
    }

    fileprivate let pointer: OpaquePointer

    fileprivate init(_ pointer: OpaquePointer) { self.pointer = pointer }
    fileprivate init?(_ pointer: OpaquePointer?) {
      guard let pointer else { return nil }
      self.pointer = pointer
    }
  }

  /// Parses `bytes`, which must be UTF-8, and lets `body` read the tree.
  static func read<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (Node) throws -> Result
  ) rethrows -> Result {
    try Arena.scope {
      // Neither parser nor tree is freed: both lie in the arena, which goes as a whole.
      let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory)
      if let start = bytes.baseAddress {
        cmark_parser_feed(parser, UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self), bytes.count)
      }
      return try body(Node(cmark_parser_finish(parser)))
    }
  }

  /// libcmark's own rendering, which tests compare ours with.
  static func html(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      read(bytes) { root in
        guard let html = cmark_render_html(root.pointer, CMARK_OPT_DEFAULT) else { return [] }
        return Array(CommonMark.bytes(html))
      }
    }
  }

  private nonisolated(unsafe) static let memory: UnsafeMutablePointer<cmark_mem> = {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(
      to: cmark_mem(
        calloc: { count, size in Arena.current.pointee.takeZeroed(count * size) },
        realloc: { old, size in
          guard let old else { return Arena.current.pointee.take(size) }
          return Arena.current.pointee.grow(old, to: size)
        },
        free: { memory in
          if let memory { Arena.current.pointee.giveBack(memory) }
        }))
    return memory
  }()

  fileprivate static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self), count: strlen(string))
  }
}

extension CommonMark.Node {
  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_CODE: .codeSpan
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_DOCUMENT: .document
    default: .unknown
    }
  }

  var next: Self? { Self(cmark_node_next(pointer)) }
  var parent: Self? { Self(cmark_node_parent(pointer)) }
  var firstChild: Self? { Self(cmark_node_first_child(pointer)) }

  /// The text of a text, a code span or block, or raw HTML.
  var literal: UnsafeBufferPointer<UInt8> { CommonMark.bytes(cmark_node_get_literal(pointer)) }
  var address: UnsafeBufferPointer<UInt8> { CommonMark.bytes(cmark_node_get_url(pointer)) }
  var title: UnsafeBufferPointer<UInt8> { CommonMark.bytes(cmark_node_get_title(pointer)) }
  /// What stands behind the opening fence of a code block.
  var info: UnsafeBufferPointer<UInt8> { CommonMark.bytes(cmark_node_get_fence_info(pointer)) }

  var level: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var firstNumber: Int { Int(cmark_node_get_list_start(pointer)) }

  /// Lines count from 1, columns are bytes from 1. Only the lines, and the column where a block starts, are
  /// to be trusted.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
}
