import Diagnostics
import Markup
import Plans

/// What each finding means and what to do about it.
enum FindingSentence {
  static func sentence(for finding: Finding, in document: Document) -> Sentence {
    sentence(finding.kind, beginning(of: finding.note ?? document.string(finding.range)))
  }

  private static let longestQuote = 80

  /// A paragraph is known by its first words.
  private static func beginning(of words: String) -> String {
    let start = words.prefix(longestQuote)
    guard start.endIndex < words.endIndex else { return words }
    return words[..<(start.lastIndex(of: " ") ?? start.endIndex)] + " …"
  }

  private static func sentence(_ kind: Finding.Kind, _ words: String) -> Sentence {
    switch kind {
    case .blankNumber:
      Sentence(
        vi: "số văn bản còn để trống; khi có số, ghi vào sau chữ “Số:” hoặc thêm “number: …” ở đầu tệp",
        en:
          "the document has no number yet; write it behind “Số:”, or add “number: …” at the head of the file")
    case .blankDay:
      Sentence(
        vi: "ngày ban hành còn để trống; ghi ngày, hoặc thêm “date: năm-tháng-ngày” ở đầu tệp",
        en: "the day of issue is blank; write it, or add “date: yyyy-mm-dd” at the head of the file")
    case .blankMonth:
      Sentence(
        vi: "tháng ban hành còn để trống; ghi tháng, hoặc thêm “date: năm-tháng-ngày” ở đầu tệp",
        en: "the month of issue is blank; write it, or add “date: yyyy-mm-dd” at the head of the file")
    case .blankCitation:
      Sentence(
        vi: "viện dẫn “\(words)” thiếu số hoặc ngày nên không nối được; hãy điền đủ",
        en: "the citation “\(words)” lacks its number or date and cannot be linked; complete it")
    case .draft:
      Sentence(
        vi: "văn bản ghi DỰ THẢO nên chỉ hiện khi dùng --drafts",
        en: "marked DỰ THẢO: shown with --drafts only")
    case .restricted:
      Sentence(
        vi: "dấu “\(words)”: văn bản không được công khai; đưa tệp ra khỏi content/",
        en: "marked “\(words)”: it must not be published; take the file out of content/")
    case .straySpaceInNumber:
      Sentence(
        vi: "số “\(words)” có dấu cách thừa; hãy xóa",
        en: "the number “\(words)” has a stray space; remove it")
    case .duplicateSectionNumber:
      Sentence(
        vi: "số mục lặp lại ở “\(words)”; hãy so với bản gốc",
        en: "the number of “\(words)” is used twice; compare the original")
    case .sectionNumberGap:
      Sentence(
        vi: "số mục bị cách quãng trước “\(words)”; hãy so với bản gốc",
        en: "numbers are missing before “\(words)”; compare the original")
    case .headingLevelMixed:
      Sentence(
        vi: "các mục cùng cấp dùng dấu # khác nhau; trang dựng lại theo số mục, nên sửa cho đều",
        en: "sections of one level have different numbers of #; pages go by the numbering, but make them even"
      )
    case .missingLetterhead:
      Sentence(
        vi:
          "không thấy phần đầu (cơ quan chủ quản, cơ quan ban hành, quốc hiệu); có thể thêm “body: …” ở đầu tệp",
        en: "the letterhead is missing; “body: …” at the head of the file may name the issuer")
    case .missingNationalTitle:
      Sentence(vi: "phần đầu thiếu quốc hiệu, tiêu ngữ", en: "the letterhead lacks the national title")
    case .missingPlaceDate:
      Sentence(
        vi: "không thấy dòng địa danh, ngày tháng; thêm “place: …” và “date: …” ở đầu tệp",
        en: "there is no line of place and date; add “place: …” and “date: …” at the head of the file")
    case .missingEndMark:
      Sentence(vi: "cuối văn bản thiếu dấu kết thúc “./.”", en: "the text lacks its end mark “./.”")
    case .missingRecipients: Sentence(vi: "không thấy phần “Nơi nhận”", en: "there is no list of recipients")
    case .missingSignature: Sentence(vi: "không thấy phần ký tên", en: "there is no signature")
    case .missingSignerName:
      Sentence(vi: "có chức vụ nhưng thiếu họ tên người ký", en: "the signer's name is missing")
    case .ocr:
      Sentence(
        vi: "“\(words)” có vẻ do nhận dạng chữ sai; hãy so với bản gốc",
        en: "“\(words)” looks like a slip of OCR; compare the original")
    case .brokenLine:
      Sentence(
        vi: "đoạn bị ngắt giữa câu ở “\(words)”; trang đã nối lại, nên nối trong tệp",
        en: "the paragraph is cut inside a sentence at “\(words)”; the page joins it, join it in the file too"
      )
    case .pageNumber:
      Sentence(
        vi: "số trang “\(words)” lẫn trong văn bản; trang không in, nên xóa khỏi tệp",
        en: "the page number “\(words)” stands in the text; it is not printed, remove it from the file")
    case .doubleListMarker:
      Sentence(
        vi: "hai dấu đầu dòng liền nhau ở “\(words)”; hãy để một dấu",
        en: "two list marks in a row at “\(words)”; keep one")
    case .typo:
      Sentence(
        vi: "“\(words)” có vẻ gõ nhầm; hãy so với bản gốc",
        en: "“\(words)” looks mistyped; compare the original")
    case .inconsistentName:
      Sentence(
        vi: "“\(words)” viết khác những chỗ còn lại; hãy so với bản gốc",
        en: "“\(words)” is spelt otherwise elsewhere; compare the original")
    case .mixedTonePlacement:
      Sentence(
        vi: "“\(words)” đặt dấu thanh khác phần còn lại của văn bản; nên dùng một kiểu",
        en: "“\(words)” places its tone mark otherwise than the rest; use one style")
    case .frontMatterConflict:
      Sentence(
        vi: "đầu tệp ghi khác văn bản (“\(words)”); trang dùng điều ghi ở đầu tệp",
        en: "the head of the file contradicts the text (“\(words)”); the page follows the head")
    case .unknownKey:
      Sentence(vi: "khóa “\(words)” không có nghĩa ở đây", en: "the key “\(words)” means nothing here")
    case .nfd:
      Sentence(
        vi: "tệp dùng Unicode tổ hợp; trang dùng dựng sẵn, nên chuyển tệp sang dựng sẵn (NFC)",
        en: "the file is in decomposed Unicode; pages are composed, convert the file to NFC")
    case .bom:
      Sentence(
        vi: "tệp mở đầu bằng BOM; nên lưu lại không có BOM",
        en: "the file begins with a byte order mark; save it without")
    case .crlf:
      Sentence(
        vi: "tệp xuống dòng kiểu Windows (CRLF); nên lưu lại kiểu LF",
        en: "the file has CRLF line ends; save it with LF")
    case .rawHTML:
      Sentence(
        vi: "HTML trong văn bản: chỉ giữ bảng và định dạng chữ, phần còn lại thành chữ thường",
        en: "HTML in the text: tables and simple marks stay, the rest becomes plain text")
    case .scriptTag:
      Sentence(
        vi: "đã bỏ mã <script>; hãy xóa khỏi tệp", en: "a <script> was dropped; remove it from the file")
    case .eventHandler:
      Sentence(
        vi: "đã bỏ thuộc tính on… của HTML; hãy xóa khỏi tệp",
        en: "an on… attribute was dropped; remove it from the file")
    case .javascriptLink:
      Sentence(
        vi: "đã bỏ liên kết javascript:; hãy xóa khỏi tệp",
        en: "a javascript: link was dropped; remove it from the file")
    case .dataLink:
      Sentence(
        vi: "đã bỏ liên kết data:; hãy xóa khỏi tệp", en: "a data: link was dropped; remove it from the file")
    case .otherLink:
      Sentence(
        vi:
          "đã bỏ liên kết kiểu lạ, chỉ giữ chữ; trang chỉ nhận https:, http:, mailto:, tel: và địa chỉ trong trang",
        en:
          "a link of an odd kind was dropped, its words stay; pages take https:, http:, mailto:, tel: and addresses "
          + "of the site")
    // Said where the file is read, since no plan comes of it.
    case .notAdministrative:
      Sentence(vi: "không giống văn bản hành chính", en: "this is no administrative document")
    case .nearlyEmpty: Sentence(vi: "tệp gần như trống", en: "the file is nearly empty")
    case .personalData:
      Sentence(
        vi:
          "“\(words)” có vẻ là dữ liệu cá nhân; chỉ công khai khi có căn cứ, nếu không hãy che bằng “redactions:”",
        en:
          "“\(words)” looks like personal data; publish it only on a legal basis, else cover it by “redactions:”"
      )
    }
  }
}
