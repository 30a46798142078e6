/// The onsets and rimes of Vietnamese spelling and which of them go together.
struct Spelling: Sendable {
  static let table = Spelling()

  private static let onsets = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
  /// Only before e, ê, i, y; and the ones that their spelling takes the place of only before other vowels.
  private static let frontOnsets = "k gh ngh"
  private static let backOnsets = "c ng"
  private static let rimes = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oep oet
    oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y
    """
  /// Without an onset y stands for i where ê follows.
  private static let bareRimes = "yêm yên yêng yêt yêu"
  private static let quRimes = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo ep et
    ê êch ên ênh êt i it ôc ơ y ych yên yêt yn ynh yt yu
    """

  private let onsets: [UInt32]
  private let frontOnsets: [UInt32]
  private let backOnsets: [UInt32]
  private let rimes: [UInt32]
  private let bareRimes: [UInt32]
  private let quRimes: [UInt32]
  private let g: UInt32
  private let gi: UInt32
  private let qu: UInt32

  private init() {
    onsets = Spelling.packed(Spelling.onsets)
    frontOnsets = Spelling.packed(Spelling.frontOnsets)
    backOnsets = Spelling.packed(Spelling.backOnsets)
    rimes = Spelling.packed(Spelling.rimes)
    bareRimes = Spelling.packed(Spelling.bareRimes)
    quRimes = Spelling.packed(Spelling.quRimes)
    let special = ["g", "gi", "qu"].map { Spelling.packed($0)[0] }
    (g, gi, qu) = (special[0], special[1], special[2])
  }

  private static func packed(_ list: String) -> [UInt32] {
    list.split { $0 == " " || $0 == "\n" }.map { word in
      word.unicodeScalars.reduce(0) { $0 << 8 | UInt32(Latin.table.letter($1.value).form) }
    }.sorted()
  }

  /// Both packed as `Letter.form`s, the last letter lowest.
  func allows(onset: UInt32, rime: UInt32) -> Bool {
    let first = Spelling.first(of: rime)
    if onset == 0 {
      return Spelling.has(bareRimes, rime) || Spelling.has(rimes, rime) && !Spelling.isIe(rime)
    }
    if onset == qu { return Spelling.has(quRimes, rime) }
    // giêng, giết: one i is written for two.
    if onset == gi, first == Spelling.eCircumflex {
      return Spelling.has(rimes, rime | UInt32(Spelling.i) << Spelling.width(rime))
    }
    guard Spelling.has(onsets, onset), Spelling.has(rimes, rime) else { return false }
    let isFront =
      first == Spelling.e || first == Spelling.eCircumflex || first == Spelling.i || first == Spelling.y
    if onset == g { return !isFront || first == Spelling.i }
    return isFront ? !Spelling.has(backOnsets, onset) : !Spelling.has(frontOnsets, onset)
  }

  /// Codas p, t, c, ch stop the breath: such syllables have only the tones sắc and nặng.
  static func isStopped(last: UInt8, before: UInt8) -> Bool {
    last == 16 || last == 20 || last == 3 || last == 8 && before == 3
  }

  private static let e: UInt8 = 5
  private static let i: UInt8 = 9
  private static let y: UInt8 = 25
  private static let eCircumflex = 5 | Letter.Shape.circumflex.rawValue << 5

  private static func width(_ packed: UInt32) -> UInt32 { (39 - UInt32(packed.leadingZeroBitCount)) / 8 * 8 }

  private static func first(of packed: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: packed >> (width(packed) - 8))
  }

  private static func isIe(_ rime: UInt32) -> Bool {
    let width = width(rime)
    return width > 8 && first(of: rime) == i && UInt8(truncatingIfNeeded: rime >> (width - 16)) == eCircumflex
  }

  private static func has(_ sorted: [UInt32], _ value: UInt32) -> Bool {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == value
  }
}
