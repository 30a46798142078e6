/// A photo as its own bytes describe it: how large it is, how it is to be turned, and which of its bytes are the
/// picture. No pixel is decoded.
package struct ImageFile: Sendable, Hashable {
  package enum Format: String, Sendable {
    case jpeg = "jpg"
    case png
    case webp
  }

  /// What makes a file no photo that can be published.
  package enum Fault: Error, Sendable, Hashable {
    /// Neither JPEG, PNG nor WebP.
    case unknownFormat
    /// It ends before its end.
    case cutOff
    /// What it says of itself cannot be.
    case broken
  }

  /// A run of the file, or bytes that stand in the place of some of it.
  enum Piece: Sendable, Hashable {
    case kept(Range<Int>)
    case written([UInt8])
  }

  package struct Size: Sendable, Hashable {
    package var width: Int
    package var height: Int

    package init(width: Int, height: Int) { (self.width, self.height) = (width, height) }

    /// Seen from the side.
    var turned: Size { Size(width: height, height: width) }
  }

  package let format: Format
  /// Upright, as it is seen.
  package let size: Size
  /// How the stored picture is to be turned and mirrored, as EXIF counts: 1 is upright.
  package let orientation: UInt8
  /// The file without what a camera or a program noted in it.
  let pieces: [Piece]

  /// What is stored as its width is seen as its height.
  var isTurned: Bool { orientation >= 5 }

  package init(_ bytes: [UInt8]) throws(Fault) {
    let reader = ByteReader(bytes)
    if reader.has([0xFF, 0xD8, 0xFF], at: 0) {
      try self.init(jpeg: reader)
    } else if reader.has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) {
      try self.init(png: reader)
    } else if reader.has("RIFF", at: 0), reader.has("WEBP", at: 8) {
      try self.init(webp: reader)
    } else {
      throw .unknownFormat
    }
  }

  /// `size` is that of the stored picture.
  init(_ format: Format, _ size: Size?, orientation: UInt8 = 1, _ pieces: [Piece]) throws(Fault) {
    guard let size, size.width > 0, size.height > 0 else { throw .broken }
    self.format = format
    self.orientation = orientation
    self.pieces = pieces
    self.size = orientation >= 5 ? size.turned : size
  }

  /// The same picture without place, time, device and whatever else stands beside it: such notes are personal data.
  package func withoutNotes(_ bytes: [UInt8]) -> [UInt8] {
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    for piece in pieces {
      switch piece {
      case .kept(let range): clean += bytes[range]
      case .written(let bytes): clean += bytes
      }
    }
    return clean
  }
}
