/// A short plan in the words of these tests.
struct MadePlan {
  var number = "Số: 12/KH-UBND"
  var dateline = "Cẩm Sơn, ngày 14 tháng 5 năm 2024"
  var title = "Phát động phong trào thi đua “Đường làng sáng, ngõ phố sạch, vườn nhà xanh” năm 2024"
  var opening = "Ủy ban nhân dân tỉnh Hà Nam xây dựng kế hoạch như sau:"
  var sections: [String] = []
  var recipients: [String] = ["Lưu: VT"]
  var signature = "TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLê Văn Thử"

  var markdown: String {
    var text = "\(number)\n\n\(dateline)\n\n## KẾ HOẠCH\n\n### \(title)\n\n\(opening)\n"
    for (section, label) in zip(sections, ["I", "II", "III", "IV", "V"]) {
      text += "\n## \(label). TỔ CHỨC THỰC HIỆN\n\n\(section)\n"
    }
    text += "\nTrên đây là Kế hoạch thực hiện phong trào./.\n\n**Nơi nhận:**\n\n"
    text += recipients.map { "- \($0);\n" }.joined()
    return text + "\n\(signature)\n"
  }
}
