import Foundation
import Testing

@testable import Publishing

/// The signed originals beside plans.
@Suite struct AttachmentsTests {
  let place = Workplace()

  @Test func oneThatCannotBeReadIsAnError() throws {
    try place.write("# Kế hoạch", to: "content/plans/a.md")
    try place.write("PDF", to: "content/plans/a.pdf")
    try place.write("PDF", to: "content/plans/a.docx")
    let snapshot = try Snapshot.read(place.path)
    try place.remove("content/plans/a.pdf")
    let attachments = Attachments(snapshot, after: nil)
    #expect(attachments.byStem["content/plans/a"]?.map(\.name) == ["a.docx"])
    #expect(attachments.diagnostics.map(\.place?.path) == ["content/plans/a.pdf"])
    #expect(attachments.diagnostics.map(\.severity) == [.error])
  }
}
