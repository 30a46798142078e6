import Bytes
import Diagnostics
import Publishing

/// The errors that stand over every page while the site cannot be published.
struct ErrorList {
  let count: Int
  let html: [UInt8]
  let language: Language

  /// As many as anybody reads.
  private static let limit = 50

  init(_ rendition: Rendition, _ failure: SystemFailure?, _ language: Language) {
    var errors = rendition.errors
    if let failure { errors.insert(Diagnostic(.error, "machine", failure.sentence), at: 0) }
    count = errors.count
    self.language = language
    guard !errors.isEmpty else {
      html = []
      return
    }
    let title = Sentence(
      vi: "\(errors.count) lỗi: trang chưa thể xuất bản",
      en: "Errors: \(errors.count). The site cannot be published.")
    let beneath = Sentence(
      vi: "Bên dưới là bản tốt gần nhất. Sửa và lưu tệp, bảng này sẽ tự mất.",
      en: "Beneath is the last good state. Mend and save the file, and this goes away.")
    let close = Sentence(vi: "Ẩn bảng (Esc)", en: "Hide (Esc)")
    var html = ByteWriter()
    html.write("<h2>\(title[language])</h2><button type=\"button\">\(close[language])</button>")
    html.write("<p>\(beneath[language])</p>")
    var markup = DiagnosticMarkup(rendition, language)
    markup.write(Array(errors.prefix(Self.limit)), to: &html)
    self.html = html.array
  }

  /// On the button that opens the panel.
  var label: String {
    count == 0
      ? Sentence(vi: "Soát trang này", en: "About this page")[language]
      : Sentence(vi: "Soát: \(count) lỗi", en: "Errors: \(count)")[language]
  }
}
