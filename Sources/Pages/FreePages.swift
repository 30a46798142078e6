import Bytes
import Linking
import Markup
import Mustache

/// Pages that an editor writes freely, and the texts of bodies, campaigns and exemplars.
enum FreePages {
  static func page(_ page: FreePage) -> Page {
    Page(
      page.slug + "/index.html", from: page.entry.path,
      content: .template("page") { context in
        let frame = Frame("page", title: page.title)
        return frame.view(
          context, [.hasContents: false, .contents: [], .content: content(page.entry, without: page.title)])
      })
  }

  /// The text of a file; none when it has no text. A heading that repeats the page's title is left to the page.
  static func content(_ entry: Entry?, without title: String? = nil) -> Value {
    guard let document = entry?.document, !document.blocks.isEmpty else { return .none }
    let repeats = document.blocks[0].kind == .heading && document.string(document.blocks[0].text) == title
    let blocks = (repeats ? Int(document.blocks[0].end) : 0)..<document.blocks.count
    return .write { output in HTMLWriter(document, boxesTables: true).write(blocks: blocks, into: &output) }
  }
}
