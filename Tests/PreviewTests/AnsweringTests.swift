import Diagnostics
import Foundation
import Testing

@testable import Preview
@testable import Publishing

@Suite struct AnsweringTests {
  let site = PreviewSite()

  private func answering(_ language: Language = .vi) throws -> Answering {
    Answering(
      workbench: try site.workbench(), listeners: Listeners(), rule: HostRule(host: "127.0.0.1"),
      language: language)
  }

  private func get(_ path: String, _ change: (inout Request) -> Void = { _ in }) throws -> Response {
    var request = Request(path: path, host: "localhost:8000")
    change(&request)
    return try answering().answer(request)
  }

  @Test(arguments: [
    ("/", "text/html; charset=utf-8"), ("/ke-hoach/mua-xuan/", "text/html; charset=utf-8"),
    ("/du-lieu/ke-hoach.json", "application/json; charset=utf-8"),
    ("/du-lieu/ke-hoach.csv", "text/csv; charset=utf-8"), ("/robots.txt", "text/plain; charset=utf-8"),
  ])
  func `what is there comes with its type`(path: String, type: String) throws {
    let response = try get(path)
    #expect(response.status == 200)
    #expect(response["Content-Type"] == type)
    #expect(response["ETag"] != nil)
  }

  @Test func `the script of the preview stands in pages and nowhere else`() throws {
    #expect(try get("/").text.contains("<script src=\"/_thidua/preview.js\" defer"))
    #expect(try get("/").text.hasSuffix("</body>\n</html>\n"))
    #expect(try !get("/du-lieu/ke-hoach.json").text.contains("_thidua"))
  }

  @Test(arguments: [
    "/khong-co/", "/../etc/passwd", "/content/site.yml", "/.thidua/", "/ke-hoach/mua-xuan/../../content/",
    "//etc/passwd",
  ])
  func `what is no page is not found, wherever on the disk it may be`(path: String) throws {
    let response = try get(path)
    #expect(response.status == 404)
    #expect(response.text.contains("_thidua/preview.js"))
  }

  @Test(arguments: [
    ("/ke-hoach", "/ke-hoach/"), ("/ke-hoach/mua-xuan", "/ke-hoach/mua-xuan/"),
    ("/ke-hoach/ten-cu/", "/ke-hoach/mua-xuan/"),
  ])
  func `folders and aliases lead on`(path: String, target: String) throws {
    site.write(
      "---\naliases: [ten-cu]\n---\n" + PreviewSite.plan("A", number: 1), to: "content/plans/mua-xuan.md")
    let response = try get(path)
    #expect(response.status == 302)
    #expect(response["Location"] == target)
  }

  @Test func `a site below a path stands there, so that its whole paths hold`() throws {
    site.write("title: A\nbase_url: https://xa.example.vn/thi-dua/\n", to: "content/site.yml")
    #expect(try get("/")["Location"] == "/thi-dua/")
    #expect(try get("/thi-dua")["Location"] == "/thi-dua/")
    #expect(try get("/thi-dua/ke-hoach")["Location"] == "/thi-dua/ke-hoach/")
    #expect(try get("/thi-dua/").status == 200)
    #expect(try get("/ke-hoach/").status == 404)
  }

  @Test func `a page whose template never ends tells why`() throws {
    site.write("{{#t}}{{> footer}}{{/t}}", to: "templates/footer.html")
    let page = try get("/ke-hoach/mua-xuan/")
    #expect(page.status == 500)
    #expect(page.text.contains("<code>templates/footer.html:1:7</code>"))
    #expect(page.text.contains("các mẫu gọi nhau sâu quá"))
    #expect(page.text.contains("<script src=\"/_thidua/preview.js\" defer"))
  }

  @Test func `names are found in whichever form of Unicode they are asked for`() throws {
    site.write("một", to: "content/static/Kế hoạch.txt")
    for path in [
      "/Kế hoạch.txt".precomposedStringWithCanonicalMapping,
      "/Kế hoạch.txt".decomposedStringWithCanonicalMapping,
    ] {
      #expect(try get(path).status == 200)
    }
  }

