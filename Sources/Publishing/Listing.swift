import Pages
import Search

/// All files of a site as they will be published, none of them made yet, and who claims which path.
package struct Listing: Sendable {
  let pages: [Page]
  let others: [PublishedFile]
  package let claims: Claims

  init(_ pages: [Page], _ others: [PublishedFile], isPortable: Bool) {
    (self.pages, self.others) = (pages, others)
    var claims = Claims()
    claims.reserve(pages.count + others.count)
    for page in pages { claims.claim(PublishedFile(page)) }
    claims.add(others, isPortable: isPortable)
    self.claims = claims
  }
}

extension Claims {
  /// What is no page of its own: the names of the other files of the search index follow from their bytes.
  package mutating func add(_ others: [PublishedFile], isPortable: Bool) {
    for file in others { claim(file) }
    claim(SearchIndex.root(isPortable: isPortable), from: "templates/search.html")
  }
}
