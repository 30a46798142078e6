import Bytes
import Foundation
import SharedData
import Testing

@testable import Mustache

/// The public specification, where it is at hand.
@Suite struct ConformanceTests {
  static let folder: URL? = {
    let folder = SharedFolder.url.appending(path: "spec/mustache")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  static let modules = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~dynamic-names",
    "~inheritance",
  ]

  @Test("Every case of the specification renders as it says", arguments: folder == nil ? [] : modules)
  func everyCase(module: String) throws {
    let file = try #require(Self.folder).appending(path: module + ".json")
    try ViewMemory.scope {
      let cases = try JSONDecoder().decode(Module.self, from: Data(contentsOf: file)).tests
      #expect(cases.count > 10)
      for example in cases {
        var sources = [TemplateSource("the template", example.template)]
        sources += (example.partials ?? [:]).sorted { $0.key < $1.key }
          .map { TemplateSource($0.key, $0.value) }
        var page = ByteWriter()
        try TemplateLibrary(sources).render("the template", root: example.data.value, into: &page)
        #expect(page.string == example.expected, "\(module): \(example.name)")
      }
    }
  }

  struct Module: Decodable {
    var tests: [Example]
  }

  struct Example: Decodable {
    var name: String
    var data: JSON
    var template: String
    var partials: [String: String]?
    var expected: String
  }

  /// What JSON may hold, as a view.
  struct JSON: Decodable {
    let value: Value

    init(from decoder: any Decoder) throws {
      let box = try decoder.singleValueContainer()
      if box.decodeNil() {
        value = .none
      } else if let flag = try? box.decode(Bool.self) {
        value = .flag(flag)
      } else if let number = try? box.decode(Int.self) {
        value = .number(number)
      } else if let number = try? box.decode(Double.self) {
        value = .text(String(number))
      } else if let text = try? box.decode(String.self) {
        value = .text(text)
      } else if let list = try? box.decode([JSON].self) {
        value = .list(list.map(\.value))
      } else {
        let fields = try box.decode([String: JSON].self).sorted { $0.key < $1.key }
        value = .record(Record(fields.map { (Name($0.key), $0.value.value) }))
      }
    }
  }
}
