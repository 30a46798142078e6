/// A photo in the sizes in which it is offered.
package struct Picture: Sendable, Hashable {
  package struct Variant: Sendable, Hashable {
    package var address: String
    package var width: Int
    package var height: Int

    package init(address: String, width: Int, height: Int) {
      self.address = address
      self.width = width
      self.height = height
    }
  }

  /// The smallest first; never empty.
  package let variants: [Variant]

  package init(variants: [Variant]) {
    precondition(!variants.isEmpty)
    self.variants = variants
  }

  package var smallest: Variant { variants[0] }
  package var largest: Variant { variants[variants.count - 1] }
}
