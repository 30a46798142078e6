/// A page that describes no plan, body, campaign or exemplar: an introduction, a guide, a news item.
package struct FreePage: Sendable {
  package var title: String
  package var slug: String
  package var entry: Entry
  package var aliases: [String]

  package init(title: String, slug: String, entry: Entry, aliases: [String]) {
    self.title = title
    self.slug = slug
    self.entry = entry
    self.aliases = aliases
  }
}