  @Test func `who has it already is told so, also when they ask with several tags`() throws {
    let tag = try #require(try get("/")["ETag"])
    for header in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
      let response = try get("/") { $0.ifNoneMatch = header }
      #expect(response.status == 304)
      #expect(response.text.isEmpty)
      #expect(response["ETag"] == tag)
    }
    #expect(try get("/") { $0.ifNoneMatch = "\"other\"" }.status == 200)
  }

  @Test func `parts of a file are sent, unless it has changed since`() throws {
    site.write("0123456789", to: "content/static/a.pdf")
    let whole = try get("/a.pdf")
    #expect(whole.text == "0123456789")
    #expect(whole["Content-Type"] == "application/pdf")
    let part = try get("/a.pdf") { $0.range = "bytes=2-4" }
    #expect(part.status == 206)
    #expect(part.text == "234")
    #expect(part["Content-Range"] == "bytes 2-4/10")
    #expect(try get("/a.pdf") { ($0.range, $0.ifRange) = ("bytes=2-4", whole["ETag"]) }.status == 206)
    #expect(try get("/a.pdf") { ($0.range, $0.ifRange) = ("bytes=2-4", "\"other\"") }.status == 200)
    let behind = try get("/a.pdf") { $0.range = "bytes=20-" }
    #expect(behind.status == 416)
    #expect(behind["Content-Range"] == "bytes */10")
  }

  @Test func `an empty file is empty, and an original beside a plan is offered`() throws {
    site.write("", to: "content/static/a.txt")
    site.write("%PDF", to: "content/plans/mua-xuan.pdf")
    #expect(try get("/a.txt").text.isEmpty)
    #expect(try get("/ke-hoach/mua-xuan/mua-xuan.pdf").text == "%PDF")
  }

  @Test func `a strange host and other methods are refused`() throws {
    #expect(try get("/") { $0.host = "evil.example" }.status == 421)
    #expect(try get("/_thidua/panel") { $0.host = nil }.status == 421)
    let response = try get("/") { $0.method = "POST" }
    #expect(response.status == 405)
    #expect(response["Allow"] == "GET, HEAD")
  }

  @Test func `the panel tells what was read and where, what is missing, and what was found`() throws {
    let panel = try get("/_thidua/panel") { $0.pathArgument = "/ke-hoach/mua-xuan/" }.text
    #expect(panel.contains("<code>content/plans/mua-xuan.md</code>"))
    #expect(panel.contains("<dt>Số, ký hiệu</dt><dd>1/KH-UBND <code>dòng 4</code>"))
    #expect(panel.contains("<li>Nơi nhận</li>"))
    #expect(panel.contains("class=\"warning\""))
    #expect(panel.contains("content/plans/mua-xuan.md:") || panel.contains("Cảnh báo"))
    #expect(try get("/_thidua/panel") { $0.pathArgument = "/khong-co/" }.text.contains("Không có trang này"))
  }

  @Test func `the panel speaks the language that is asked for`() throws {
    let tasks = "## II. TỔ CHỨC THỰC HIỆN\n\n1. Văn phòng\n\n- Theo dõi, đôn đốc, báo cáo kết quả.\n"
    site.write(PreviewSite.plan("A", number: 1) + tasks, to: "content/plans/mua-xuan.md")
    var request = Request(path: "/_thidua/panel", host: "localhost:8000")
    request.pathArgument = "/ke-hoach/mua-xuan/"
    let answers = try [Language.vi, .en].map { try answering($0).answer(request).text }
    #expect(answers.map { $0.contains("Văn phòng: 1 việc <code>") } == [true, false])
    #expect(answers.map { $0.contains("Văn phòng: 1 task <code>") } == [false, true])
  }

  @Test func `the panel shows lines that are no text`() throws {
    let path = site.path + "/content/plans/mua-xuan.md"
    for bytes in [[UInt8](repeating: 0x80, count: 400), [0xC3] + [UInt8](repeating: 0xBF, count: 400)] {
      #expect(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
      for argument in ["/ke-hoach/mua-xuan/", "/"] {
        let panel = try get("/_thidua/panel") { $0.pathArgument = argument }
        #expect(panel.status == 200)
      }
      #expect(try get("/_thidua/errors").text.contains("mua-xuan.md:1:"))
    }
  }

  @Test func `text of plans cannot become markup of the panel`() throws {
    site.write(PreviewSite.plan("<img src=x onerror=alert(1)>", number: 1), to: "content/plans/mua-xuan.md")
    let panel = try get("/_thidua/panel") { $0.pathArgument = "/ke-hoach/mua-xuan/" }.text
    #expect(!panel.contains("<img"))
  }
}

extension Response {
  subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The body, as the server would send it.
  var text: String {
    switch body {
    case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .file(let descriptor, let range):
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try! handle.seek(toOffset: UInt64(range.lowerBound))
      return String(decoding: try! handle.read(upToCount: range.count) ?? Data(), as: UTF8.self)
    case .events: return ""
    }
  }
}
