import Vietnamese

extension PartialDate {
  /// Greater for what comes later.
  package var order: UInt32 { UInt32(year) << 16 | UInt32(month ?? 0) << 8 | UInt32(day ?? 0) }
}
