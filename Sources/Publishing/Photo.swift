import Bytes
import Diagnostics
import Images

/// A photo among the input files, and how its published files are made of it.
package struct Photo: Sendable {
  /// One size of it. Without a library it is the original without the camera's notes.
  package struct Making: Sendable {
    let size: ImageFile.Size
    let library: ImageLibrary?
  }

  /// Why a file cannot be published as a photo.
  enum Problem: Error {
    case fault(ImageFile.Fault)
    case tooLarge
    case unreadable(SystemFailure)
  }

  /// Beyond these a file is no photo for a page.
  private static let mostBytes = 25 << 20
  private static let mostPixels = 100_000_000

  let file: InputFile
  let image: ImageFile
  /// Of its bytes.
  let content: Fingerprint

  /// Reads and measures a file. Its bytes are let go again: most photos have been made by an earlier build.
  static func look(at file: InputFile, in snapshot: Snapshot) -> Result<Photo, Problem> {
    guard file.size <= mostBytes else { return .failure(.tooLarge) }
    let bytes: [UInt8]
    do {
      bytes = try snapshot.folder.read(file.name, followingLink: file.isLink).bytes
    } catch {
      return .failure(.unreadable(error))
    }
    do {
      let image = try ImageFile(bytes)
      guard image.size.width <= mostPixels / image.size.height else { return .failure(.tooLarge) }
      return .success(Photo(file: file, image: image, content: Fingerprint(of: bytes)))
    } catch {
      return .failure(.fault(error))
    }
  }

  /// The bytes of one size.
  package func bytes(_ making: Making, from snapshot: Snapshot) throws(Refusal) -> [UInt8] {
    let original: [UInt8]
    do {
      original = try snapshot.folder.read(file.name, followingLink: file.isLink).bytes
    } catch {
      throw .machine(error)
    }
    do throws(ImageFile.Fault) {
      // It may have been replaced since it was measured.
      guard Fingerprint(of: original) == content else { throw ImageFile.Fault.broken }
      guard let library = making.library else { return image.withoutNotes(original) }
      return try library.resize(original, image, to: making.size)
    } catch {
      throw .content([
        Diagnostic(.error, "bad-photo", Problem.fault(error).sentence(file.path), at: Place(path: file.path))
      ])
    }
  }
}

extension Photo.Problem {
  func sentence(_ path: String) -> Sentence {
    switch self {
    case .unreadable(let failure): failure.sentence
    case .tooLarge:
      Sentence(
        vi:
          "ảnh \(path) quá lớn (tối đa 25 MB và 100 triệu điểm ảnh); hãy thu nhỏ, chiều ngang 3000 điểm là đủ",
        en:
          "the photo \(path) is too large (at most 25 MB and 100 million pixels); scale it down, a width of 3000 "
          + "pixels is plenty")
    case .fault(.unknownFormat):
      Sentence(
        vi: "\(path) không phải là ảnh JPEG, PNG hay WebP; hãy lưu ảnh thành JPEG",
        en: "\(path) is no JPEG, PNG or WebP; save the photo as JPEG")
    case .fault(.cutOff):
      Sentence(
        vi: "ảnh \(path) bị cụt, có lẽ chép chưa xong; hãy chép lại từ bản gốc",
        en: "the photo \(path) is cut off, perhaps not wholly copied; copy it again")
    case .fault(.broken):
      Sentence(
        vi: "ảnh \(path) bị hỏng, không đọc được; hãy chép lại từ bản gốc hoặc lưu lại thành JPEG",
        en: "the photo \(path) is damaged and cannot be read; copy it again or save it anew as JPEG")
    }
  }
}
