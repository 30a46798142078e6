/// A photo in the sizes in which it is offered.
package struct Picture: Sendable, Hashable {
  package struct Variant: Sendable, Hashable {
    package var address: String
    package var width: Int

    package init(address: String, width: Int) {
      self.address = address
      self.width = width
    }
  }

  package var address: String
  package var width: Int
  package var height: Int
  package var variants: [Variant]

  package init(address: String, width: Int, height: Int, variants: [Variant] = []) {
    self.address = address
    self.width = width
    self.height = height
    self.variants = variants
  }
}
