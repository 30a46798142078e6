import Vietnamese

/// What plans serve: a campaign, with the wider one it stands under.
package struct Campaign: Sendable {
  package var title: String
  package var slug: String
  package var key: String
  package var aliases: [String] = []
  package var launchedBy: String?
  package var launcher: ID<Body>?
  package var from: PartialDate?
  package var to: PartialDate?
  package var parentTitle: String?
  package var parent: ID<Campaign>?
  package var children: [ID<Campaign>] = []
  package var entry: Entry?
  package var sortKey = SortKey("")

  package init(title: String, slug: String, key: String) {
    self.title = title
    self.slug = slug
    self.key = key
  }
}
