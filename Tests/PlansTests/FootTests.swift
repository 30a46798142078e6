import Markup
import Testing

@testable import Plans

@Suite struct FootTests {
  private func plan(_ foot: String) -> Plan {
    let text = "Số: 1/KH-SXD\n\nKẾ HOẠCH\n\nTrồng cây\n\nI. VIỆC\n\nTrên đây là kế hoạch./.\n\n" + foot
    let parsed = Parsed.read(path: "plan.md", bytes: Array(text.utf8), indentation: .layout)
    return Recogniser.recognise(parsed.document, source: parsed.source, frontMatter: nil)
  }

  private func signers(_ foot: String) -> [String] {
    plan(foot).signatures.map {
      "\($0.capacity?.value ?? "–") | \($0.position?.value ?? "–") | \($0.name?.value ?? "–")"
    }
  }

  @Test(
    "Signers are read with authority, office and name",
    arguments: [
      ("**GIÁM ĐỐC**\n\n**Trần Văn Mẫu**", ["– | GIÁM ĐỐC | Trần Văn Mẫu"]),
      (
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n(Đã ký)\n\nTrần Văn Mẫu",
        ["TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | Trần Văn Mẫu"]
      ),
      (
        "T/M BAN THƯỜNG VỤ\n\nPHÓ BÍ THƯ THƯỜNG TRỰC\n\nTrần Văn Mẫu",
        ["T/M BAN THƯỜNG VỤ | PHÓ BÍ THƯ THƯỜNG TRỰC | Trần Văn Mẫu"]
      ),
      (
        "TL. GIÁM ĐỐC\nTRƯỞNG PHÒNG\nTỔ CHỨC CÁN BỘ\n\nĐại tá Trần Văn Mẫu",
        ["TL. GIÁM ĐỐC | TRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ | Đại tá Trần Văn Mẫu"]
      ),
      (
        "| GIÁM ĐỐC | CHỦ TỊCH |\n|---|---|\n| Trần Văn Mẫu | Lê Thị Mẫu |",
        ["– | GIÁM ĐỐC | Trần Văn Mẫu", "– | CHỦ TỊCH | Lê Thị Mẫu"]
      ),
      ("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC (Đã ký) Trần Văn Mẫu", ["KT. GIÁM ĐỐC | PHÓ GIÁM ĐỐC | Trần Văn Mẫu"]),
      ("CHỦ TỊCH", ["– | CHỦ TỊCH | –"]),
      ("Q. GIÁM ĐỐC\n\nSỞ XÂY DỰNG * TỈNH HÀ NAM *\n\nTrần Văn Mẫu", ["– | Q. GIÁM ĐỐC | Trần Văn Mẫu"]),
      ("Giám đốc\n\nTrần Văn Mẫu", ["– | Giám đốc | Trần Văn Mẫu"]),
      (
        "| KT. GIÁM ĐỐC | CHỦ TỊCH |\n|---|---|\n| PHÓ GIÁM ĐỐC | Lê Thị Mẫu |",
        ["KT. GIÁM ĐỐC | PHÓ GIÁM ĐỐC | –", "– | CHỦ TỊCH | Lê Thị Mẫu"]
      ),
      (
        "Nơi nhận: - Phòng Chính trị; - Lưu: VT, BCT. TRUNG ĐOÀN TRƯỞNG Thượng tá Trần Văn Mẫu",
        ["– | TRUNG ĐOÀN TRƯỞNG | Thượng tá Trần Văn Mẫu"]
      ),
      (
        "Nơi nhận: TRƯỞNG KHOA\n\n- Các lớp;\n\n- Lưu: VPK. PGS.TS. Trần Văn Mẫu",
        ["– | TRƯỞNG KHOA | PGS.TS. Trần Văn Mẫu"]
      ),
      (
        "| CỤM TRƯỞNG<br>CHỦ TỊCH UBND XÃ A<br>Trần Văn Mẫu | CỤM PHÓ<br>CHỦ TỊCH UBND XÃ B<br>Lê Thị Mẫu |\n|---|---|",
        [
          "– | CỤM TRƯỞNG CHỦ TỊCH UBND XÃ A | Trần Văn Mẫu", "– | CỤM PHÓ CHỦ TỊCH UBND XÃ B | Lê Thị Mẫu",
        ]
      ),
      ("HIỆU TRƯỞNG A Thoan", ["– | HIỆU TRƯỞNG | A Thoan"]),
      ("GIÁM ĐỐC BSCKI. Trần A Mẫu", ["– | GIÁM ĐỐC | BSCKI. Trần A Mẫu"]),
      ("HIỆU TRƯỞNG H'Lim Niê", ["– | HIỆU TRƯỞNG | H'Lim Niê"]),
      ("GlÁM ĐỐC\n\nTrần Văn Mẫu", ["– | GlÁM ĐỐC | Trần Văn Mẫu"]),
      ("Q. GIÁM ĐỐC\nSỞ XÂY DỰNG\n(đã ký)\nTrần Văn Mẫu", ["– | Q. GIÁM ĐỐC SỞ XÂY DỰNG | Trần Văn Mẫu"]),
      (
        "TM. KHỐI THI ĐUA\n\nKHỐI TRƯỞNG\n\nGIÁM ĐỐC SỞ TÀI CHÍNH\n\nTrần Văn Mẫu",
        ["TM. KHỐI THI ĐUA | KHỐI TRƯỞNG GIÁM ĐỐC SỞ TÀI CHÍNH | Trần Văn Mẫu"]
      ),
      (
        "BỘ TRƯỞNG\n\nTrần Văn Mẫu\n\nSAO Y BẢN CHÍNH\n\nTL. GIÁM ĐỐC\n\nCHÁNH VĂN PHÒNG\n\nLê Thị Mẫu",
        ["– | BỘ TRƯỞNG | Trần Văn Mẫu"]
      ),
    ])
  func signatures(foot: String, wanted: [String]) {
    #expect(signers(foot) == wanted)
  }

