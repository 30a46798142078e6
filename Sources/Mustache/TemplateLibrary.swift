import Bytes

/// Templates that call each other, compiled once; rendering is safe from any number of threads.
package struct TemplateLibrary: Sendable {
  /// All that is wrong with the templates by themselves. A template that could not be read, and a tag whose
  /// template is missing, render as nothing; who publishes looks here first.
  package let errors: [TemplateError]
  private let code: Code

  var program: Program { code.program }

  /// A later source takes the place of an earlier one of the same name: first the built-in ones, then a site's.
  ///
  /// `constants` are texts, in records, that every view has with the same value: they become part of the templates.
  /// `compact` leaves out the templates' indentation and empty lines, which HTML does not show; a template with
  /// `<pre>` or `<textarea>` keeps them.
  package init(_ sources: [TemplateSource], constants: Record? = nil, compact: Bool = false) {
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
    (code, errors) = (Code(compiler.program, numbers: numbers), compiler.errors)
  }

  /// In the order in which they were first given.
  package var names: [String] { program.templates.map(\.source.name) }

  /// The names of those that others call; nil where one calls what only a view can name.
  package var called: Set<String>? {
    var names: Set<String> = []
    for call in program.calls {
      switch call.target {
      case .template(let number): names.insert(program.templates[number].source.name)
      case .dynamic: return nil
      case .named, .missing: break
      }
    }
    return names
  }

  /// Makes a view and shows it. `up`: the way from the page up to the root of the site.
  package func render(
    _ template: String, _ view: @autoclosure () -> Record, up: String = "", into page: inout ByteWriter
  ) throws(TemplateError) { try render(template, root: .record(view()), up: up, into: &page) }

  /// The specification lets the outermost value be a text or a list too.
  func render(
    _ template: String, root: @autoclosure () -> Value, up: String = "", into page: inout ByteWriter
  ) throws(TemplateError) {
    let entry = try entry(of: template)
    try ViewMemory.scope { () throws(TemplateError) in
      try Renderer.run(code, from: entry, over: root(), up: up, into: &page)
    }
  }

  func entry(of template: String) throws(TemplateError) -> Int {
    if let number = code.numbers[template] { return program.templates[number].entry }
    let near = NearMiss.nearest(to: template, in: names)
    throw TemplateError(
      in: TemplateSource(name: template, bytes: []), at: 0..<0,
      vi: "không có mẫu này: " + (near.map { "ý bạn là `\($0)`?" } ?? "thêm tệp mẫu"),
      en: "there is no such template: " + (near.map { "did you mean `\($0)`?" } ?? "add its file"))
  }
}
