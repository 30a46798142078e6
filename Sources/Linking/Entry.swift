import Diagnostics
import Markup
import Plans

/// What every file under `content/` has, whatever it describes.
package struct Entry: Sendable {
  /// Relative to the site: "content/plans/x.md".
  package var path: String
  package var slug: String
  /// Once the file was read, without its bytes: places lead back to those on disk.
  package var source: SourceText
  package var frontMatter: FrontMatter
  package var document: Document
  /// What was noticed in a text that is no plan; a plan keeps its own.
  package var findings: [Finding] = []

  package init(path: String, slug: String, source: SourceText, frontMatter: FrontMatter, document: Document) {
    self.path = path
    self.slug = slug
    self.source = source
    self.frontMatter = frontMatter
    self.document = document
  }

  package func place(of key: String, in keys: FrontMatterKeys) -> Place {
    guard let entry = frontMatter.entries.first(where: { keys.key($0.key)?.english == key }) else {
      return Place(path: path)
    }
    return Place(path: path, range: entry.keyRange)
  }
}
