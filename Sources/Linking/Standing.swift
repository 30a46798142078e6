/// A frame, and who is meant by each name in the documents that share it.
final class Standing: Sendable {
  enum Role: UInt64 { case mention, issuer }

  let frame: Frame
  private let bodies = NumberMemo()

  init(_ frame: Frame) { self.frame = frame }

  /// The one of a frame in which a document defines some short forms.
  static func of(_ frame: Frame, defining forms: [Frame.ShortForm], _ geography: Geography) -> Standing {
    var marks: [UInt64] = [frame.hasDistricts.map { $0 ? 2 : 1 } ?? 0]
    for territory in [frame.province, frame.district, frame.commune] { marks.append(territory?.address ?? 0) }
    for name in [frame.issuer, frame.superior] { marks.append(name.map { UInt64($0.number) + 1 } ?? 0) }
    for form in forms { marks += [UInt64(form.key.number), UInt64(form.long.number)] }
    return marks.withUnsafeBytes { marks in
      geography.standings.value(of: TextKey(marks.assumingMemoryBound(to: UInt8.self))) {
        var frame = frame
        frame.define(forms)
        return Standing(frame)
      }
    }
  }

  /// `find` gives the same for all days of a period of the geography that the frame was learnt with.
  func body(of name: PrintedName, _ role: Role, in period: UInt32, _ find: (Frame) -> BodyKey?) -> BodyKey? {
    let question = (UInt64(name.number) + 1) << 32 | UInt64(period) << 1 | role.rawValue
    let answer = bodies.value(of: question) { find(frame).map { UInt64($0.index) + 1 } ?? 0 }
    return answer == 0 ? nil : BodyKey(number: Int32(answer - 1))
  }
}
