import Diagnostics
import Glibc

/// The machine refused: what was tried, on which file, and why.
package struct SystemFailure: Error, Sendable, Hashable {
  package enum Action: Sendable {
    case open, list, read, write, makeFolder, copy, link, remove, exchange, lock, listen, load
  }

  package let action: Action
  package let path: String
  /// The `errno` of the refused call.
  package let code: Int32

  package init(_ action: Action, _ path: String, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  package var sentence: Sentence { sentence(publishing: false) }

  /// `publishing`: there is a published site that stays as it is, and it could be another folder.
  package func sentence(publishing: Bool) -> Sentence {
    let (what, why, cure) = (deed, reason, advice(publishing))
    return Sentence(vi: "\(what.vi): \(why.vi). \(cure.vi)", en: "\(what.en): \(why.en). \(cure.en)")
  }

  private var deed: Sentence {
    switch action {
    case .open: Sentence(vi: "không mở được \(path)", en: "cannot open \(path)")
    case .list: Sentence(vi: "không liệt kê được thư mục \(path)", en: "cannot list the folder \(path)")
    case .read: Sentence(vi: "không đọc được \(path)", en: "cannot read \(path)")
    case .write: Sentence(vi: "không ghi được \(path)", en: "cannot write \(path)")
    case .makeFolder: Sentence(vi: "không tạo được thư mục \(path)", en: "cannot make the folder \(path)")
    case .copy: Sentence(vi: "không sao chép được \(path)", en: "cannot copy \(path)")
    case .link: Sentence(vi: "không giữ lại được \(path)", en: "cannot keep \(path)")
    case .remove: Sentence(vi: "không xóa được \(path)", en: "cannot remove \(path)")
    case .exchange: Sentence(vi: "không thay được \(path)", en: "cannot replace \(path)")
    case .lock: Sentence(vi: "không khóa được \(path)", en: "cannot lock \(path)")
    case .load: Sentence(vi: "không nạp được thư viện \(path)", en: "cannot load the library \(path)")
    case .listen: Sentence(vi: "không nghe được ở \(path)", en: "cannot listen on \(path)")
    }
  }

  private var isReading: Bool { [.open, .list, .read].contains(action) }

  private var reason: Sentence {
    switch code {
    case ENOSPC: Sentence(vi: "đĩa đã đầy", en: "the disk is full")
    case EDQUOT: Sentence(vi: "đã dùng hết hạn mức đĩa", en: "the disk quota is used up")
    case EFBIG:
      Sentence(vi: "tệp vượt quá cỡ tối đa được phép", en: "the file grows beyond the permitted size")
    case EROFS: Sentence(vi: "hệ thống tệp chỉ cho đọc", en: "the file system is read-only")
    case EACCES, EPERM: Sentence(vi: "không có quyền", en: "permission denied")
    case EMFILE, ENFILE: Sentence(vi: "quá nhiều tệp đang mở", en: "too many open files")
    case ENOENT: Sentence(vi: "không có ở đó", en: "it is not there")
    case ENOTDIR: Sentence(vi: "đó không phải là thư mục", en: "it is not a folder")
    case EISDIR: Sentence(vi: "đó là một thư mục", en: "it is a folder")
    case ENAMETOOLONG: Sentence(vi: "tên quá dài", en: "the name is too long")
    case EWOULDBLOCK: Sentence(vi: "một lần dựng khác đang chạy", en: "another build is running")
    case ENOMEM: Sentence(vi: "hết bộ nhớ", en: "out of memory")
    case EADDRINUSE: Sentence(vi: "cổng đang có chương trình khác dùng", en: "the port is in use")
    case EADDRNOTAVAIL:
      Sentence(vi: "máy này không có địa chỉ ấy", en: "this machine does not have that address")
    default:
      Sentence(
        vi: "lỗi hệ thống \(code) (\(String(cString: strerror(code))))",
        en: "system error \(code) (\(String(cString: strerror(code))))")
    }
  }

  private func advice(_ publishing: Bool) -> Sentence {
    if action == .listen {
      return Sentence(
        vi: "Hãy chọn địa chỉ khác bằng --host hoặc cổng khác, từ 1024 trở lên, bằng --port.",
        en: "Choose another address with --host, or another port, from 1024 on, with --port.")
    }
    if action == .load {
      // Debian calls the package of "libx.so.1" libx1.
      let package = path.split(separator: ".so.").joined()
      return Sentence(
        vi: "Hãy cài thư viện ấy (trên Debian: apt-get install \(package)) rồi chạy lại.",
        en: "Install it (on Debian: apt-get install \(package)), then run again.")
    }
    var stays = Sentence(vi: " rồi chạy lại.", en: " and run again.")
    var elsewhere = Sentence(vi: ".", en: ".")
    if publishing {
      stays = Sentence(
        vi: " rồi dựng lại; trang đã xuất bản vẫn nguyên vẹn.",
        en: " and build again; the published site is as it was.")
      elsewhere = Sentence(
        vi: ", hoặc chọn thư mục khác bằng --output.", en: ", or choose another folder with --output.")
    }
    return switch code {
    case ENOSPC, EDQUOT:
      Sentence(vi: "Hãy giải phóng chỗ trên đĩa" + stays.vi, en: "Free some space" + stays.en)
    case EFBIG:
      Sentence(
        vi: "Hãy nâng giới hạn cỡ tệp (ulimit -f)" + stays.vi,
        en: "Raise the limit of file size (ulimit -f)" + stays.en)
    case EACCES where isReading, EPERM where isReading:
      Sentence(vi: "Hãy cấp quyền đọc ở đó.", en: "Give this user the right to read there.")
    case EROFS, EACCES, EPERM:
      Sentence(
        vi: "Hãy cấp quyền ghi ở đó" + elsewhere.vi,
        en: "Give this user the right to write there" + elsewhere.en)
    case ENOTDIR where publishing:
      Sentence(vi: "Hãy chọn một thư mục bằng --output.", en: "Choose a folder with --output.")
    case EMFILE, ENFILE:
      Sentence(
        vi: "Hãy nâng giới hạn số tệp mở (ulimit -n) rồi chạy lại.",
        en: "Raise the limit of open files (ulimit -n) and run again.")
    case EWOULDBLOCK:
      Sentence(
        vi: "Hãy đợi lần dựng ấy xong rồi chạy lại.", en: "Wait until that build ends, then run again.")
    case ENAMETOOLONG: Sentence(vi: "Hãy rút ngắn tên tệp.", en: "Shorten the file's name.")
    default:
      Sentence(
        vi: "Hãy kiểm tra tệp hoặc thư mục ấy rồi chạy lại.",
        en: "Look at that file or folder, then run again.")
    }
  }
}
