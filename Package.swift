// swift-tools-version: 6.2
import PackageDescription

/// Every warning is an error here and in CI alike, so both build the same objects.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// One module of the house; `uses` are the only modules it may import.
func module(_ name: String, uses: [String] = [], c: [String] = []) -> Target {
  .target(name: name, dependencies: (uses + c).map { .byName(name: $0) }, swiftSettings: strict)
}

func tests(of name: String, uses: [String] = [], resources: [Resource]? = nil) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: ([name] + uses).map { .byName(name: $0) },
    resources: resources, swiftSettings: strict)
}

func library(_ name: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
  name: "thidua",
  products: [.executable(name: "thidua", targets: ["thidua"])],
  targets: [
    // From the top of the house to its ground: imports go only downwards.
    .executableTarget(
      name: "thidua", dependencies: ["Preview", "Publishing", "CStarter"], swiftSettings: strict),
    module("Preview", uses: ["Publishing"], c: ["CMicrohttpd", "CPreview"]),
    module("Publishing", uses: ["Pages", "Proofreading", "Search", "Images"], c: ["CLinux", "CMalloc"]),
    module("Search", uses: ["Pages"]),
    module("Pages", uses: ["Linking", "Mustache"], c: ["CTemplates"]),
    module("Proofreading", uses: ["Linking"]),
    module("Linking", uses: ["Plans"]),
    module("Plans", uses: ["Markup"]),
    module("Markup", uses: ["Diagnostics", "Vietnamese", "Bytes"], c: ["CCmark", "CYAML", "CXML"]),
    module("Mustache", uses: ["Bytes"]),
    module("Images", c: ["CVips"]),
    module("Diagnostics", uses: ["Vietnamese", "Bytes"]),
    module("Vietnamese", uses: ["Bytes"]),
    module("Bytes", c: ["CBits", "CThread"]),

    // Calls of Linux that Swift's Glibc module does not show.
    .systemLibrary(name: "CLinux"),
    // Vectors of bytes with an answer in bits, which Swift's do not give.
    .systemLibrary(name: "CBits"),
    // Variables of a thread, which Swift does not have.
    .target(name: "CThread"),
    // Settings of the C library's heap, which it does not show either.
    .systemLibrary(name: "CMalloc"),
    // libvips, found at run time where there is one, and libmicrohttpd, loaded by `serve` alone.
    .target(name: "CVips"),
    .target(name: "CMicrohttpd"),
    // The files of `templates/`, compiled in.
    .target(name: "CTemplates", exclude: ["views.txt"]),
    // What the preview adds to pages, compiled in.
    .target(name: "CPreview", exclude: ["preview.js", "preview.css"]),
    // What `thidua new` writes, compiled in.
    .target(name: "CStarter", exclude: ["files"]),

    // The C libraries; each is imported in one Swift file only.
    library("CCmark", pkgConfig: "libcmark", apt: "libcmark-dev"),
    library("CYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev"),
    library("CXML", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),

    // Where tests find data that is not the project's own.
    .target(name: "SharedData", path: "Tests/SharedData", swiftSettings: strict),
    tests(of: "Bytes"),
    tests(of: "Vietnamese"),
    tests(of: "Diagnostics"),
    tests(of: "Mustache", uses: ["SharedData"]),
    tests(of: "Images"),
    tests(of: "Markup", uses: ["SharedData"]),
    tests(of: "Plans", uses: ["SharedData"]),
    tests(of: "Linking", uses: ["SharedData"]),
    tests(of: "Pages"),
    tests(of: "Search", uses: ["Linking"]),
    tests(of: "Publishing", uses: ["Pages", "Linking", "Images", "SharedData"]),
    tests(of: "Preview"),
    tests(of: "thidua"),
  ],
  swiftLanguageModes: [.v6]
)
