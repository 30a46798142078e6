import CPreview

/// The script and the style that the preview adds to pages.
enum PreviewFiles {
  static let script = Array(
    UnsafeBufferPointer(start: thidua_preview_script, count: thidua_preview_script_count))
  static let style = Array(
    UnsafeBufferPointer(start: thidua_preview_style, count: thidua_preview_style_count))
}
