import Bytes
import Linking
import Vietnamese

/// By what results can be filtered: bodies, campaigns and years, each with the items that have it.
enum Filters {
  static func bytes(of items: [Item], _ site: Site) -> [UInt8] {
    var bodies: [Int: [UInt32]] = [:]
    var campaigns: [Int: [UInt32]] = [:]
    var years: [Int: [UInt32]] = [:]
    for (index, item) in items.enumerated() {
      for body in item.bodies where bodies[body.index]?.last != UInt32(index) {
        bodies[body.index, default: []].append(UInt32(index))
      }
      if let campaign = item.campaign { campaigns[campaign.index, default: []].append(UInt32(index)) }
      if let year = item.year { years[year, default: []].append(UInt32(index)) }
    }
    var bytes = ByteWriter(capacity: items.count * 4)
    write(named(bodies) { (site.bodies[$0].slug, site.bodies[$0].name) }, into: &bytes)
    write(named(campaigns) { (site.campaigns[$0].slug, site.campaigns[$0].title) }, into: &bytes)
    write(years.sorted { $0.key > $1.key }.map { (String($0.key), "", $0.value) }, into: &bytes)
    return bytes.array
  }

  private static func named(
    _ rows: [Int: [UInt32]], _ name: (Int) -> (key: String, text: String)
  ) -> [(key: String, text: String, items: [UInt32])] {
    let order = rows.keys.map { (index: $0, sortKey: SortKey(name($0).text)) }
      .sorted { $0.sortKey != $1.sortKey ? $0.sortKey < $1.sortKey : $0.index < $1.index }
    return order.map { (name($0.index).key, name($0.index).text, rows[$0.index] ?? []) }
  }

  private static func write(
    _ rows: [(key: String, text: String, items: [UInt32])], into bytes: inout ByteWriter
  ) {
    bytes.write(variable: rows.count)
    var set = ByteWriter()
    for row in rows {
      bytes.write(counted: row.key)
      bytes.write(counted: row.text)
      set.removeAll()
      row.items.withUnsafeBufferPointer { set.write(set: $0) }
      bytes.write(counted: set.bytes)
    }
  }
}
