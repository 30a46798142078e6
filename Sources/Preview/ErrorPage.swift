import Bytes
import Diagnostics

/// What stands in the place of a page that cannot be made: why.
struct ErrorPage {
  let html: [UInt8]

  init(_ diagnostics: [Diagnostic], _ rendition: Rendition, _ language: Language) {
    let title = Sentence(vi: "Trang này chưa dựng được", en: "This page cannot be made")[language]
    var html = ByteWriter()
    html.write("<!doctype html>\n<html lang=\"\(language)\"><meta charset=\"utf-8\"><title>\(title)</title>")
    html.write("<body><h1>\(title)</h1>")
    var markup = DiagnosticMarkup(rendition, language)
    markup.write(diagnostics, to: &html)
    html.write("</body></html>\n")
    self.html = html.array
  }
}
