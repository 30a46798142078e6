import Vietnamese

/// What plans serve: a campaign, with the wider one it stands under.
package struct Campaign: Sendable {
  package let key: CampaignKey
  var handle: Handle { didSet { slug = handle.text } }
  // Stored, so that to ask for them is not to copy a whole campaign.
  package let title: String
  package private(set) var slug: String
  package var aliases: [String] = []
  package internal(set) var launchedBy: Reference?
  package var launcher: ID<Body>?
  package var from: PartialDate?
  package var to: PartialDate?
  var namedParent: CampaignKey?
  package var parent: ID<Campaign>?
  package var children: [ID<Campaign>] = []
  package var entry: Entry?
  package let sortKey: SortKey

  init(_ key: CampaignKey, at handle: Handle) {
    self.key = key
    self.handle = handle
    title = key.title
    slug = handle.text
    sortKey = SortKey(key.title)
  }
}
