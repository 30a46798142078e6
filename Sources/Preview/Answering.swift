import Bytes
import Diagnostics
import Glibc
import Publishing
import Vietnamese

/// From a request to what is sent back. A path is looked up among the pages, never on the disk, so that none can
/// lead out of the site.
struct Answering: Sendable {
  let workbench: Workbench
  let listeners: Listeners
  let rule: HostRule
  let language: Language

  /// Addresses of the preview itself.
  static let own = "/_thidua/"

  func answer(_ request: Request) -> Response {
    guard rule.allows(request.host) else { return wrongHost(request.host) }
    guard request.isReading else {
      return .text(405, "405\n", [("Allow", "GET, HEAD")])
    }
    let rendition = workbench.rendition
    if request.path.hasPrefix(Self.own) {
      return ownAnswer(String(request.path.dropFirst(Self.own.count)), request, rendition)
    }
    let path = Normalization.compose(request.path)
    guard path.hasPrefix(rendition.base) else {
      // A site that is published below a path stands there here too, since some of its links are whole paths.
      return path == "/" || path + "/" == rendition.base
        ? Self.redirect(to: rendition.base) : notFound(request, rendition)
    }
    return pageAnswer(String(path.dropFirst(rendition.base.count)), request, rendition)
  }

  // MARK: Pages

  private func pageAnswer(_ path: String, _ request: Request, _ rendition: Rendition) -> Response {
    let name = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    if let file = rendition.file(name) {
      if case .page(let page) = file.content, let target = page.target {
        return Self.redirect(to: rendition.base + target)
      }
      return send(file, 200, request, rendition)
    }
    if let bytes = rendition.earlierAsset(name) ?? rendition.searchFile(name) {
      return Sending(request).bytes(bytes, MediaType.of(name))
    }
    if rendition.file(name + "/index.html") != nil { return Self.redirect(to: rendition.base + name + "/") }
    return notFound(request, rendition)
  }

  private func notFound(_ request: Request, _ rendition: Rendition) -> Response {
    guard let file = rendition.file("404.html") else { return .text(404, "404\n") }
    return send(file, 404, request, rendition)
  }

  private func send(
    _ file: PublishedFile, _ status: Int, _ request: Request, _ rendition: Rendition
  ) -> Response {
    let type = MediaType.of(file.path)
    do {
      if case .copy(let source) = file.content {
        return try Sending(request).file(source, in: rendition.pipeline.snapshot.folder, type)
      }
      let bytes = try rendition.bytes(of: file) ?? []
      guard type == MediaType.html else { return Sending(request).bytes(bytes, type, status) }
      let tag = Sending.tag(bytes)
      let addition = PageAddition(version: rendition.version, tag: tag, language: language)
      return Sending(request).bytes(addition.added(to: bytes), type, status, tag: tag)
    } catch let failure as SystemFailure {
      return .text(500, failure.sentence[language] + "\n")
    } catch Refusal.content(let diagnostics) where type == MediaType.html {
      let page = ErrorPage(diagnostics, rendition, language).html
      let addition = PageAddition(version: rendition.version, tag: Sending.tag(page), language: language)
      return Sending(request).bytes(addition.added(to: page), type, 500)
    } catch {
      // A photo that has just been replaced: the next rendition has the new one.
      return .text(404, "404\n")
    }
  }

  /// Only to addresses of this server; browsers must ask again, since an alias can become a page.
  private static func redirect(to path: String) -> Response {
    // Two slashes in front would name another server.
    let location = "/" + Percent.encode(path.drop { $0 == "/" }, keepingSlashes: true)
    return .text(302, "302\n", [("Location", location), ("Cache-Control", "no-store")])
  }

  // MARK: The preview itself

  private func ownAnswer(_ name: String, _ request: Request, _ rendition: Rendition) -> Response {
    switch name {
    case "preview.js": Sending(request).bytes(PreviewFiles.script, MediaType.of(name))
    case "preview.css": Sending(request).bytes(PreviewFiles.style, MediaType.of(name))
    case "errors": html(ErrorList(rendition, workbench.failure, language).html)
    case "panel": html(panel(request.pathArgument ?? rendition.base, rendition))
    case "events": events(request)
    default: .text(404, "404\n")
    }
  }

  private func html(_ bytes: [UInt8]) -> Response {
    Response(200, [("Content-Type", MediaType.html), ("Cache-Control", "no-store")], .bytes(bytes))
  }

  private func panel(_ path: String, _ rendition: Rendition) -> [UInt8] {
    // `location.pathname` comes as the browser has it.
    var path = Normalization.compose(Percent.decode(path))
    if path.hasPrefix(rendition.base) { path.removeFirst(rendition.base.count) }
    if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
    return Panel(rendition, language).html(of: rendition.file(path))
  }

  private func events(_ request: Request) -> Response {
    let headers = [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")]
    guard request.method == "GET" else { return Response(200, headers) }
    return Response(200, headers, .events(listeners.add { stateEvent() }))
  }

  /// What open pages are told: which version there is, how many errors, which style sheets are new.
  func stateEvent() -> [UInt8] {
    let rendition = workbench.rendition
    let errors = ErrorList(rendition, workbench.failure, language)
    var json = JSONWriter()
    json.object { json in
      json.field("version", rendition.version)
      json.field("errors", errors.count)
      json.field("number", Fingerprint(of: errors.html).hexadecimal)
      json.field("label", errors.label)
      json.field("styleSince", rendition.styleSince)
      json.field(
        "styles",
        object: { json in
          for style in rendition.styles {
            json.field(named: rendition.base + style.old, rendition.base + style.new)
          }
        })
    }
    return Array("retry: 500\nevent: state\ndata: ".utf8) + json.finish().array + Array("\n\n".utf8)
  }

  private func wrongHost(_ host: String?) -> Response {
    let sentence = Sentence(
      vi: "Máy này không phục vụ tên “\(host ?? "")”. Hãy mở bằng địa chỉ mà thidua serve in ra.",
      en: "This is not “\(host ?? "")”. Open the address that thidua serve prints.")
    return .text(421, sentence[language] + "\n")
  }
}
