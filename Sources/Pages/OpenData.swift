import Linking

/// A table of open data: written once as JSON and once as CSV from the same rows.
struct OpenData: Sendable {
  /// File name without ending; the words that people read about it are in the strings file under it.
  var name: String
  var columns: [String]
  var count: @Sendable (Site) -> Int
  /// Writes the cells of each row in the order of the columns.
  var rows: @Sendable (Site, inout DataTable) -> Void

  var pages: [Page] { DataTable.Format.allCases.map(page) }

  private func page(_ format: DataTable.Format) -> Page {
    Page(
      Address.data + name + "." + format.rawValue, from: "data", listed: false,
      content: .written { context, output in
        var table = DataTable(columns, format, into: output)
        rows(context.site, &table)
        output = table.finish()
      })
  }
}
