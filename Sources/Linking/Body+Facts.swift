import Plans
import Vietnamese

extension Body {
  /// What its file, its name and the geography say of it.
  package struct Facts: Sendable {
    /// Canonical: abbreviations written out, place added.
    package var name: String
    /// Folded; eras of one name differ in it.
    package var key: String
    package var aliases: [Name] = []
    package var place: String?
    package var province: String?
    package var level: Level?
    package var tradition: Tradition?
    package var code: String?
    package var website: String?
    package var email: String?
    package var phone: String?
    package var address: String?
    package var from: PartialDate?
    var to: PartialDate?
    var closing: Closing?
    var successors: [Successor] = []
    package var parentName: String?
    /// The file in `content/bodies/` that adds to what the plans say.
    package var entry: Entry?
    package var sortKey = SortKey("")
    /// Of a body with a file.
    var calls: [Call] = []
    /// Who may be its superior, the likeliest first.
    var superiors: [Tie] = []
    /// The day by which the lives of other territories are told apart: the last on which the body was there.
    var day: PartialDate?

    init(name: String, key: String) {
      self.name = name
      self.key = key
    }
  }
}

/// The facts, told as if they stood in the body itself.
extension Body {
  package var key: String { facts.value.key }
  package var aliases: [Name] { facts.value.aliases }
  package var place: String? { facts.value.place }
  package var province: String? { facts.value.province }
  package var level: Level? { facts.value.level }
  package var tradition: Tradition? { facts.value.tradition }
  package var code: String? { facts.value.code }
  package var website: String? { facts.value.website }
  package var email: String? { facts.value.email }
  package var phone: String? { facts.value.phone }
  package var address: String? { facts.value.address }
  package var from: PartialDate? { facts.value.from }
  package var parentName: String? { facts.value.parentName }
  // Lent, since it is large.
  package var entry: Entry? { _read { yield facts.value.entry } }
  package var sortKey: SortKey { facts.value.sortKey }
  var calls: [Call] { facts.value.calls }
  var superiors: [Tie] { facts.value.superiors }
  var day: PartialDate? { facts.value.day }
}
