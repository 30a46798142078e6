import Diagnostics
import Linking

/// Links and pictures in the texts of a site that lead nowhere in it.
package enum BrokenLinks {
  /// `source`: the bytes of a file. `exists`: whether something is published at a path from the root of the site.
  package static func diagnostics(
    _ site: Site, source: (_ path: String) -> [UInt8]?, exists: (_ path: String) -> Bool
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func read(_ entry: Entry?, at address: () -> String) {
      guard let entry, !entry.document.targets.isEmpty else { return }
      // Once for all links of a file, and only where one is broken.
      lazy var bytes = entry.decoded(source(entry.path))
      for (path, text) in entry.siteLinks(at: address()) {
        let page = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path + "/index.html"
        guard !exists(path), !exists(page) else { continue }
        found.append(diagnostic(path, at: entry.place(ofText: text, in: bytes)))
      }
    }
    // Lent by index: a loop over them would copy each.
    for index in site.plans.indices {
      read(site.plans[index].entry) { Address.plan(site.plans[index].slug) }
    }
    for index in site.bodies.indices {
      read(site.bodies[index].entry) { Address.body(site.bodies[index].slug) }
    }
    for index in site.campaigns.indices {
      read(site.campaigns[index].entry) { Address.campaign(site.campaigns[index].slug) }
    }
    for index in site.exemplars.indices where site.exemplars[index].status == .published {
      read(site.exemplars[index].entry) { Address.exemplar(site.exemplars[index].slug) }
    }
    for index in site.pages.indices {
      read(site.pages[index].entry) { Address.page(site.pages[index].slug) }
    }
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
