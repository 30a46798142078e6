import Bytes
import Vietnamese

extension Array {
  /// In the order of Vietnamese texts; of equal ones the first comes first. A key is asked for once an element.
  func inOrder(of key: (Element) -> SortKey) -> [Element] {
    var rows = ByteRows(capacity: count * 64)
    for element in self { rows.append(key(element).bytes) }
    return rows.order().map { self[$0] }
  }
}
