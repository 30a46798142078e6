import Testing

@testable import Images

/// Photos in other sizes, where this machine has libvips.
@Suite(.enabled(if: ImageLibrary.found != nil, "needs libvips42")) struct ImageLibraryTests {
  private func resize(_ bytes: [UInt8], to size: ImageFile.Size) throws -> [UInt8] {
    try #require(ImageLibrary.found).resize(bytes, ImageFile(bytes), to: size)
  }

  @Test(arguments: ["ngang.jpg", "xoay.jpg", "ve.png", "web.webp"])
  func aSmallerPhotoIsUprightAndWithoutNotes(name: String) throws {
    let bytes = try MadeImage.file(name)
    let image = try ImageFile(bytes)
    let size = ImageFile.Size(width: image.size.width / 3, height: image.size.height / 3)
    let small = try resize(bytes, to: size)
    let found = try ImageFile(small)
    #expect(found.size == size && found.orientation == 1 && found.format == image.format)
    #expect(small == found.withoutNotes(small))
    #expect(small.count < bytes.count || name == "ve.png" || name == "web.webp")
    // The notes were nothing of the picture; and the same photo makes the same bytes, on any thread.
    #expect(try resize(image.withoutNotes(bytes), to: size) == small)
    #expect(try resize(bytes, to: size) == small)
  }

  @Test(arguments: 1...8) func everyOrientationGivesTheSizeThatIsSeen(orientation: Int) throws {
    var bytes = try MadeImage.file("xoay.jpg")
    let image = try ImageFile(bytes)
    bytes = image.withoutNotes(bytes)
    let place = try #require(
      bytes.indices.first { bytes[$0...].starts(with: [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]) })
    bytes[place + 9] = UInt8(orientation)
    let size = try ImageFile(bytes).size
    #expect(size == (orientation < 5 ? .init(width: 450, height: 300) : .init(width: 300, height: 450)))
    let upright = try resize(bytes, to: size)
    #expect(try ImageFile(upright).size == size)
  }

  @Test func aPhotoThatOnlyLooksLikeOneIsBroken() throws {
    for bytes in [MadeImage.jpeg(), MadeImage.png(4, 4), MadeImage.riff([MadeImage.lossy])] {
      #expect(throws: ImageFile.Fault.broken) { try resize(bytes, to: .init(width: 2, height: 2)) }
    }
    var damaged = try MadeImage.file("ngang.jpg")
    let table = try #require(damaged.indices.first { damaged[$0...].starts(with: [0xFF, 0xC4]) })
    for place in 0..<16 { damaged[table + 5 + place] = 0xFF }
    #expect(throws: ImageFile.Fault.broken) { try resize(damaged, to: .init(width: 480, height: 300)) }
  }
}
