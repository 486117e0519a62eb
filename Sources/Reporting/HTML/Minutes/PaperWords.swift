import Scoring

/// What every printed paper has in common: who issues it, what it is about, where people sign.
struct PaperWords {
  let scheme: Scheme
  let round: String?
  let words: PageWords

  /// Stands where a name is to be filled in.
  static let blank = "………………………………"

  private var book: any PhraseBook { words.book }

  /// The values that every paper has.
  func common(title: String) -> PageValues {
    var values = words.common(title: title)
    values["organizer"] = (scheme.organization.organizer?[book.language] ?? Self.blank).uppercased()
    values["nation"] = book.label(.nation)
    values["motto"] = book.label(.motto)
    values["schemeTitle"] = scheme.title[book.language]
    values["roundNames"] = [round.map(roundTitle)].compactMap(\.self)
    values["source"] = scheme.source
    values["schemeID"] = scheme.id
    values["schemeVersion"] = scheme.version
    values["placeAndDate"] = book.label(.placeAndDate)
    return values
  }

  /// The round with the word for it, once.
  private func roundTitle(_ id: String) -> String {
    let name = book.round(id, in: scheme)
    let word = book.label(Label.round)
    return FoldedText(name).startsWithWords(of: FoldedText(word)) ? name : "\(word) \(name)"
  }

  /// Where somebody signs.
  func signer(_ title: String, seal: Bool, names: [String] = []) -> PageValues {
    ["title": title, "means": book.label(seal ? .signatureAndSeal : .signature), "names": names]
  }

  /// Findings of an earlier round; none where there are none.
  func carried(_ findings: [CarriedFinding]) -> [PageValues] {
    guard !findings.isEmpty else { return [] }
    let rows = findings.map { carried -> PageValues in
      ["message": carried.finding.message.shortened, "state": book.state(carried.state)]
    }
    return [["rows": rows]]
  }
}
