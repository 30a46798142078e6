import Testing

@testable import Plans

/// Heads whose letters stand apart, for emphasis or because a scanner parted them.
@Suite struct LettersApartTests {
  @Test("Bodies, national title and type are read, and their letters stand together in the facts")
  func head() {
    let text = """
      TỈNH ĐOÀN ĐỒNG THÁP

      B A N   T H Ư Ờ N G   V Ụ   H U Y Ệ N   Đ O À N   T A M   N Ô N G

      Số: 47-KH/HĐTN

      Đ O À N   T N C S   H Ồ   C H Í   M I N H

      Tam Nông, ngày 04 tháng 3 năm 2024

      K Ế   H O Ạ C H

      Ra quân năm 2024
      """
    let plan = Recognised(text).plan
    #expect(plan.superior?.value == "TỈNH ĐOÀN ĐỒNG THÁP")
    #expect(plan.issuers.map(\.value) == ["HUYỆN ĐOÀN TAM NÔNG"])
    #expect(plan.type?.value == "kế hoạch")
    #expect(plan.subject?.value == "Ra quân năm 2024")
    #expect(!plan.findings.contains { $0.kind == .missingNationalTitle })
  }

  @Test("The facts keep their places in the text")
  func places() {
    let read = Recognised("H Ộ I   N Ô N G   D Â N   X Ã   K I M\n\nSố: 4/KH-HND\n\nKẾ HOẠCH\n\nTrồng cây")
    let issuer = read.plan.issuers.first
    #expect(issuer?.value == "HỘI NÔNG DÂN XÃ KIM")
    #expect(issuer.map { read.text($0.range) } == "H Ộ I N Ô N G D Â N X Ã K I M")
  }

  @Test("A row of letters that no wider gap parts has lost where its words end, and stays as it is")
  func noGaps() {
    let plan = Recognised("H Ộ I N Ô N G D Â N X Ã K I M\n\nSố: 4/KH-HND\n\nKẾ HOẠCH\n\nTrồng cây").plan
    #expect(!plan.issuers.contains { $0.value.contains("HỘI") })
  }
}
