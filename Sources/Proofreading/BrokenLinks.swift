import Bytes
import Diagnostics
import Linking

/// Links and pictures in the menu and the texts of a site that lead nowhere in it.
package enum BrokenLinks {
  /// `exists`: whether something is published at a path from the root of the site.
  package static func diagnostics(_ site: Site, exists: (_ path: String) -> Bool) -> [Diagnostic] {
    func leads(_ path: String) -> Bool {
      exists(path) || exists(path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path + "/index.html")
    }
    var found: [Diagnostic] = []
    for link in site.settings.menu where !link.isElsewhere {
      let path = Percent.decode(String(link.address.prefix { $0 != "?" && $0 != "#" }))
      if !leads(path) { found.append(nowhere(path, at: Place(path: SiteSettings.path, range: link.range))) }
    }
    func read(_ entry: Entry?, at address: () -> String) {
      guard let entry, !entry.document.targets.isEmpty else { return }
      for (aim, text) in entry.aims(at: address()) {
        switch aim {
        case .inside(let path) where leads(path): continue
        case .inside(let path): found.append(nowhere(path, at: entry.place(ofText: text)))
        case .above(let written): found.append(above(written, at: entry.place(ofText: text)))
        case .picture(let written): found.append(elsewhere(written, at: entry.place(ofText: text)))
        }
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

  private static func above(_ written: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .warning, "broken-link",
      Sentence(
        vi:
          "liên kết “\(written)” dẫn ra phía trên trang chủ; hãy bớt “../”, hoặc ghi địa chỉ đầy đủ bắt đầu "
          + "bằng https://",
        en:
          "the link “\(written)” leads above the home page; take out a “../”, or write the whole address that "
          + "begins with https://"),
      at: place)
  }

  private static func elsewhere(_ written: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .warning, "remote-picture",
      Sentence(
        vi:
          "ảnh “\(written)” nằm ở nơi khác nên không hiện ra: trang không cho trình duyệt gọi ra ngoài; hãy chép "
          + "ảnh vào content/static/ rồi ghi địa chỉ ở đó, như ![…](/anh.jpg)",
        en:
          "the picture “\(written)” lies elsewhere and is not shown, since pages let browsers call nobody else; "
          + "copy it into content/static/ and write its address there, such as ![…](/picture.jpg)"),
      at: place)
  }

  private static func nowhere(_ path: String, at place: Place) -> Diagnostic {
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
