import Foundation
import Testing

/// Photos from outside: the tool on a machine with the image library, and on one without.
@Suite struct PhotoTests {
  private let tool = Tool()

  private func writeSite() throws {
    try tool.write(
      "---\ntitle: Đường hoa\nkind: Mô hình\nphoto: ngang.jpg\nphoto_alt: Con đường hai hàng hoa\n---\n\nHoa.\n",
      to: "content/exemplars/duong-hoa.md")
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/Photos/ngang.jpg")
    try FileManager.default.copyItem(
      at: fixtures, to: URL(fileURLWithPath: tool.site + "/content/exemplars/ngang.jpg"))
  }

  /// A loader that comes upon this first finds no library.
  private func withoutLibrary() throws -> [String: String] {
    try tool.write("no library", to: "lib/libvips.so.42")
    return ["LD_LIBRARY_PATH": tool.site + "/lib"]
  }

  private var photos: [String] {
    tool.tree("public").keys.filter { $0.hasSuffix(".jpg") }.map { String($0.prefix { $0 != "." }) }.sorted()
  }

  @Test func withoutTheLibraryItPublishesOriginalsAndSaysSoOnce() throws {
    try writeSite()
    let environment = try withoutLibrary()
    let run = try tool("build", "--strict", environment: environment)
    #expect(run.code == 0 && run.error.components(separatedBy: "[no-image-library]").count == 2)
    #expect(photos == ["dien-hinh/duong-hoa/anh-2000"])
    let check = try tool("check", environment: environment)
    #expect(check.code == 0 && check.error.contains("libvips42"))
    #expect(try tool("build", "--strict", environment: environment).error.contains("Không có gì thay đổi"))
  }

  @Test func aLibraryThatCameMeanwhileIsUsed() throws {
    try writeSite()
    _ = try tool("build", environment: withoutLibrary())
    let run = try tool("build")
    // Where this machine has none either, nothing has changed.
    if run.error.contains("Không có gì thay đổi") { return }
    #expect(run.code == 0 && !run.error.contains("no-image-library"))
    #expect(photos == [1600, 480, 960].map { "dien-hinh/duong-hoa/anh-\($0)" })
    #expect(try tool("build").error.contains("Không có gì thay đổi"))
  }

  @Test func aSiteWithoutPhotosIsSilent() throws {
    try tool.write(
      "---\ntitle: Đường hoa\nkind: Mô hình\n---\n\nHoa.\n", to: "content/exemplars/duong-hoa.md")
    let run = try tool("build", environment: withoutLibrary())
    #expect(run.code == 0 && !run.error.contains("libvips"))
  }
}
