import Diagnostics
import Foundation
import Images
import Pages
import Testing

@testable import Publishing

/// Photos of exemplars: what is refused, what is published, and what is not made twice.
@Suite struct PhotosTests {
  private let place = Workplace()

  private func entry(_ more: String) -> String {
    """
    ---
    title: Đường hoa thôn Đông
    kind: Mô hình
    \(more)
    ---

    Mỗi hộ chăm một đoạn đường.

    """
  }

  private static let named = "photo: ngang.jpg\nphoto_alt: Con đường hai hàng hoa"

  private func write(
    _ files: [String: String], photos: [String: String] = ["exemplars/ngang.jpg": "ngang.jpg"]
  )
    throws
  {
    try place.write(MadeContent.settings, to: "content/site.yml")
    for (path, text) in files { try place.write(text, to: "content/" + path) }
    for (path, name) in photos { try place.copy(fixture: "Photos/" + name, to: "content/" + path) }
  }

  private func pipeline(_ library: ImageLibrary? = nil) throws -> Pipeline {
    Pipeline(
      try Snapshot.read(place.path), options: Options(), library: library, profile: Profile(isOn: false),
      progress: Progress(Console(language: .vi, isQuiet: true)))
  }

  private func errors(_ library: ImageLibrary? = nil) throws -> [Diagnostic] {
    let pipeline = try pipeline(library)
    return pipeline.proofread(pipeline.listing()).diagnostics.filter { $0.severity == .error }
  }

  private func publish(_ library: ImageLibrary? = nil, jobs: Int = 2) throws -> (Output.Report, Pipeline) {
    var options = Options()
    options.jobs = jobs
    let progress = Progress(Console(language: .vi, isQuiet: true))
    let profile = Profile(isOn: false)
    let pipeline = Pipeline(
      try Snapshot.read(place.path), options: options, library: library, profile: profile, progress: progress)
    let output = try Output(OutputLock(place("public")))
    try pipeline.write(pipeline.listing(), to: output, profile: profile, progress: progress)
    return (try output.publish(fingerprint: nil, jobs: jobs), pipeline)
  }

  private func photos() -> [String: Data] {
    var photos: [String: Data] = [:]
    for case let file as String in FileManager.default.enumerator(atPath: place("public"))!
    where ["jpg", "png", "webp"].contains((file as NSString).pathExtension) {
      photos[file] = FileManager.default.contents(atPath: place("public/" + file))
    }
    return photos
  }

  // MARK: Refusals

  @Test func aPhotoNeedsWordsForThoseWhoDoNotSeeIt() throws {
    try write(["exemplars/a.md": entry("photo: ngang.jpg")])
    let error = try #require(errors().first)
    #expect(error.rule == "missing-photo-alt" && error.message.vi.contains("photo_alt"))
    #expect(error.place?.path == "content/exemplars/a.md" && error.place?.range.isEmpty == false)
  }

  @Test(
    "A photo of a person needs a consent of its own",
    arguments: [
      ("", false), ("photo_consent: không", false), ("photo_consent: false", false),
      ("photo_consent: \"\"", false), ("photo_consent: Đồng ý bằng văn bản ngày 10/3/2026", true),
      ("dong_y_anh: Đồng ý ngày 10/3/2026", true),
    ])
  func consent(line: String, isEnough: Bool) throws {
    let person = "subject_kind: Cá nhân\nbasis: Quyết định số 5/QĐ-UBND\n" + Self.named
    try write(["exemplars/a.md": entry(person + "\n" + line)])
    #expect(try errors().map(\.rule) == (isEnough ? [] : ["missing-photo-consent"]))
    // A collective's needs none.
    try write(["exemplars/a.md": entry("subject_kind: Tập thể\n" + Self.named)])
    #expect(try errors().isEmpty)
  }

  @Test func aPhotoThatIsNotThereIsAnErrorWithTheNearest() throws {
    try write(["exemplars/a.md": entry(Self.named)], photos: ["exemplars/Ngang.JPG": "ngang.jpg"])
    let error = try #require(errors().first)
    #expect(error.rule == "missing-photo" && error.message.vi.contains("Ngang.JPG"))
    #expect(error.place?.path == "content/exemplars/a.md" && error.place?.range.isEmpty == false)
    try write(
      ["exemplars/a.md": entry(Self.named.replacing("ngang.jpg", with: "https://a.vn/b.jpg"))], photos: [:])
    #expect(try errors().map(\.rule) == ["missing-photo"])
    try write(
      ["exemplars/a.md": entry(Self.named.replacing("ngang.jpg", with: "../../../../etc/passwd"))],
      photos: [:])
    #expect(try errors().map(\.rule) == ["missing-photo"])
  }

