import Bytes
import Diagnostics
import Markup
import Vietnamese

extension Entry {
  package func faults(_ keys: FrontMatterKeys) -> [Diagnostic] { frontMatter.faults(keys, in: path) }
}

extension FrontMatter {
  /// A warning for each key that the kind of file does not know, with the nearest that it does, and an error for each
  /// value that cannot stand under its key: what is not understood must not pass as if it were not there. A key that
  /// seems to be one that protects is an error, too, since all would be published that it was to hide.
  package func faults(_ keys: FrontMatterKeys, in path: String) -> [Diagnostic] {
    var first: [String: Entry] = [:]
    return entries.compactMap { entry in
      guard let key = keys.key(entry.key) else { return Self.unknown(entry, keys, in: path) }
      if let first = first.updateValue(entry, forKey: key.english) {
        return Self.twice(entry, first, in: path)
      }
      return Self.misfit(entry, key.values, in: path)
    }
  }

  /// Of a file whose keys are free: an error for each value of another kind.
  package func faults(allOf values: FrontMatterKeys.Values, in path: String) -> [Diagnostic] {
    entries.compactMap { Self.misfit($0, values, in: path) }
  }

  private static func misfit(
    _ entry: Entry, _ values: FrontMatterKeys.Values, in path: String
  ) -> Diagnostic? {
    guard let value = values.misfit(of: entry.node) else { return nil }
    let wanted = values.wanted
    return Diagnostic(
      .error, "unknown-value",
      Sentence(
        vi: "“\(value)” không phải là giá trị của “\(entry.key)”; hãy \(wanted.vi)",
        en: "“\(value)” is no value of “\(entry.key)”; \(wanted.en)"),
      at: Place(path: path, range: entry.node.range))
  }

  private static func unknown(_ entry: Entry, _ keys: FrontMatterKeys, in path: String) -> Diagnostic {
    let nothing = Sentence(
      vi: "khóa “\(entry.key)” không có nghĩa ở đây", en: "the key “\(entry.key)” means nothing here")
    let nearest = keys.nearest(to: entry.key)
    var told = entry.unknown(nothing, nearest: nearest, in: path)
    if nearest.flatMap({ keys.key($0) })?.protects ?? false {
      told.severity = .error
    } else if ContentFolder.protecting.key(meantBy: entry.key) != nil
      || nearest == nil && ContentFolder.protecting.nearest(to: entry.key) != nil
    {
      told.severity = .error
      told.message = Sentence(
        vi: nothing.vi + " nên không giữ kín được gì; hãy bỏ khóa đi, hoặc đưa tệp ra khỏi content/",
        en: nothing.en + " and hides nothing; remove the key, or take the file out of content/")
    }
    return told
  }

  /// In two spellings, or in both languages.
  private static func twice(_ entry: Entry, _ first: Entry, in path: String) -> Diagnostic {
    Diagnostic(
      .error, "front-matter",
      Sentence(
        vi: "“\(entry.key)” cũng là khóa đã có ở trên; bỏ một trong hai",
        en: "“\(entry.key)” is a key that is there already; remove one of the two"),
      at: Place(path: path, range: entry.keyRange),
      notes: [
        Diagnostic.Note(
          Sentence(vi: "lần đầu ở đây", en: "first here"), at: Place(path: path, range: first.keyRange))
      ])
  }
}

extension FrontMatter.Entry {
  /// A warning that nothing is made of its key, with the nearest of which something would be.
  package func unknown(_ what: Sentence, nearest: String?, in path: String) -> Diagnostic {
    Diagnostic(
      .warning, "unknown-key",
      Sentence(
        vi: what.vi + (nearest.map { "; có phải là “\($0)”?" } ?? "; hãy bỏ đi"),
        en: what.en + (nearest.map { "; is it “\($0)”?" } ?? "; remove it")),
      at: Place(path: path, range: keyRange))
  }
}