  @Test(
    "A table of many lines above the recipients is one of signers; a name in bold may stand behind the last one"
  )
  func besideRecipients() {
    let cell = "TM. BAN THƯỜNG VỤ<br>CHỦ TỊCH<br><br>Trần Văn Mẫu"
    let table = "| \(cell) | \(cell) | \(cell) |\n|---|---|---|\n\nNơi nhận:\n\n- Lưu: VT."
    #expect(
      plan(table).signatures.map { $0.capacity?.value } == Array(repeating: "TM. BAN THƯỜNG VỤ", count: 3))
    let run = plan("***Nơi nhận:*** **CHỦ TỊCH**\n\n- Như trên;\n- Lưu: VT, NC. **Âu Thị Mẫu**")
    #expect(run.signatures.map { $0.name?.value } == ["Âu Thị Mẫu"])
    #expect(run.recipients.map(\.value) == ["Như trên", "Lưu: VT, NC"])
    let broken = plan("***Nơi nhận:***\\\n- Như trên;\\\n- Lưu: VT.\n\n**CHỦ TỊCH**\n\n**Trần Văn Mẫu**")
    #expect(broken.recipients.map(\.value) == ["Như trên", "Lưu: VT"])
  }

  @Test("A numbered unit of the text is no signer, however near to the foot it stands")
  func numberedUnit() {
    let text = """
      Số: 1/KH-HND

      KẾ HOẠCH

      Trồng cây

      **1. Tổ chức thực hiện**

      **1.1. Thường trực Hội phường**

      - Chia cây cho các tổ;

      **TM. BAN THƯỜNG VỤ CHỦ TỊCH**

      **Trần Văn Mẫu**
      """
    let signature = Recognised(text).plan.signatures.first
    #expect(signature?.capacity?.value == "TM. BAN THƯỜNG VỤ")
    #expect(signature?.position?.value == "CHỦ TỊCH")
    #expect(signature?.name?.value == "Trần Văn Mẫu")
  }

  @Test(
    "Recipients end with the file line, wherever they stand",
    arguments: [
      "Nơi nhận:\n- Sở Y tế;\n- Các thôn;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Mẫu",
      "### ***Nơi nhận:***\n\n- Sở Y tế;\n\n- Các thôn;\n\n- Lưu: VT.\n\n**GIÁM ĐỐC**\n\n**Trần Văn Mẫu**",
      "| Nơi nhận: | GIÁM ĐỐC |\n|---|---|\n| - Sở Y tế; | |\n| - Các thôn; | |\n| - Lưu: VT. | Trần Văn Mẫu |",
      "Nơi nhận: - Sở Y tế; - Các thôn; - Lưu: VT. GIÁM ĐỐC Trần Văn Mẫu",
      "**Nơi nhận:** **GIÁM ĐỐC**\n\n- Sở Y tế;\n\n- Các thôn;\n\n- Lưu: VT. **Trần Văn Mẫu**",
      "GIÁM ĐỐC\n\nTrần Văn Mẫu\n\nNơi nhận:\n\nSở Y tế;\n\nCác thôn;\n\nLưu: VT.",
      "Nơi nhận:                    GIÁM ĐỐC\n- Sở Y tế;\n- Các thôn;\n- Lưu: VT.                Trần Văn Mẫu",
      "Nơi nhận:           GIÁM ĐỐC\n- Sở Y tế;\n- Các thôn;         (đã ký)\n- Lưu: VT.       Trần Văn Mẫu",
    ])
  func recipients(foot: String) {
    #expect(plan(foot).recipients.map(\.value) == ["Sở Y tế", "Các thôn", "Lưu: VT"])
    #expect(signers(foot) == ["– | GIÁM ĐỐC | Trần Văn Mẫu"])
  }

  @Test(
    "An office in the name of an organ belongs to who is spoken for",
    arguments: ["BAN GIÁM ĐỐC", "BAN CHỦ NHIỆM", "BAN CHẤP HÀNH", "ĐOÀN CHỦ TỊCH"])
  func organ(name: String) throws {
    let foot = """
      | Nơi nhận: | **TM. \(name)** |
      |---|---|
      | - Lưu: VT. | **PHÓ GIÁM ĐỐC**<br>**Trần Văn Mẫu** |
      """
    let signature = try #require(plan(foot).signatures.first)
    #expect(signature.capacity?.value == "TM. \(name)")
    #expect(signature.position?.value == "PHÓ GIÁM ĐỐC")
  }

  @Test("A joint signer's body and office may share a line")
  func bodyAndOffice() {
    let foot = """
      | **LIÊN ĐOÀN LAO ĐỘNG TỈNH** **CHỦ TỊCH** | **SỞ Y TẾ** **PHÓ GIÁM ĐỐC** |
      |---|---|
      | **Trần Văn Mẫu** | **Lê Thị Mẫu** |
      """
    let signers = plan(foot).signatures.map { signature in
      [signature.capacity?.value, signature.position?.value, signature.name?.value]
    }
    #expect(
      signers == [
        [nil, "CHỦ TỊCH", "Trần Văn Mẫu"], [nil, "PHÓ GIÁM ĐỐC", "Lê Thị Mẫu"],
      ])
  }

  @Test("Who made a plan signs beside who approves it")
  func maker() {
    let foot = "| NGƯỜI LẬP KẾ HOẠCH | HIỆU TRƯỞNG |\n|---|---|\n| Lê Thị Mẫu | Trần Văn Mẫu |"
    #expect(
      plan(foot).signatures.map { [$0.position?.value, $0.name?.value] }
        == [["NGƯỜI LẬP KẾ HOẠCH", "Lê Thị Mẫu"], ["HIỆU TRƯỞNG", "Trần Văn Mẫu"]])
  }

  @Test("A list of names behind the signature is an appendix")
  func list() {
    let foot = """
      CHỦ TỊCH

      Trần Văn Mẫu

      DANH SÁCH ĐƯỢC KHEN THƯỞNG

      (Kèm theo Kế hoạch số 1/KH-SXD)

      1. Ông Lê Văn Mẫu;
      """
    let plan = plan(foot)
    #expect(plan.appendices.count == 1)
    #expect(plan.lines[Int(plan.appendices[0])].role == .appendixHead)
  }

  @Test("Recipients may stand in one line, parted by semicolons")
  func recipientsInLine() {
    let plan = plan(
      "**Nơi nhận:** Phòng GDĐT (b/c); Công đoàn trường; Lưu: VT.\n\nHIỆU TRƯỞNG\n\nTrần Văn Mẫu")
    #expect(plan.recipients.map(\.value) == ["Phòng GDĐT (b/c)", "Công đoàn trường", "Lưu: VT"])
  }

  @Test("An end mark may be spaced, or cut short", arguments: ["./.", ". /.", "./", " ./."])
  func endMark(mark: String) {
    let plan = Recognised("Yêu cầu các đơn vị khẩn trương thực hiện\(mark)\n\nNơi nhận:\n\n- Lưu: VT.").plan
    #expect(plan.endMark != nil)
    #expect(!plan.findings.contains { $0.kind == .missingEndMark })
  }

  @Test("What is missing is said")
  func missing() {
    let kinds = plan("").findings.map(\.kind)
    for kind in [Finding.Kind.missingRecipients, .missingSignature, .missingLetterhead, .missingPlaceDate] {
      #expect(kinds.contains(kind))
    }
    #expect(!kinds.contains(.missingEndMark))
    #expect(plan("CHỦ TỊCH").findings.contains { $0.kind == .missingSignerName })
  }
}
