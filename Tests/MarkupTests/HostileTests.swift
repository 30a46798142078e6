import Bytes
import Testing

@testable import Markup

/// Texts that are made to break a reader: each is read whole, keeps its words, and is written again.
@Suite struct HostileTests {
  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static let texts: [(name: String, text: String, words: Int)] = [
    ("brackets", many("[", 100_000) + "x" + many("]", 100_000), 1),
    ("images", many("![", 50_000) + "x" + many("](a)", 50_000), 0),
    ("items", many("- x\n", 200_000), 200_000),
    ("nested items", many("- ", 2_000) + "x\n", 1),
    ("quotes", many(">", 10_000) + "x\n", 1),
    ("quotes over many lines", many(many(">", 100) + "x\n", 1_000), 100_000 / 100),
    ("stars", many("*", 100_000) + "x" + many("*", 100_000), 1),
    ("star pairs", many("*x **x ", 30_000), 60_000),
    ("crossing marks", many("*x <b>x* x</b> ", 10_000), 30_000),
    ("open tags", many("<b>", 100_000) + "x", 1),
    ("open tags with words", many("<b>x", 100_000), 100_000),
    ("open blocks", many("<div>", 100_000) + "x", 1),
    ("end tags", "x" + many("</i>", 100_000), 1),
    ("tables in tables", many("<table><tr><td>", 10_000) + "x", 1),
    ("unclosed tables", many("<table>\n\nx\n\n", 10_000), 10_000),
    ("cut table", "<table>\n\n" + many("<tr>\n\n<td>x</td>\n\n</tr>\n\n", 5_000) + "</table>\n", 5_000),
    ("tags in marks", many("*", 5_000) + many("<b>", 200) + "x" + many("*", 5_000), 1),
    ("attributes", "y <b " + many("a", 1) + many(" a", 50_000) + ">x</b>", 1),
    ("comments", many("<!-- ", 50_000) + "x", 1),
    ("columns", many("|x", 10_000) + "|\n" + many("|-", 10_000) + "|\n" + many("|x", 10_000) + "|\n", 20_000),
    ("rows", "|x|x|\n|-|-|\n" + many("|x|x|\n", 10_000), 20_002),
    ("no table after all", many("|x|x|\n|-|\n", 10_000), 20_000),
    ("tables with references", "[x]: y\n\n" + many("|[x]|\n|-|\n\n", 5_000), 5_000),
    ("backticks", many("`x", 50_000), 50_000),
    ("entities", many("&ngE;", 50_000) + "x", 1),
    ("twenty megabytes", many(many(many("thi đua yêu nước ", 50) + "x\n", 10) + "\n", 2_000), 20_000),
    ("one long line", many("x", 2_000_000), 2_000_000),
  ]

  @Test(arguments: texts.map(\.name))
  func isReadWholeAndKeepsItsWords(name: String) throws {
    let (_, text, words) = try #require(HostileTests.texts.first { $0.name == name })
    let parsed = Parsed.read(path: "a.md", bytes: Array(text.utf8))
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.document.text.count { $0 == UInt8(ascii: "x") } == words)
    #expect(faults(of: parsed.document) == [])
    var output = ByteWriter()
    HTMLWriter(parsed.document).write(into: &output)
    #expect(output.count >= words)
  }
}
