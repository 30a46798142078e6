/// Where things stand in the site: folders that end in a slash, without one at the front, so that a link is the
/// way up to the root and then this.
package enum Address {
  package static let plans = "ke-hoach/"
  package static let bodies = "co-quan/"
  package static let campaigns = "phong-trao/"
  package static let exemplars = "dien-hinh/"
  package static let documents = "van-ban/"
  package static let tasks = "nhiem-vu/"
  package static let timeline = "tien-do/"
  package static let abbreviations = "viet-tat/"
  package static let search = "tim-kiem/"
  package static let data = "du-lieu/"
  package static let assets = "tai-nguyen/"

  package static func plan(_ slug: String) -> String { plans + slug + "/" }
  package static func body(_ slug: String) -> String { bodies + slug + "/" }
  package static func campaign(_ slug: String) -> String { campaigns + slug + "/" }
  package static func exemplar(_ slug: String) -> String { exemplars + slug + "/" }
  package static func document(_ slug: String) -> String { documents + slug + "/" }
  package static func page(_ slug: String) -> String { slug + "/" }

  /// Of the page that is made from a file of `content/`.
  package static func page(ofFile path: String) -> String? {
    guard path.ends(in: ".md"), let folder = ContentFolder(of: path) else { return nil }
    let slug = ContentReader.slug(of: path)
    return switch folder {
    case .plans: plan(slug)
    case .bodies: body(slug)
    case .campaigns: campaign(slug)
    case .exemplars: exemplar(slug)
    case .pages: page(slug)
    }
  }

  /// "../../" for "ke-hoach/x/".
  package static func root(from address: String) -> String {
    let depth = address.utf8.span.withUnsafeBufferPointer { bytes in
      bytes.reduce(0) { $1 == UInt8(ascii: "/") ? $0 + 1 : $0 }
    }
    return depth < roots.count ? roots[depth] : String(repeating: "../", count: depth)
  }

  private static let roots = (0..<8).map { String(repeating: "../", count: $0) }
}

extension Site {
  package func address(_ id: ID<PlanRecord>) -> String { plans[id].pageAddress }
  package func address(_ id: ID<Body>) -> String { bodies[id].pageAddress }
  package func address(_ id: ID<Campaign>) -> String { Address.campaign(campaigns[id].slug) }
  package func address(_ id: ID<Exemplar>) -> String { Address.exemplar(exemplars[id].slug) }
  /// The plan itself where it is published here.
  package func address(_ id: ID<CitedDocument>) -> String { documents[id].pageAddress }
}
