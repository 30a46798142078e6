import Diagnostics
import Linking

/// Links and pictures in the texts of a site that lead nowhere in it.
package enum BrokenLinks {
  /// `source`: the bytes of a file. `exists`: whether something is published at a path from the root of the site.
  package static func diagnostics(
    _ site: Site, source: (_ path: String) -> [UInt8]?, exists: (_ path: String) -> Bool
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func read(_ entry: Entry, at address: String) {
      // Once for all links of a file, and only where one is broken.
      lazy var bytes = entry.decoded(source(entry.path))
      for (path, text) in entry.siteLinks(at: address) {
        let page = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path + "/index.html"
        guard !exists(path), !exists(page) else { continue }
        found.append(diagnostic(path, at: entry.place(ofText: text, in: bytes)))
      }
    }
    for plan in site.plans where !plan.entry.document.targets.isEmpty {
      read(plan.entry, at: Address.plan(plan.slug))
    }
    for index in site.bodies.indices {
      if let entry = site.bodies[index].entry { read(entry, at: Address.body(site.bodies[index].slug)) }
    }
    for campaign in site.campaigns {
      if let entry = campaign.entry { read(entry, at: Address.campaign(campaign.slug)) }
    }
    for exemplar in site.exemplars where exemplar.status == .published {
      if let entry = exemplar.entry { read(entry, at: Address.exemplar(exemplar.slug)) }
    }
    for page in site.pages { read(page.entry, at: Address.page(page.slug)) }
    return found
  }

  private static func diagnostic(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .warning, "broken-link",
      Sentence(
        vi:
          "liên kết này dẫn tới “/\(path)”, nơi trang không có gì; hãy sửa địa chỉ, hoặc thêm trang hay tệp ấy",
        en:
          "this link leads to “/\(path)”, where the site has nothing; mend the address, or add the page or file"
      ),
      at: place)
  }
}
