/// Whose rules of layout a document follows; the rules themselves are data.
package enum Tradition: String, Sendable, CaseIterable {
  case state = "nha-nuoc"
  case party = "dang"
  case union = "cong-doan"
  case front = "mat-tran"
  case youth = "doan"
  case women = "phu-nu"
  case farmers = "nong-dan"
  case veterans = "cuu-chien-binh"
  case other = "khac"
}
