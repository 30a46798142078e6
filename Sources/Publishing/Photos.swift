import Bytes
import Diagnostics
import Images
import Linking
import Pages

/// The photos that published exemplars name: looked at, and planned in the sizes in which they are offered.
///
/// An address carries the hash of all that its bytes depend on. So a build takes over what an earlier one made
/// without decoding the photo again, and browsers may keep it for ever.
package struct Photos: Sendable {
  /// Changes whenever the same photo shall be made otherwise.
  private static let recipe = "1"
  /// In pixels; a photo is never enlarged.
  private static let widths = [480, 960, 1600]

  /// What was found out about one file; kept by the preview until the file changes.
  private typealias Look = (fingerprint: Fingerprint, photo: Result<Photo, Photo.Problem>)

  private var looks: [String: Look] = [:]
  package private(set) var pictures: [ID<Exemplar>: Picture] = [:]
  package private(set) var files: [PublishedFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// What resizes them; nil where they are published in the size that they have.
  private var library: ImageLibrary?

  /// `library` is asked for only when there is a photo.
  init(
    _ snapshot: Snapshot, of site: Site, library: () -> ImageLibrary?, jobs: Int, after earlier: Photos?
  ) {
    let found = Self.find(in: snapshot, site)
    diagnostics = found.diagnostics
    guard !found.files.isEmpty else { return }
    self.library = library()
    let looks = Parallel.map(found.files.count, jobs: jobs) { _, index -> Look in
      let file = found.files[index].file
      if let look = earlier?.looks[file.path], look.fingerprint == file.fingerprint { return look }
      return (file.fingerprint, Photo.look(at: file, in: snapshot))
    }
    for (look, (id, file)) in zip(looks, found.files) {
      self.looks[file.path] = look
      switch look.photo {
      case .success(let photo): offer(photo, of: id, site)
      case .failure(let problem):
        diagnostics.append(Self.error("bad-photo", problem.sentence(file.path), site.exemplars[id].entry))
      }
    }
  }

  private mutating func offer(_ photo: Photo, of id: ID<Exemplar>, _ site: Site) {
    var variants: [Picture.Variant] = []
    let (whole, format) = (photo.image.size, photo.image.format)
    for width in widths(upTo: whole.width) {
      let height = max(1, (whole.height * width + whole.width / 2) / whole.width)
      let words = [Self.recipe, photo.content.hexadecimal, library?.name ?? "-", "\(width) \(height)"]
      let hash = Fingerprint(of: Array(words.joined(separator: "\n").utf8)).hexadecimal.prefix(12)
      let address = site.address(id) + "anh-\(width).\(hash).\(format.rawValue)"
      variants.append(.init(address: address, width: width, height: height))
      let making = Photo.Making(size: .init(width: width, height: height), library: library)
      files.append(PublishedFile(address, from: photo.file.path, .photo(photo, making)))
    }
    pictures[id] = Picture(variants: variants)
  }

  private func widths(upTo width: Int) -> [Int] {
    guard library != nil else { return [width] }
    let largest = min(width, Self.widths.last!)
    // One that is hardly smaller than the largest is not worth its room.
    return Self.widths.filter { $0 * 5 <= largest * 4 } + [largest]
  }

  /// Told once by who publishes or checks: that photos stay as large as they are.
  var note: Diagnostic? {
    guard library == nil, !pictures.isEmpty else { return nil }
    return Diagnostic(
      .note, "no-image-library",
      Sentence(
        vi: "máy này không có libvips (từ bản 8.14) nên ảnh được đăng với cỡ gốc, đã bỏ vị trí chụp; cài gói "
          + "libvips42 thì trang có thêm ảnh nhỏ cho điện thoại",
        en:
          "this machine has no libvips (from 8.14 on): photos are published in their original size, without the "
          + "place where they were taken; install libvips42 for small ones as well"))
  }

  /// The library that a build of these files may use: the same files make other bytes with another.
  static func library(for snapshot: Snapshot) -> String {
    let mayHavePhotos = snapshot.files.contains {
      $0.kind == .attachment && ContentFolder(of: $0.path) != .plans
    }
    return mayHavePhotos ? ImageLibrary.found?.name ?? "none" : "-"
  }
}
