/// A tag as it stands in a template.
struct Tag {
  enum Kind {
    case print, raw, section, inverted, close, partial, parent, block, comment, delimiters
  }

  var kind: Kind
  /// The whole tag with its delimiters.
  var range: Range<Int>
  /// What stands in it, without its sign and the blanks around it.
  var content: Range<Int>
}
