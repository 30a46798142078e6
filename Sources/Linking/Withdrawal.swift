import Markup
import Vietnamese

/// That a plan or an exemplar is public no more, and what its editor tells of it.
package struct Withdrawal: Sendable, Hashable {
  package var date: String?
  package var reason: String?

  /// Whatever is written but a plain no withdraws: a slip here must not leave a name on the site. A day alone is when,
  /// other words are why.
  init?(_ node: FrontMatter.Node) {
    switch node.value {
    case .map:
      self.init(date: node["date"]?.text, reason: node["reason"]?.text)
    case .list: self.init()
    case .scalar(let text):
      guard !text.isEmpty, !node.isFalse else { return nil }
      let isDate = PartialDate(text) != nil
      self.init(date: isDate ? text : nil, reason: isDate || node.isTrue ? nil : text)
    }
  }

  private init(date: String? = nil, reason: String? = nil) { (self.date, self.reason) = (date, reason) }
}
