import Bytes

/// Templates that call each other, compiled once; rendering is safe from any number of threads.
package struct TemplateLibrary: Sendable {
  /// All that is wrong with the templates by themselves. A template that could not be read, and a tag whose
  /// template is missing, render as nothing; who publishes looks here first.
  package let errors: [TemplateError]
  let program: Program
  let numbers: [String: Int]

  /// A later source takes the place of an earlier one of the same name: first the built-in ones, then a site's.
  ///
  /// `constants` are texts, in records, that every view has with the same value: they become part of the templates.
  /// `compact` leaves out the templates' indentation and empty lines, which HTML does not show; a template with
  /// `<pre>` or `<textarea>` keeps them.
  package init(_ sources: [TemplateSource], constants: Record = [:], compact: Bool = false) {
    var chosen: [TemplateSource] = []
    var numbers: [String: Int] = [:]
    for source in sources {
      if let number = numbers[source.name] {
        chosen[number] = source
      } else {
        numbers[source.name] = chosen.count
        chosen.append(source)
      }
    }
    var compiler = Compiler(constants: constants, compact: compact)
    for source in chosen { compiler.add(source) }
    compiler.link()
    (program, errors, self.numbers) = (compiler.program, compiler.errors, numbers)
  }

  /// In the order in which they were first given.
  package var names: [String] { program.templates.map(\.source.name) }

  package func render(
    _ template: String, _ view: Record, into page: inout ByteWriter
  ) throws(TemplateError) { try render(template, root: .record(view), into: &page) }

  /// The specification lets the outermost value be a text or a list too.
  func render(
    _ template: String, root: Value, into page: inout ByteWriter
  ) throws(TemplateError) {
    let entry = try entry(of: template)
    try Renderer.run(program, numbers, from: entry, over: root, into: &page)
  }

  func entry(of template: String) throws(TemplateError) -> Int {
    if let number = numbers[template] { return program.templates[number].entry }
    let near = NearMiss.nearest(to: template, in: names)
    throw TemplateError(
      in: TemplateSource(name: template, bytes: []), at: 0..<0,
      vi: "không có mẫu này: " + (near.map { "ý bạn là `\($0)`?" } ?? "thêm tệp mẫu"),
      en: "there is no such template: " + (near.map { "did you mean `\($0)`?" } ?? "add its file"))
  }
}
