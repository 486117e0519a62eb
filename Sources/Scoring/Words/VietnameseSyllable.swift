/// Whether a word without its marks can be a syllable of Vietnamese: what it begins with, and what rhymes with it.
enum VietnameseSyllable {
  /// From the longest to the shortest.
  private static let initials = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k", "l", "m", "n", "r",
    "s", "t", "v", "x", "",
  ]

  private static let rhymes: Set<Substring> = Set(
    """
    a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet ieu im \
    in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong oong op ot u ua \
    uan uang uat uay uc ue uech uen uenh uet ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen \
    uyet uyn uynh uyt uyu y yem yen yet yeu
    """.split(separator: " "))

  /// Whether the word can be a syllable.
  static func isOne(_ word: some StringProtocol) -> Bool {
    initials.contains { initial in
      guard word.hasPrefix(initial), rhymes.contains(Substring(word.dropFirst(initial.count))) else { return false }
      return isSpelled(initial, before: word.dropFirst(initial.count).first)
    }
  }

  /// K, gh and ngh stand before e, i and y, and c, g and ng do not, but for gi.
  private static func isSpelled(_ initial: String, before vowel: Character?) -> Bool {
    let isFront = vowel.map("eiy".contains) ?? false
    switch initial {
    case "k", "gh", "ngh": return isFront
    case "c", "g", "ng": return !isFront || (initial == "g" && vowel == "i")
    default: return true
    }
  }
}
