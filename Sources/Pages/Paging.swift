import Mustache

/// A long list cut into pages: "ke-hoach/", "ke-hoach/trang/2/" …
struct Paging: Sendable {
  let base: String
  let total: Int
  let size: Int

  var count: Int { max(1, (total + size - 1) / size) }

  func address(_ page: Int) -> String { page == 1 ? base : base + "trang/\(page)/" }

  func range(_ page: Int) -> Range<Int> { ((page - 1) * size)..<min(page * size, total) }

  /// One page for each stretch of the list.
  func pages(_ make: (_ page: Int, _ address: String, _ range: Range<Int>) -> Page) -> [Page] {
    (1...count).map { make($0, address($0), range($0)) }
  }

  /// First, last, and two on either side of the one at hand.
  func pager(_ current: Int, _ context: PageContext) -> Value {
    guard count > 1 else { return .none }
    var rows: [Record] = []
    var last = 0
    for page in 1...count where page == 1 || page == count || abs(page - current) <= 2 {
      if page > last + 1 { rows.append([.gap: true, .number: .none, .href: .none, .current: false]) }
      rows.append([
        .gap: false, .number: .number(page), .href: .text(context.href(address(page))),
        .current: .flag(page == current),
      ])
      last = page
    }
    return .record([
      .previous: current > 1 ? .text(context.href(address(current - 1))) : .none,
      .next: current < count ? .text(context.href(address(current + 1))) : .none, .pages: Value(rows),
    ])
  }
}
