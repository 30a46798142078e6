/// The six tones, in the order in which dictionaries list them.
package enum Tone: UInt8, Sendable, CaseIterable {
  /// Ngang, written without a mark.
  case level
  /// Huyền: à.
  case grave
  /// Hỏi: ả.
  case hook
  /// Ngã: ã.
  case tilde
  /// Sắc: á.
  case acute
  /// Nặng: ạ.
  case dot
}
