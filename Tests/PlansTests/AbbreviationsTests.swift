import Testing

@Suite struct AbbreviationsTests {
  @Test(
    "A short form is read with the name before its bracket",
    arguments: [
      ("Căn cứ nhiệm vụ, Sở Xây dựng (sau đây viết tắt là Sở) lập kế hoạch", "Sở", "Sở Xây dựng"),
      (
        "tổ chức Phong trào thi đua “Xanh từ nhà ra ngõ” (sau đây gọi tắt là “Phong trào”) như sau",
        "Phong trào",
        "Phong trào thi đua “Xanh từ nhà ra ngõ”"
      ),
      (
        "Ủy ban nhân dân huyện Yên Thế (sau đây gọi là UBND huyện) ban hành", "UBND huyện",
        "Ủy ban nhân dân huyện Yên Thế"
      ),
      (
        "Ủy ban nhân dân tỉnh (sau đây viết tắt là: UBND tỉnh) ban hành", "UBND tỉnh", "Ủy ban nhân dân tỉnh"
      ),
      ("Hội Nông dân tỉnh, sau đây gọi tắt là Hội, xây dựng", "Hội", "Hội Nông dân tỉnh"),
    ])
  func forms(text: String, short: String, long: String) {
    let read = Recognised(text).plan.abbreviations
    #expect(read.map(\.short) == [short])
    #expect(read.map(\.long) == [long])
  }

  @Test("Who does what is no meaning; an apostrophe cuts no name")
  func clause() {
    let text =
      "Ủy ban nhân dân huyện Đắk R'Lấp ban hành Kế hoạch thực hiện (sau đây viết tắt là Phong trào) như sau"
    let read = Recognised(text).plan.abbreviations
    #expect(read.map(\.isClause) == [true])
    #expect(read.map(\.long) == ["Ủy ban nhân dân huyện Đắk R'Lấp ban hành Kế hoạch thực hiện"])
    let named = Recognised("Ủy ban nhân dân huyện Đắk R'Lấp (sau đây viết tắt là UBND huyện) ban hành").plan
      .abbreviations
    #expect(named.map(\.isClause) == [false])
  }

  @Test("What is only called something defines nothing")
  func none() {
    #expect(Recognised("việc này được dân gọi là làm thật, ăn thật").plan.abbreviations.isEmpty)
  }
}
