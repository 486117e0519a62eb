import Scoring

/// Every kind is one of those that the scheme names, or of any level where no scheme is given.
struct EveryKindIsKnown: RosterRule {
  func findings(in examination: RosterExamination) -> [Finding] {
    let kinds = examination.listing.kinds
    return examination.listing.entries.compactMap { entry in
      guard let text = entry.kindText, !kinds.contains(where: { $0.folded == FoldedText(text) }) else { return nil }
      return examination.finding(.unknownKind(known: kinds.map(\.word)), .kind, of: entry, found: text)
    }
  }
}
