import Vietnamese

/// A document that plans cite, whether it is published here or not. Its identity is issuer, type, number and
/// year, so that the `18/KH-UBND` of two provinces are two.
package struct CitedDocument: Sendable {
  package let slug: String
  package let pageAddress: String
  package var type: String
  package var number: String?
  package var date: PartialDate?
  package var title: String?
  package var issuer: ID<Body>?
  package var issuerName: String?
  /// The plan itself, when it is published here.
  package var plan: ID<PlanRecord>?
  /// An official address, from `content/documents.yml`.
  package var address: String?

  init(slug: String, type: String) {
    self.slug = slug
    pageAddress = Address.document(slug)
    self.type = type
  }
}
