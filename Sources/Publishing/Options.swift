import Bytes
import Diagnostics
import Glibc
import Linking
import Markup
import Vietnamese

/// What the user asked for on the command line.
package struct Options: Sendable, Equatable {
  package var site = "."
  /// `public` in the site, unless another folder is named.
  package var output: String?
  package var baseURL: String?
  package var today: PartialDate?
  package var drafts = false
  package var strict = false
  package var quiet = false
  package var jobs = Options.processors
  package var language = Language.vi
  package var portable = false
  package var profile = false
  package var json = false
  package var embed = false
  package var explain = false
  package var port: Int?
  package var host: String?
  package var open = false
  /// The words after the command that are no options.
  package var words: [String] = []

  package init() {}

  /// Takes the address of the site in the form that pages need. False where it is none.
  package mutating func take(baseURL address: String) -> Bool {
    guard SiteSettings.isBase(address) else { return false }
    baseURL = address.hasSuffix("/") ? address : address + "/"
    return true
  }

  package var target: String { output ?? ownTarget }
  /// Where the site is published unless another folder is named.
  var ownTarget: String { Self.join(site, "public") }

  package static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Everything that a build's output depends on besides the files: the number of threads or the language of the
  /// terminal must not matter.
  package func fingerprint(with files: Fingerprint, library: String) -> Fingerprint {
    let words = [
      Version.number, Self.executable, files.hexadecimal, library, baseURL ?? "-", today?.description ?? "-",
      "\(drafts)", "\(strict)",
      "\(portable)", "\(embed)",
    ]
    return Fingerprint(of: Array(words.joined(separator: "\n").utf8))
  }

  /// The program itself as a file: one that was compiled anew may make other pages under the same version.
  private static var executable: String {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "" }
    return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
  }

  /// A path below another as people write it: no "./" in front.
  package static func join(_ folder: String, _ name: String) -> String {
    if folder == "." || folder.isEmpty { return name }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }
}
