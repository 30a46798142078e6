import Diagnostics

extension Line.Role {
  /// What people call such a line.
  var name: Sentence {
    switch self {
    case .paragraph: Sentence(vi: "đoạn", en: "paragraph")
    case .nationalTitle: Sentence(vi: "quốc hiệu", en: "national title")
    case .motto: Sentence(vi: "tiêu ngữ", en: "motto")
    case .superior: Sentence(vi: "cơ quan chủ quản", en: "superior body")
    case .issuer: Sentence(vi: "cơ quan ban hành", en: "issuing body")
    case .number: Sentence(vi: "số, ký hiệu", en: "number")
    case .placeDate: Sentence(vi: "địa danh, ngày", en: "place and date")
    case .mark: Sentence(vi: "dấu", en: "mark")
    case .ornament: Sentence(vi: "đường kẻ", en: "ornament")
    case .type: Sentence(vi: "tên loại", en: "type")
    case .subject: Sentence(vi: "trích yếu", en: "subject")
    case .addressee: Sentence(vi: "kính gửi", en: "addressee")
    case .basis: Sentence(vi: "căn cứ", en: "basis")
    case .section: Sentence(vi: "mục", en: "section")
    case .item: Sentence(vi: "ý", en: "point")
    case .cell: Sentence(vi: "ô bảng", en: "cell")
    case .closing: Sentence(vi: "kết thúc", en: "closing")
    case .recipientsHead: Sentence(vi: "nơi nhận", en: "recipients")
    case .recipient: Sentence(vi: "nơi nhận", en: "recipient")
    case .capacity: Sentence(vi: "quyền hạn", en: "capacity")
    case .position: Sentence(vi: "chức vụ", en: "position")
    case .signer: Sentence(vi: "người ký", en: "signer")
    case .signatureNote: Sentence(vi: "ghi chú ký", en: "signature note")
    case .appendixHead: Sentence(vi: "phụ lục", en: "appendix")
    case .pageNumber: Sentence(vi: "số trang", en: "page number")
    case .runningHead: Sentence(vi: "đầu trang", en: "running head")
    case .footnote: Sentence(vi: "cước chú", en: "footnote")
    case .code: Sentence(vi: "mã", en: "code")
    }
  }
}
