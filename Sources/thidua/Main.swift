import Glibc
import Publishing

@main struct Main {
  static func main() {
    Interruption.watch()
    exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }
}
