@testable import Markup

/// What is wrong with the form of a document: ranges that do not nest, marks without an end.
func faults(of document: Document) -> Set<String> {
  var faults: Set<String> = []
  var containers: [Int] = []
  var place: UInt32 = 0
  for (index, block) in document.blocks.enumerated() {
    while let last = containers.last, document.blocks[last].end <= index { containers.removeLast() }
    if block.depth != UInt16(clamping: containers.count) { faults.insert("depth") }
    if block.end <= index || block.end > document.blocks.count { faults.insert("end") }
    if let last = containers.last {
      let around = document.blocks[last]
      if block.end > around.end { faults.insert("container ends inside") }
      if !(around.text.lowerBound <= block.text.lowerBound && block.text.upperBound <= around.text.upperBound)
      {
        faults.insert("text outside of container")
      }
      if around.source.upperBound < block.source.upperBound { faults.insert("source outside of container") }
    }
    if block.end == index + 1 {
      // Text between the leaves would be lost by whoever walks them.
      if block.text.lowerBound != place { faults.insert("text between blocks") }
      place = block.text.upperBound
      var open: [Mark.Kind] = []
      for mark in document.marks[Int(block.marks.lowerBound)..<Int(block.marks.upperBound)] {
        if mark.offset < block.text.lowerBound || mark.offset > block.text.upperBound {
          faults.insert("mark outside")
        }
        switch mark.role {
        case .open: open.append(mark.kind)
        case .close: if open.popLast() != mark.kind { faults.insert("marks cross") }
        case .point: break
        }
      }
      if !open.isEmpty { faults.insert("mark without end") }
    } else {
      containers.append(index)
    }
  }
  if place != document.text.count { faults.insert("text behind the last block") }
  return faults
}
