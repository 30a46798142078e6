import Glibc

/// Opens an address in the user's browser.
enum Browser {
  /// What desktops, Debian and WSL call it.
  private static let commands = ["xdg-open", "sensible-browser", "wslview", "open"]

  static func open(_ address: String) -> Bool { commands.contains { start($0, address) } }

  private static func start(_ command: String, _ address: String) -> Bool {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The browser is to hear the signals that this process has blocked for itself, but not the Ctrl-C that ends it.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
    var words: [UnsafeMutablePointer<CChar>?] = [strdup(command), strdup(address), nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    return posix_spawnp(&process, command, nil, &attributes, &words, environ) == 0
  }
}