  @Test func whatIsPublishedAsItIsIsNoPhoto() throws {
    let named = Self.named.replacing("ngang.jpg", with: "../static/ngang.jpg")
    try write(["exemplars/a.md": entry(named)], photos: ["static/ngang.jpg": "ngang.jpg"])
    #expect(try errors().map(\.rule) == ["published-photo"])
  }

  @Test func aFileThatIsNoPhotoIsAnError() throws {
    try write(["exemplars/a.md": entry(Self.named), "exemplars/ngang.jpg": "ftypheic"], photos: [:])
    let error = try #require(errors().first)
    #expect(error.rule == "bad-photo" && error.message.vi.contains("JPEG, PNG hay WebP"))
    let whole = try #require(FileManager.default.contents(atPath: Workplace.fixture("Photos/ngang.jpg")))
    try whole.dropLast(100).write(to: URL(fileURLWithPath: place("content/exemplars/ngang.jpg")))
    #expect(try errors().first?.message.vi.contains("bị cụt") == true)
  }

  @Test func aHugePhotoIsRefusedBeforeItIsDecoded() throws {
    try write(["exemplars/a.md": entry(Self.named)])
    let file = URL(fileURLWithPath: place("content/exemplars/ngang.jpg"))
    var bytes = try Data(contentsOf: file)
    let frame = try #require(bytes.firstRange(of: Data([0xFF, 0xC0]))).lowerBound
    for place in 5..<9 { bytes[frame + place] = 0xFF }
    try bytes.write(to: file)
    #expect(try errors().first?.message.vi.contains("quá lớn") == true)
    try (bytes + Data(count: 26 << 20)).write(to: file)
    #expect(try errors().first?.message.vi.contains("quá lớn") == true)
  }

  // MARK: Without a library

