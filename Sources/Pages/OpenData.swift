import Linking

/// A table of open data: written as JSON and as CSV from the same rows.
package struct OpenData: Sendable {
  /// File name without ending; the words that people read about it are in the strings file under it.
  var name: String
  var columns: [String]
  var count: @Sendable (Site) -> Int
  /// Writes the cells of each row in the order of the columns.
  var rows: @Sendable (Site, inout DataTable) -> Void

  var pages: [Page] {
    DataFiles.Format.allCases.map { format in
      Page(path(format), from: "data", listed: false, content: .table(self, format))
    }
  }

  package func path(_ format: DataFiles.Format) -> String { Address.data + name + "." + format.rawValue }

  package func write(_ site: Site, to sink: DataFiles.Sink) {
    withoutActuallyEscaping(sink) { sink in
      var table = DataTable(columns, to: sink)
      rows(site, &table)
      table.finish()
    }
  }
}
