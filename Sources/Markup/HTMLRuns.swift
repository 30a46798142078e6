/// Blocks of raw HTML that belong together: libcmark cuts a table or a list of tags at each blank line.
struct HTMLRuns {
  /// First and last block of each run, in reading order.
  private(set) var runs: ArraySlice<(first: CommonMark.Node, last: CommonMark.Node)> = []

  /// A table or list whose end has not come yet.
  private struct Open {
    var element: HTMLElement
    var node: CommonMark.Node
    var order: Int
    var depth: Int
  }

  init(in root: CommonMark.Node) {
    var found: [(order: Int, first: CommonMark.Node, last: CommonMark.Node)] = []
    var open: [Open] = []
    var (order, depth) = (0, 0)
    var node = root
    walk: while true {
      order += 1
      switch node.kind {
      case .html:
        let literal = node.literal
        var scanner = TagScanner(literal)
        while let token = scanner.next() {
          guard case .tag(_, let name, let isEnd) = token else { continue }
          let element = HTMLElement(name: TagScanner.name(name, in: literal))
          guard element.isStructure else { continue }
          if !isEnd {
            open.append(Open(element: element, node: node, order: order, depth: depth))
            continue
          }
          while let last = open.last, last.depth == depth {
            open.removeLast()
            guard last.element == element else { continue }
            if last.node != node {
              while let inner = found.last, inner.order >= last.order { found.removeLast() }
              found.append((last.order, last.node, node))
            }
            break
          }
        }
      case .document, .quote, .list, .item:
        if let child = node.firstChild {
          depth += 1
          node = child
          continue walk
        }
      default: break
      }
      while true {
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent else { break walk }
        node = parent
        while let last = open.last, last.depth == depth { open.removeLast() }
        depth -= 1
      }
    }
    runs = found.map { ($0.first, $0.last) }[...]
  }

  mutating func last(from node: CommonMark.Node) -> CommonMark.Node {
    guard let run = runs.first, run.first == node else { return node }
    runs.removeFirst()
    return run.last
  }
}
