import Testing

@testable import Images

/// What is read of a photo without decoding it, and what is left of it when its notes are taken out.
@Suite struct ImageFileTests {
  private func size(_ bytes: [UInt8]) throws -> [Int] {
    let image = try ImageFile(bytes)
    return [image.size.width, image.size.height]
  }

  private func fault(_ bytes: [UInt8]) -> ImageFile.Fault? {
    do throws(ImageFile.Fault) {
      _ = try ImageFile(bytes)
      return nil
    } catch {
      return error
    }
  }

  // MARK: Sizes

  @Test(arguments: [
    ("ngang.jpg", [2000, 1250]), ("xoay.jpg", [300, 450]), ("ve.png", [600, 400]), ("web.webp", [600, 400]),
  ])
  func sizesOfRealFiles(name: String, expected: [Int]) throws {
    #expect(try size(MadeImage.file(name)) == expected)
  }

  @Test func sizesOfEveryForm() throws {
    for mark in [0xC0, 0xC1, 0xC2, 0xC9] as [UInt8] {
      #expect(try size(MadeImage.jpeg(MadeImage.frame(40, 30, mark: mark))) == [40, 30])
    }
    #expect(try size(MadeImage.png(70_000, 3)) == [70_000, 3])
    #expect(try size(MadeImage.riff([MadeImage.lossy])) == [44, 33])
    #expect(try size(MadeImage.riff([MadeImage.lossless])) == [44, 33])
    #expect(
      try size(MadeImage.riff([MadeImage.extended(flags: 0, 20_000, 44), MadeImage.lossy])) == [20_000, 44])
  }

  @Test(arguments: 1...8, [true, false])
  func theOrientationTurnsTheSize(orientation: Int, isBig: Bool) throws {
    let exif = MadeImage.exif(orientation: orientation, isBig: isBig)
    let image = try ImageFile(MadeImage.jpeg(exif + MadeImage.frame(40, 30)))
    #expect(image.orientation == orientation)
    #expect(image.size == (orientation < 5 ? .init(width: 40, height: 30) : .init(width: 30, height: 40)))
  }

  @Test func anOrientationThatCannotBeIsNone() throws {
    let odd = [
      MadeImage.exif(orientation: 0), MadeImage.exif(orientation: 9),
      MadeImage.exif(orientation: 6, count: 0),
      MadeImage.exif(orientation: 6, offset: 1 << 30), MadeImage.exif(orientation: 6, offset: 3),
      MadeImage.segment(0xE1, Array("Exif\0\0".utf8)), MadeImage.segment(0xE1, []),
    ]
    for exif in odd {
      #expect(try ImageFile(MadeImage.jpeg(exif + MadeImage.frame(40, 30))).orientation == 1)
    }
  }

  // MARK: Faults

  @Test func whatIsNoPhotoIsSaidToBeNone() {
    for text in ["", "GIF89a", "<svg>", "RIFF1234AVI ", "\u{FEFF}"] {
      #expect(fault(Array(text.utf8)) == .unknownFormat)
    }
    #expect(fault([0xFF, 0xD8]) == .unknownFormat)
  }

  @Test func aFileThatWasCutAnywhereIsRefused() throws {
    let files = [
      MadeImage.jpeg(MadeImage.exif(orientation: 6) + MadeImage.frame(40, 30)),
      MadeImage.png(4, 4, MadeImage.chunk("tEXt", [65])),
      MadeImage.riff([MadeImage.extended(flags: 8, 44, 33), MadeImage.lossy, ("EXIF", [1, 2, 3])]),
    ]
    for file in files {
      #expect(fault(file) == nil)
      for count in 0..<file.count {
        #expect(fault(Array(file[..<count])) != nil, "\(count) of \(file.count)")
      }
      #expect(fault(Array(file.dropLast())) == .cutOff)
    }
    #expect(fault(Array(try MadeImage.file("ngang.jpg").dropLast(1000))) == .cutOff)
  }

  @Test func whatCannotBeIsBroken() {
    #expect(fault(MadeImage.jpeg(MadeImage.frame(40, 0))) == .broken)
    #expect(fault(MadeImage.jpeg(MadeImage.frame(0, 30))) == .broken)
    #expect(fault(MadeImage.jpeg([])) == .broken)
    #expect(fault(MadeImage.jpeg([0xFF, 0xE0, 0, 1])) == .broken)
    #expect(fault(MadeImage.jpeg(MadeImage.frame(40, 30) + [0x00])) == .broken)
    #expect(fault(MadeImage.png(0, 4)) == .broken)
    #expect(fault(MadeImage.riff([])) == .broken)
    #expect(fault(MadeImage.riff([("JUNK", [1, 2])])) == .broken)
    #expect(fault(MadeImage.riff([("VP8 ", Array(repeating: 0, count: 10))])) == .broken)
    #expect(fault(MadeImage.riff([("VP8X", [1])])) == .broken)
  }

  /// Whatever the bytes say, reading ends, and what it takes for a photo is one without notes as well.
  @Test func noBytesLeadAstray() throws {
    var seed: UInt64 = 1
    func random(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    var read = 0
    for file in [
      MadeImage.jpeg(MadeImage.exif(orientation: 6) + MadeImage.frame(40, 30)), MadeImage.png(4, 4),
      MadeImage.riff([MadeImage.extended(flags: 8, 44, 33), MadeImage.lossy, ("EXIF", [1, 2, 3])]),
    ] {
      for _ in 0..<3000 {
        var bytes = file
        for _ in 0...random(3) { bytes[random(bytes.count)] = UInt8(random(256)) }
        guard let image = try? ImageFile(bytes) else { continue }
        read += 1
        let clean = image.withoutNotes(bytes)
        let again = try ImageFile(clean)
        #expect(again.size == image.size && again.orientation == image.orientation)
        #expect(again.withoutNotes(clean) == clean)
      }
    }
    #expect(read > 1000)
  }

  // MARK: Notes

  @Test(arguments: ["ngang.jpg", "xoay.jpg", "ve.png", "web.webp"])
  func notesAreTakenOut(name: String) throws {
    let bytes = try MadeImage.file(name)
    let image = try ImageFile(bytes)
    let clean = image.withoutNotes(bytes)
    #expect(bytes.contains("bí mật") && !clean.contains("bí mật"))
    #expect(clean.count < bytes.count)
    let again = try ImageFile(clean)
    #expect(again.size == image.size && again.orientation == image.orientation)
    #expect(again.withoutNotes(clean) == clean)
  }

  @Test func onlyWhatMakesThePictureIsKept() throws {
    let profile = MadeImage.segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 7])
    let adobe = MadeImage.segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1])
    let jfif = MadeImage.segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 0, 0])
    let small = MadeImage.segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9])
    let notes =
      MadeImage.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0secret".utf8))
      + MadeImage.segment(0xE2, Array("MPF\0secret".utf8)) + MadeImage.segment(0xED, Array("secret".utf8))
      + MadeImage.segment(0xEF, Array("secret".utf8)) + MadeImage.segment(0xFE, Array("secret".utf8))
    let bytes = MadeImage.jpeg(
      jfif + small + notes + profile + adobe + MadeImage.frame(40, 30), behind: Array("secret".utf8))
    let clean = try ImageFile(bytes).withoutNotes(bytes)
    let bare = MadeImage.jpeg(jfif + profile + adobe + MadeImage.frame(40, 30))
    #expect(clean == (try ImageFile(bare)).withoutNotes(bare))
    #expect(!clean.contains("secret"))
    for part in [profile, adobe, jfif] {
      #expect(clean.contains(String(decoding: part.dropFirst(4), as: UTF8.self)))
    }
  }

  @Test func ofEXIFOnlyTheOrientationIsKept() throws {
    let upright = MadeImage.jpeg(MadeImage.exif(orientation: 1) + MadeImage.frame(40, 30))
    #expect(try !ImageFile(upright).withoutNotes(upright).contains("Exif"))
    let turned = MadeImage.jpeg(MadeImage.exif(orientation: 8, isBig: false) + MadeImage.frame(40, 30))
    let clean = try ImageFile(turned).withoutNotes(turned)
    #expect(try ImageFile(clean).orientation == 8)
  }

  @Test func chunksWithNotesAreTakenOut() throws {
    let notes = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME", "acTL", "fdAT"].flatMap {
      MadeImage.chunk($0, Array("secret".utf8))
    }
    let colour = MadeImage.chunk("gAMA", [0, 0, 1, 2]) + MadeImage.chunk("PLTE", [1, 2, 3])
    let png = MadeImage.png(4, 4, notes + colour)
    #expect(try ImageFile(png).withoutNotes(png) == MadeImage.png(4, 4, colour))
    let secret = Array("secret!".utf8)
    let webp = MadeImage.riff([
      MadeImage.extended(flags: 0b101100, 44, 33), ("ICCP", [1, 2]), MadeImage.lossy, ("EXIF", secret),
      ("XMP ", secret), ("ABCD", secret),
    ])
    #expect(
      try ImageFile(webp).withoutNotes(webp)
        == MadeImage.riff([MadeImage.extended(flags: 0b100000, 44, 33), ("ICCP", [1, 2]), MadeImage.lossy]))
  }
}