extension FrontMatterKeys.Values {
  /// What of a value cannot stand here.
  fileprivate func misfit(of node: FrontMatter.Node) -> String? {
    switch (self, node.value) {
    case (.any, _): nil
    case (.list(let one), .list(let nodes)): nodes.lazy.compactMap(one.misfit).first
    case (.list(let one), _): one.misfit(of: node)
    case (.entries(let names, let orText), _):
      node.nodes.first { entry in
        if case .scalar = entry.value { return !orText }
        return !names.allSatisfy { entry[$0]?.text != nil }
      }?.outline
    case (_, .scalar(let text)): text.isEmpty || fits(text) ? nil : text
    default: node.outline
    }
  }

  private func fits(_ text: String) -> Bool {
    switch self {
    case .any, .text, .list, .entries: true
    case .date: PartialDate(text)?.isValid ?? false
    case .flag: FrontMatter.Node(.scalar(text), range: 0..<0).isFlag
    case .number: Int(text).map { $0 > 0 } ?? false
    case .phone: text.utf8.contains { (0x30...0x39).contains($0) }
    case .web: Self.isWeb(text)
    case .address: (text.hasPrefix("/") ? String(text.dropFirst()) : text).isPlainPath
    case .choice(let values): values.contains(text.lowercased())
    }
  }

  /// With a scheme that browsers open, a host, and nothing that would end an attribute or a policy.
  package static func isWeb(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else { return false }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    return rest.first.map { $0 != UInt8(ascii: "/") } ?? false
      && !rest.contains { $0 <= 0x20 || $0 == 0x7f || [UInt8]("\"'<>;,".utf8).contains($0) }
  }

  fileprivate var wanted: Sentence {
    switch self {
    case .any: Sentence(vi: "", en: "")
    case .text:
      Sentence(
        vi: "ghi một giá trị bằng chữ, không phải danh sách; nếu có dấu hai chấm thì đặt trong ngoặc kép",
        en: "write one value in words, not a list; put one with a colon in quotes")
    case .list(let one): one.wanted
    case .entries(let names, let orText):
      Sentence(
        vi: "ghi mỗi mục đủ \(names.joined(separator: ", "))" + (orText ? ", hoặc chỉ một tên" : ""),
        en: "write entries that have \(names.joined(separator: ", "))" + (orText ? ", or a name alone" : ""))
    case .date:
      Sentence(
        vi: "ghi ngày có thật: 2026-03-01 hoặc 01/3/2026; chưa rõ ngày thì 2026-03 hoặc 2026",
        en: "write a day that there is: 2026-03-01 or 01/3/2026; where the day is not known, 2026-03 or 2026")
    case .flag: Sentence(vi: "ghi true (có) hoặc false (không)", en: "write true or false")
    case .number: Sentence(vi: "ghi một số nguyên dương", en: "write a whole number above zero")
    case .phone:
      Sentence(
        vi: "ghi số điện thoại, có chữ số để gọi, hoặc bỏ dòng này",
        en: "write a phone number, with digits to call, or remove this line")
    case .web:
      Sentence(
        vi: "ghi địa chỉ đầy đủ, như https://thidua.example.vn/",
        en: "write the address in full, such as https://thidua.example.vn/")
    case .address:
      Sentence(
        vi: "ghi tên hoặc đường dẫn trong trang, như ten-cu hoặc /ke-hoach/ten-cu/, không có “..”",
        en: "write a name or a path in the site, such as ten-cu or /ke-hoach/ten-cu/, without “..”")
    case .choice(let values):
      Sentence(
        vi: "chọn một trong: \(values.joined(separator: ", "))",
        en: "choose one of \(values.joined(separator: ", "))")
    }
  }
}

extension FrontMatter.Node {
  fileprivate var isFlag: Bool { isTrue || isFalse }

  /// How it begins.
  fileprivate var outline: String {
    switch value {
    case .scalar(let text): text
    case .list(let nodes): "[" + (nodes.first?.text ?? "") + (nodes.count > 1 ? ", …]" : "]")
    case .map(let entries): "{" + (entries.first.map { $0.key + ": …" } ?? "") + "}"
    }
  }
}
