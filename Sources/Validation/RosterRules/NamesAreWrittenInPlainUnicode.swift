import Scoring

/// Names have composed letters, and Đ (U+0110) where the look-alike Ð (U+00D0) might stand.
///
/// They match all the same; reports and other programs show them as they are written.
struct NamesAreWrittenInPlainUnicode: RosterRule {
  func findings(in examination: RosterExamination) -> [Finding] {
    examination.listing.entries.flatMap { entry in
      let texts = [(RosterListing.Column.name, entry.name.found)] + entry.aliases.map { (.aliases, $0) }
      return texts.flatMap { column, text in
        details(of: text).map { examination.finding($0, column, of: entry, found: text) }
      }
    }
  }

  private func details(of text: String) -> [Finding.RosterDetail] {
    var details: [Finding.RosterDetail] = []
    // Two of the letters of Vietnamese cannot be told apart on a screen; ð, the other case, is no letter of it either.
    if text.unicodeScalars.contains(where: { $0 == "\u{D0}" || $0 == "\u{F0}" }) {
      let corrected = text.replacing("\u{D0}", with: "Đ").replacing("\u{F0}", with: "đ")
      details.append(.lookAlike(corrected: corrected))
    }
    if text.unicodeScalars.contains(where: { (0x300...0x323).contains($0.value) }) { details.append(.decomposed) }
    return details
  }
}
