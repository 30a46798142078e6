import CVips

/// The border to libvips, and the only file that knows it: photos in other sizes, where this machine has the
/// library. It is looked for when the first photo needs it, so that the tool runs as well without.
package struct ImageLibrary: Sendable, Hashable {
  /// "libvips 8.14.1": another version may make other bytes of the same photo.
  package let name: String

  package static let found: ImageLibrary? = {
    guard let version = thidua_vips_open() else { return nil }
    return ImageLibrary(name: "libvips " + String(cString: version))
  }()

  /// A photo upright and in another size, in sRGB and without notes, in its own format.
  package func resize(
    _ bytes: [UInt8], _ image: ImageFile, to size: ImageFile.Size
  ) throws(ImageFile.Fault) -> [UInt8] {
    let stored = image.isTurned ? size.turned : size
    let order = thidua_vips_order(
      width: Int32(stored.width), height: Int32(stored.height), orientation: Int32(image.orientation),
      suffix: image.format.suffix)
    var made: UnsafeMutableRawPointer?
    var count = 0
    guard bytes.withUnsafeBytes({ thidua_vips_resize($0.baseAddress!, $0.count, order, &made, &count) })
    else {
      throw .broken
    }
    defer { thidua_vips_free(made) }
    let resized = Array(UnsafeRawBufferPointer(start: made, count: count))
    // Libvips keeps some notes in WebP even when told not to.
    let clean = try ImageFile(resized)
    guard clean.size == size else { throw .broken }
    return clean.withoutNotes(resized)
  }
}

extension ImageFile.Format {
  fileprivate var suffix: thidua_vips_suffix {
    switch self {
    case .jpeg: thidua_vips_jpeg
    case .png: thidua_vips_png
    case .webp: thidua_vips_webp
    }
  }
}
