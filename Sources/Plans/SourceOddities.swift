import Markup

/// What was odd in the file itself: its bytes and its raw HTML.
package enum SourceOddities: Pass {
  package static func read(_ reading: Reading) {
    let oddities = reading.source.oddities
    if oddities.contains(.decomposed) { reading.note(.nfd, at: 0..<0) }
    if oddities.contains(.byteOrderMark) { reading.note(.bom, at: 0..<0) }
    if oddities.contains(.carriageReturns) { reading.note(.crlf, at: 0..<0) }
    var hasHTML = false
    for oddity in reading.document.oddities {
      let kind: Finding.Kind
      switch oddity.kind {
      case .rawHTML:
        // Once is enough: a table has hundreds of tags.
        if hasHTML { continue }
        hasHTML = true
        kind = .rawHTML
      case .scriptTag: kind = .scriptTag
      case .eventHandler: kind = .eventHandler
      case .javascriptLink: kind = .javascriptLink
      case .dataLink: kind = .dataLink
      case .otherLink: kind = .otherLink
      }
      reading.plan.findings.append(Finding(kind, source: oddity.source))
    }
  }
}
