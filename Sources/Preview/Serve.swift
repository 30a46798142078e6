import Diagnostics
import Publishing

/// `thidua serve`: the site at an address of this machine, following every change, until Ctrl-C.
package enum Serve {
  package static func run(_ options: Options, on console: Console) -> ExitCode {
    console.ending {
      let session = try Session(options, on: console)
      if options.open, !Browser.open(session.address) {
        console.say(
          Sentence(
            vi: "Không mở được trình duyệt; hãy tự mở địa chỉ dưới đây.",
            en: "No browser could be opened; open the address below yourself."))
      }
      session.run()
      return .done
    }
  }
}