  @Test func withoutALibraryTheOriginalIsPublishedWithoutItsNotes() throws {
    try write(["exemplars/a.md": entry(Self.named), "exemplars/b.md": entry("year: 2026")])
    let (_, pipeline) = try publish()
    #expect(pipeline.photos.note?.severity == .note)
    #expect(pipeline.photos.note?.message.vi.contains("libvips") == true)
    let (path, bytes) = try #require(photos().first)
    #expect(photos().count == 1 && path.hasPrefix("dien-hinh/a/anh-2000.") && path.hasSuffix(".jpg"))
    #expect(try ImageFile(Array(bytes)).size == .init(width: 2000, height: 1250))
    #expect(
      bytes.firstRange(of: Data("bí mật".utf8)) == nil && bytes.firstRange(of: Data("Exif".utf8)) == nil)
    let page = try #require(place.text("public/dien-hinh/a/index.html"))
    #expect(
      page.contains("src=\"../../\(path)\" width=\"2000\" height=\"1250\" alt=\"Con đường hai hàng hoa\""))
    #expect(!page.contains("srcset"))
  }

  @Test func aSiteWithoutPhotosNeedsNoLibraryAndNoNote() throws {
    try write(["exemplars/a.md": entry("year: 2026")])
    var isAsked = false
    let pipeline = Pipeline(
      try Snapshot.read(place.path), options: Options(),
      library: {
        isAsked = true
        return nil
      }(), profile: Profile(isOn: false), progress: Progress(Console(language: .vi, isQuiet: true)))
    #expect(!isAsked && pipeline.photos.note == nil && pipeline.photos.files.isEmpty)
    // The file that nobody names is not published.
    _ = try publish()
    #expect(photos().isEmpty)
  }

  @Test func aPageTellsOthersOfItsPhoto() throws {
    try write(["exemplars/a.md": entry(Self.named)])
    _ = try publish()
    let address = "https://vi-du.example.vn/thi-dua/" + (try #require(photos().keys.first))
    let page = try #require(place.text("public/dien-hinh/a/index.html"))
    #expect(page.contains("<meta property=\"og:image\" content=\"\(address)\">"))
    #expect(page.contains("\"@type\":\"Article\",\"headline\":\"Đường hoa thôn Đông\""))
    #expect(page.contains("\"image\":\"\(address)\""))
  }

  @Test func aWithdrawnExemplarLeavesNoPhoto() throws {
    try write(["exemplars/a.md": entry(Self.named)])
    _ = try publish()
    #expect(photos().count == 1)
    try write(["exemplars/a.md": entry(Self.named + "\nwithdrawn: {date: 2026-02-01, reason: theo yêu cầu}")])
    _ = try publish()
    #expect(photos().isEmpty)
    let holders = place.tree("public").filter {
      $0.value.contains("Con đường") || $0.value.contains("anh-2000")
    }
    #expect(holders.keys.sorted() == [])
  }

  // MARK: With a library

  private static let needed: Comment = "needs libvips42"

  @Test(.enabled(if: ImageLibrary.found != nil, needed)) func aPhotoIsOfferedInSeveralSizes() throws {
    try write(
      [
        "exemplars/a.md": entry(Self.named),
        "exemplars/b.md": entry(Self.named.replacing("ngang", with: "anh/xoay")),
      ],
      photos: ["exemplars/ngang.jpg": "ngang.jpg", "exemplars/anh/xoay.jpg": "xoay.jpg"])
    let (_, pipeline) = try publish(.found)
    #expect(pipeline.photos.note == nil)
    let sizes = try photos().map { [$0.key.prefix(20) + "", "\(try ImageFile(Array($0.value)).size)"] }
    func size(_ width: Int, _ height: Int) -> String { "\(ImageFile.Size(width: width, height: height))" }
    #expect(
      Set(sizes) == [
        ["dien-hinh/a/anh-480.", size(480, 300)], ["dien-hinh/a/anh-960.", size(960, 600)],
        ["dien-hinh/a/anh-1600", size(1600, 1000)], ["dien-hinh/b/anh-300.", size(300, 450)],
      ])
    let names = photos().keys.filter { $0.hasPrefix("dien-hinh/a/") }.sorted {
      $0.count == $1.count ? $0 < $1 : $0.count < $1.count
    }
    let set = zip(names, [480, 960, 1600]).map { "../../\($0) \($1)w" }.joined(separator: ", ")
    let page = try #require(place.text("public/dien-hinh/a/index.html"))
    #expect(page.contains("src=\"../../\(names[2])\" srcset=\"\(set)\" sizes="))
    #expect(page.contains("width=\"1600\" height=\"1000\""))
    let list = try #require(place.text("public/dien-hinh/index.html"))
    #expect(list.contains("src=\"../\(names[0])\"") && list.contains("loading=\"lazy\" decoding=\"async\""))
    #expect(list.contains("width=\"480\" height=\"300\""))
  }

  @Test(.enabled(if: ImageLibrary.found != nil, needed)) func whatIsMadeIsNotMadeAgain() throws {
    try write(["exemplars/a.md": entry(Self.named)])
    _ = try publish(.found, jobs: 1)
    let first = photos()
    let identities = try first.keys.map { try place.identity("public/" + $0) }
    // The page changes, the photo does not.
    try write(["exemplars/a.md": entry(Self.named + "\nyear: 2026")])
    let (report, _) = try publish(.found, jobs: 4)
    #expect(report.written > 0 && photos() == first)
    #expect(try first.keys.map { try place.identity("public/" + $0) } == identities)
    // Made anew, the bytes are the same whatever the number of threads.
    try place.remove("public")
    _ = try publish(.found, jobs: 4)
    #expect(photos() == first)
    // Another photo under the same name is another address.
    try write([:], photos: ["exemplars/ngang.jpg": "xoay.jpg"])
    _ = try publish(.found)
    #expect(Set(photos().keys).isDisjoint(with: first.keys) && photos().count == 1)
  }

  @Test(.enabled(if: ImageLibrary.found != nil, needed)) func aDamagedPhotoStopsTheBuildAndLeavesTheOldSite()
    throws
  {
    try write(["exemplars/a.md": entry(Self.named)])
    _ = try publish(.found)
    let before = place.tree("public")
    let file = URL(fileURLWithPath: place("content/exemplars/ngang.jpg"))
    var bytes = try Data(contentsOf: file)
    let table = try #require(bytes.firstRange(of: Data([0xFF, 0xC4]))).lowerBound
    for place in 5..<21 { bytes[table + place] = 0xFF }
    try bytes.write(to: file)
    #expect(try errors(.found).isEmpty)
    #expect {
      try publish(.found)
    } throws: { error in
      guard case Refusal.content(let diagnostics) = error else { return false }
      return diagnostics.map(\.rule) == ["bad-photo"]
        && diagnostics[0].place?.path == "content/exemplars/ngang.jpg"
    }
    #expect(place.tree("public") == before)
  }
}
