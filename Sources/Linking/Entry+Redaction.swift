import Diagnostics
import Markup
import Vietnamese

/// Passages that must not be published.
extension Entry {
  /// Covers them in the text, before anything reads it, and tells where else the file says them: to rewrite a value
  /// that an editor wrote is left to the editor.
  mutating func redact() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for item in frontMatter.node("redactions", in: PlanRecord.keys)?.nodes ?? [] {
      guard let passage = item["passage"]?.text, let reason = item["reason"]?.text else {
        diagnostics.append(
          uncovered(
            at: item.range,
            vi: "mỗi chỗ che phải có “passage” (nguyên văn đoạn cần che) và “reason” (lý do)",
            en: "each redaction needs “passage” (the exact words) and “reason”"))
        continue
      }
      let redaction = Document.Redaction(passage: passage, replacement: "[đã che: \(reason)]")
      if !document.redact([redaction]).isEmpty {
        diagnostics.append(
          uncovered(
            at: item.range,
            vi: "không tìm thấy đoạn cần che trong văn bản; hãy chép lại đúng nguyên văn, trong một đoạn",
            en: "the passage to cover is not in the text; copy its exact words, within one paragraph"))
      }
      diagnostics += leaks(of: redaction)
    }
    return diagnostics
  }

  /// Where a passage is published beside the text: what the front matter says stands on pages, in feeds and in open
  /// data, and the name of the file is its address.
  private func leaks(of redaction: Document.Redaction) -> [Diagnostic] {
    let address = Self.address(of: redaction.passage)
    var leaks: [Diagnostic] = []
    if address.map({ "-\(slug)-".holds($0) }) ?? false {
      leaks.append(
        uncovered(
          at: nil, vi: "tên tệp, cũng là địa chỉ của trang, còn giữ đoạn phải che; hãy đổi tên tệp",
          en:
            "the name of the file, which is the page's address, still says the passage to cover; rename the file"
        ))
    }
    for entry in frontMatter.entries {
      guard let key = PlanRecord.keys.key(entry.key) else { continue }
      let isAddress = key.english == "aliases"
      let leak = entry.node.nodes(except: "passage").first { node in
        guard let text = node.text else { return false }
        return redaction.isSaid(in: text)
          || isAddress && address.map { "-\(Slug.make(text))-".holds($0) } ?? false
      }
      guard let leak else { continue }
      leaks.append(
        uncovered(
          at: leak.range,
          vi: "“\(entry.key)” còn giữ đoạn phải che, và cũng được công bố; hãy viết lại, bỏ đoạn ấy đi",
          en:
            "“\(entry.key)” still says the passage to cover, and is published as well; rewrite it without that"
        ))
    }
    return leaks
  }

  /// As it stands between other words of an address. One word alone says too little there.
  private static func address(of passage: String) -> String? {
    let slug = Slug.make(passage)
    return slug.holds("-") || slug.utf8.contains { $0 &- 0x30 < 10 } ? "-\(slug)-" : nil
  }

  private func uncovered(at range: Range<Int>?, vi: String, en: String) -> Diagnostic {
    Diagnostic(
      .error, "redaction", Sentence(vi: vi, en: en),
      at: range.map { Place(path: path, range: $0) } ?? Place(path: path))
  }
}

extension FrontMatter.Node {
  /// All that it holds, but for what stands under a key. The reader limits how deep that is.
  fileprivate func nodes(except key: String) -> [FrontMatter.Node] {
    switch value {
    case .scalar: [self]
    case .list(let nodes): nodes.flatMap { $0.nodes(except: key) }
    case .map(let entries): entries.filter { $0.key != key }.flatMap { $0.node.nodes(except: key) }
    }
  }
}
