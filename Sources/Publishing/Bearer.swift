import Linking

/// Which file of a site describes already what has a name.
package enum Bearer {
  /// `folder`: of the kind of files that are asked, "content/bodies".
  package static func path(of name: String, in folder: String, of site: String) throws -> String? {
    let root = try Folder(site)
    guard root.status(of: folder)?.kind == .folder else { return nil }
    var walk = InputWalk(root)
    try walk.walk(folder)
    let reader = ContentReader(geography: Geography(), includesDrafts: true)
    for found in walk.finish().files {
      let file = try InputFile(found, in: root)
      if file.isContent, reader.read(file.path, file.bytes).record?.bears(name) == true { return file.name }
    }
    return nil
  }
}
