import Diagnostics
import Markup
import Vietnamese

extension Exemplar {
  package static let keys = FrontMatterKeys([
    .init("title", "tieu_de"), .init("kind", "loai"), .init("subject", "chu_the"),
    .init("subject_kind", "loai_chu_the", protects: true), .init("unit", "don_vi"), .init("body", "co_quan"),
    .init("campaign", "phong_trao"), .init("plan", "ke_hoach"), .init("place", "dia_ban"),
    .init("sector", "linh_vuc"), .init("year", "nam", .number), .init("date", "ngay", .date),
    .init("status", "trang_thai"),
    .init("summary", "tom_tat"), .init("results", "ket_qua", .list(.text)),
    .init("recognition", "cong_nhan", .list(.text)),
    .init("basis", "can_cu_cong_bo", protects: true), .init("consent", "dong_y", protects: true),
    .init("photo", "anh"),
    .init("photo_alt", "mo_ta_anh"), .init("photo_consent", "dong_y_anh", protects: true),
    .init("evidence", "minh_chung", .list(.text)),
    .init("spread", "nhan_rong", .list(.text)), .init("withdrawn", "rut_lai", .any, protects: true),
    .init("aliases", "dia_chi_cu", .list(.address)), .draft,
  ])

  package init(_ entry: Entry, diagnostics: inout [Diagnostic]) {
    self.init(Facts(entry))
    diagnostics += entry.faults(Self.keys)
    diagnostics += facts.value.refusals(entry)
  }
}

extension Exemplar.Facts {
  fileprivate init(_ entry: Entry) {
    let file = entry.frontMatter
    func text(_ key: String) -> String? { file.text(key, in: Exemplar.keys) }
    /// What says that there is none counts for nothing: a slip must not publish a person.
    func given(_ key: String) -> String? {
      file.node(key, in: Exemplar.keys).flatMap { $0.isGiven ? $0.text : nil }
    }
    func texts(_ key: String) -> [String] { file.node(key, in: Exemplar.keys)?.texts ?? [] }
    self.init(title: text("title") ?? entry.slug, at: Handle(entry.slug), kind: text("kind") ?? "Mô hình")
    self.entry = entry
    subject = text("subject")
    subjectKind = text("subject_kind")
    unit = text("unit")
    namedBody = text("body").map { .body($0) }
    namedCampaign = text("campaign").map { .of($0) }
    namedPlan = text("plan").map { .title($0) }
    place = text("place")
    sector = text("sector")
    date = text("date").flatMap { PartialDate($0) }
    year = text("year").flatMap { Int($0) } ?? date.map { Int($0.year) }
    stage = text("status")
    summary = text("summary")
    results = texts("results")
    recognition = texts("recognition")
    basis = given("basis")
    consent = given("consent")
    photo = text("photo")
    photoAlternative = text("photo_alt")
    photoConsent = given("photo_consent") != nil
    evidence = texts("evidence")
    spread = texts("spread")
    aliases = texts("aliases")
    if let withdrawal = file.node("withdrawn", in: Exemplar.keys).flatMap({ Withdrawal($0) }) {
      status = .withdrawn(withdrawal)
    }
  }

  /// Why an entry may not be published: personal data is made public only by law or with consent.
  fileprivate func refusals(_ entry: Entry) -> [Diagnostic] {
    guard status == .published else { return [] }
    func refusal(_ rule: String, _ key: String, _ sentence: Sentence) -> Diagnostic {
      Diagnostic(.error, rule, sentence, at: entry.place(of: key, in: Exemplar.keys))
    }
    var refusals: [Diagnostic] = []
    if entry.frontMatter.text("title", in: Exemplar.keys) == nil {
      refusals.append(
        refusal(
          "missing-title", "title",
          Sentence(
            vi: "điển hình chưa có tên; hãy thêm dòng “title: …” vào đầu tệp",
            en: "the exemplar has no title; add a line “title: …” at the head of the file")))
    }
    if isPerson, basis == nil, consent == nil {
      refusals.append(
        refusal(
          "missing-basis", "subject_kind",
          Sentence(
            vi: "điển hình là cá nhân nên phải có căn cứ công bố (basis: số quyết định khen thưởng) "
              + "hoặc sự đồng ý của người đó (consent: ngày, hình thức, phạm vi), ghi “không” hay “chưa” là chưa có; "
              + "nếu không phải cá nhân, ghi “subject_kind: Tập thể”",
            en: "the exemplar is a person: give the basis of publication (basis: the award decision) "
              + "or the recorded consent (consent: date, form, scope), where “no” and “not yet” are none; "
              + "if it is no person, write “subject_kind: Tập thể”")))
    }
    if photo != nil, photoAlternative == nil {
      refusals.append(
        refusal(
          "missing-photo-alt", "photo",
          Sentence(
            vi: "ảnh chưa có lời mô tả cho người không nhìn thấy; hãy thêm “photo_alt: …”",
            en: "the photo has no words for those who do not see it; add “photo_alt: …”")))
    }
    if photo != nil, isPerson, !photoConsent {
      refusals.append(
        refusal(
          "missing-photo-consent", "photo",
          Sentence(
            vi: "ảnh của cá nhân phải có sự đồng ý riêng; hãy thêm “photo_consent: …” hoặc bỏ ảnh",
            en: "a photo of a person needs a consent of its own; add “photo_consent: …” or drop the photo")))
    }
    return refusals
  }
}
