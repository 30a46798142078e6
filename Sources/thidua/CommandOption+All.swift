import Diagnostics
import Publishing
import Vietnamese

/// All options there are; each command names its own.
extension CommandOption {
  static let site = CommandOption(
    "site", .folder,
    Sentence(vi: "thư mục của trang (mặc định: thư mục này)", en: "folder of the site (this one)")
  ) { $0.site = $1 }

  static let output = CommandOption(
    "output", .folder,
    Sentence(vi: "nơi xuất bản (mặc định: public trong trang)", en: "where to publish (public in the site)")
  ) { $0.output = $1 }

  static let baseURL = CommandOption(
    "base-url", .text(Sentence(vi: "ĐỊA_CHỈ", en: "ADDRESS")),
    Sentence(
      vi: "địa chỉ của trang trên mạng, thay cho base_url", en: "address on the web, instead of base_url")
  ) { options, value throws(UsageError) in
    guard options.take(baseURL: value) else {
      throw UsageError(
        Sentence(
          vi: "--base-url cần một địa chỉ như https://thidua.example.vn/, không có “?”, “#” hay chữ có dấu, "
            + "không phải “\(value)”.",
          en: "--base-url wants an address such as https://thidua.example.vn/, of ASCII alone and without "
            + "“?” and “#”, not “\(value)”."))
    }
  }

  static let today = CommandOption(
    "today", .text(Sentence(vi: "NĂM-THÁNG-NGÀY", en: "YEAR-MONTH-DAY")),
    Sentence(vi: "ngày dùng làm “hôm nay” trên các trang", en: "the day that pages take for today")
  ) { options, value throws(UsageError) in options.today = try day(value) }

  static let drafts = CommandOption(
    "drafts", .none, Sentence(vi: "gồm cả bản nháp và dự thảo", en: "include drafts")
  ) { options, _ in options.drafts = true }

  static let strict = CommandOption(
    "strict", .none, Sentence(vi: "coi cảnh báo là lỗi", en: "take warnings for errors")
  ) { options, _ in options.strict = true }

  static let quiet = CommandOption(
    "quiet", .none, Sentence(vi: "chỉ nói khi có lỗi", en: "say nothing but errors")
  ) { options, _ in options.quiet = true }

  static let jobs = CommandOption(
    "jobs", .text(Sentence(vi: "SỐ", en: "NUMBER")),
    Sentence(vi: "số luồng chạy cùng lúc (mặc định: số bộ xử lý)", en: "threads at once (one a processor)")
  ) { options, value throws(UsageError) in options.jobs = try number(value, "jobs", in: 1...256) }

  static let language = CommandOption(
    "lang", .words(["vi", "en"]),
    Sentence(vi: "ngôn ngữ của thông báo (mặc định: theo máy)", en: "language of messages (from the locale)")
  ) { options, value throws(UsageError) in
    guard let language = Language(rawValue: value) else {
      throw UsageError.unknown(Sentence(vi: "ngôn ngữ", en: "language"), value, among: ["vi", "en"])
    }
    options.language = language
  }

  static let portable = CommandOption(
    "portable", .none,
    Sentence(vi: "để mở thẳng từ đĩa hay USB", en: "for opening from a disk or memory stick")
  ) { options, _ in options.portable = true }

  static let embed = CommandOption(
    "embed", .none,
    Sentence(
      vi: "chỉ phần thân trang, để dán vào cổng có sẵn", en: "only the bodies of pages, for another portal")
  ) { options, _ in options.embed = true }

  static let profile = CommandOption(
    "profile", .none, Sentence(vi: "cho biết thời gian từng khâu", en: "tell the time of each stage")
  ) { options, _ in options.profile = true }

  static let json = CommandOption(
    "json", .none, Sentence(vi: "in mọi lỗi và cảnh báo dạng JSON", en: "print all that was found as JSON")
  ) { options, _ in options.json = true }

  static let explain = CommandOption(
    "explain", .none,
    Sentence(vi: "cho thấy từng phần được đọc ra từ đâu", en: "show where each part was read from")
  ) { options, _ in options.explain = true }

  static let port = CommandOption(
    "port", .text(Sentence(vi: "SỐ", en: "NUMBER")),
    Sentence(
      vi: "cổng (mặc định: 8000, hoặc cổng trống kế tiếp)", en: "port (8000, or the next that is free)")
  ) { options, value throws(UsageError) in options.port = try number(value, "port", in: 1...65535) }

  static let host = CommandOption(
    "host", .text(Sentence(vi: "ĐỊA_CHỈ", en: "ADDRESS")),
    Sentence(vi: "địa chỉ của máy để nghe (mặc định: 127.0.0.1)", en: "address to listen on (127.0.0.1)")
  ) { $0.host = $1 }

  static let open = CommandOption(
    "open", .none, Sentence(vi: "mở trình duyệt", en: "open a browser")
  ) { options, _ in options.open = true }

  private static func number(
    _ value: String, _ name: String, in range: ClosedRange<Int>
  ) throws(UsageError) -> Int {
    guard let number = Int(value), range.contains(number) else {
      throw UsageError(
        Sentence(
          vi: "--\(name) cần một số từ \(range.lowerBound) đến \(range.upperBound), không phải “\(value)”.",
          en: "--\(name) wants a number from \(range.lowerBound) to \(range.upperBound), not “\(value)”."))
    }
    return number
  }

  private static func day(_ value: String) throws(UsageError) -> PartialDate {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    let isPlain = value.utf8.allSatisfy { $0 == UInt8(ascii: "-") || 48...57 ~= $0 }
    if isPlain, parts.map(\.utf8.count) == [4, 2, 2], let year = UInt16(parts[0]), year > 0,
      let month = UInt8(parts[1]), let day = UInt8(parts[2])
    {
      let date = PartialDate(year: year, month: month, day: day)
      if date.isValid { return date }
    }
    throw UsageError(
      Sentence(
        vi: "--today cần một ngày có thật dạng 2026-11-21, không phải “\(value)”.",
        en: "--today wants a day that exists, such as 2026-11-21, not “\(value)”."))
  }
}
