import Bytes
import Linking
import Plans
import Vietnamese

/// Phases as an iCalendar file (RFC 5545): one all-day event each, from its first to its last day.
struct Calendar: ~Copyable {
  private var output: ByteWriter
  /// The line at hand, not folded yet.
  private var line = ByteWriter(capacity: 512)

  static func write(
    _ plans: [ID<PlanRecord>], title: String, _ context: PageContext, into output: inout ByteWriter
  ) {
    var calendar = Calendar(output: output)
    calendar.output.write(
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//thidua//phong trao thi dua//VI\r\nCALSCALE:GREGORIAN\r\n"
        as StaticString)
    calendar.line.write("X-WR-CALNAME:" as StaticString)
    calendar.escape(title)
    calendar.endLine()
    for id in plans { calendar.events(of: id, context) }
    calendar.output.write("END:VCALENDAR\r\n" as StaticString)
    output = calendar.finish()
  }

  private init(output: consuming ByteWriter) { self.output = output }

  private consuming func finish() -> ByteWriter { output }

  private mutating func events(of id: ID<PlanRecord>, _ context: PageContext) {
    let record = context.site.plans[id]
    for (index, phase) in record.plan.phases.enumerated() {
      output.write("BEGIN:VEVENT\r\n" as StaticString)
      line.write("UID:" as StaticString)
      line.write(record.slug)
      line.write("-" as StaticString)
      line.write(index + 1)
      line.write("@thidua" as StaticString)
      endLine()
      date("DTSTAMP:", record.plan.date?.value ?? phase.from, "T000000Z\r\n")
      date("DTSTART;VALUE=DATE:", phase.from, "\r\n")
      date("DTEND;VALUE=DATE:", phase.to.last.dayAfter, "\r\n")
      line.write("SUMMARY:" as StaticString)
      escape(phase.label)
      line.write(": " as StaticString)
      escape(record.plan.campaign?.value ?? record.title)
      endLine()
      if !context.site.settings.baseURL.isEmpty {
        line.write("URL:" as StaticString)
        line.write(context.site.settings.baseURL)
        line.write(context.site.address(id))
        endLine()
      }
      output.write("END:VEVENT\r\n" as StaticString)
    }
  }

  /// A line with the first day of a period: "20240801".
  private mutating func date(_ name: StaticString, _ date: PartialDate, _ end: StaticString) {
    output.write(name)
    for byte in date.first.description.utf8 where byte != UInt8(ascii: "-") { output.write(byte: byte) }
    output.write(end)
  }

  private mutating func escape(_ text: String) {
    text.utf8.span.withUnsafeBufferPointer { text in
      var clean = 0
      for index in text.indices {
        switch text[index] {
        case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
          // The sign itself is written with what follows it.
          line.write(UnsafeBufferPointer(rebasing: text[clean..<index]))
          line.write(byte: UInt8(ascii: "\\"))
          clean = index
        case UInt8(ascii: "\n"):
          line.write(UnsafeBufferPointer(rebasing: text[clean..<index]))
          line.write("\\n" as StaticString)
          clean = index + 1
        default: break
        }
      }
      line.write(UnsafeBufferPointer(rebasing: text[clean...]))
    }
  }

  /// A line is at most 75 bytes; it goes on after a line break and a space, never inside a letter.
  private mutating func endLine() {
    var rest = line.bytes[...]
    var room = 75
    while rest.count > room {
      var end = rest.startIndex + room
      while end > rest.startIndex + 1, !Self.beginsLetter(rest, at: end) { end -= 1 }
      output.write(UnsafeBufferPointer(rebasing: rest[..<end]))
      output.write("\r\n " as StaticString)
      rest = rest[end...]
      room = 74
    }
    output.write(UnsafeBufferPointer(rebasing: rest))
    output.write("\r\n" as StaticString)
    line.removeAll()
  }

  /// Neither in the middle of a scalar's bytes nor before a mark that belongs to the letter (U+0300 to U+036F).
  private static func beginsLetter(_ text: Slice<UnsafeBufferPointer<UInt8>>, at index: Int) -> Bool {
    let byte = text[index]
    if byte & 0xC0 == 0x80 { return false }
    guard byte == 0xCC || byte == 0xCD, index + 1 < text.endIndex else { return true }
    return byte == 0xCD && text[index + 1] >= 0xB0
  }
}
