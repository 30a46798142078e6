import Bytes
import Linking
import Plans
import Vietnamese

/// Phases as an iCalendar file (RFC 5545): one all-day event each, from its first to its last day.
enum Calendar {
  static func write(
    _ plans: [ID<PlanRecord>], title: String, _ context: PageContext, into output: inout ByteWriter
  ) {
    line("BEGIN:VCALENDAR", &output)
    line("VERSION:2.0", &output)
    line("PRODID:-//thidua//phong trao thi dua//VI", &output)
    line("CALSCALE:GREGORIAN", &output)
    line("X-WR-CALNAME:" + escape(title), &output)
    for id in plans {
      let record = context.site.plans[id]
      for (index, phase) in record.plan.phases.enumerated() {
        line("BEGIN:VEVENT", &output)
        line("UID:" + record.slug + "-" + String(index + 1) + "@thidua", &output)
        let stamp = (record.plan.date?.value ?? phase.from).first
        line("DTSTAMP:" + compact(stamp) + "T000000Z", &output)
        line("DTSTART;VALUE=DATE:" + compact(phase.from.first), &output)
        line("DTEND;VALUE=DATE:" + compact(phase.to.last.dayAfter), &output)
        line("SUMMARY:" + escape(phase.label + ": " + (record.plan.campaign?.value ?? record.title)), &output)
        if !context.site.settings.baseURL.isEmpty {
          line("URL:" + context.site.settings.baseURL + context.site.address(id), &output)
        }
        line("END:VEVENT", &output)
      }
    }
    line("END:VCALENDAR", &output)
  }

  private static func compact(_ date: PartialDate) -> String {
    date.first.description.replacing("-", with: "")
  }

  private static func escape(_ text: String) -> String {
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        escaped.append(UInt8(ascii: "\\"))
        escaped.append(byte)
      case UInt8(ascii: "\n"): escaped += Array("\\n".utf8)
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// A line is at most 75 bytes; it goes on after a line break and a space, never inside a letter.
  private static func line(_ text: String, _ output: inout ByteWriter) {
    guard text.utf8.count > 75 else {
      output.write(text)
      return output.write("\r\n" as StaticString)
    }
    var room = 75
    for character in text {
      let length = character.utf8.count
      if length > room {
        output.write("\r\n " as StaticString)
        room = 74
      }
      output.write(String(character))
      room -= length
    }
    output.write("\r\n" as StaticString)
  }
}
