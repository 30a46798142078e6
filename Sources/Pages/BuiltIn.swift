import CTemplates
import Mustache

/// The templates, words and assets that the tool brings itself.
package enum BuiltIn {
  /// By path below `templates/`: "plan.html", "strings.vi.yml", "assets/site.css".
  package static let files: [(name: String, bytes: [UInt8])] = (0..<thidua_template_count).map { index in
    let file = thidua_templates[index]
    return (String(cString: file.name), Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }

  /// The catalogue of views.
  static var views: String {
    String(decoding: UnsafeBufferPointer(start: thidua_views.bytes, count: thidua_views.count), as: UTF8.self)
  }

  package static func bytes(of name: String) -> [UInt8]? { files.first { $0.name == name }?.bytes }

  package static var templates: [TemplateSource] {
    files.filter { $0.name.hasSuffix(".html") }.map {
      TemplateSource(name: String($0.name.dropLast(5)), bytes: $0.bytes)
    }
  }
}
