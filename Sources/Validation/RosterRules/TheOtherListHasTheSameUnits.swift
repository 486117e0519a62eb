import Scoring
import Spreadsheet

/// The other list has the same units under the same names; each difference is told once, with the nearest names.
struct TheOtherListHasTheSameUnits: RosterRule {
  func findings(in examination: RosterExamination) -> [Finding] {
    guard let other = examination.other else { return [] }
    let comparison = RosterComparison(examination.listing, with: other)
    return comparison.pairs.compactMap { spelling(of: $0, examination) }
      + comparison.mergers.map { merger(of: $0, examination) }
      + comparison.misspelt.map { misspelt(in: $0, other, examination) }
      + comparison.unknown.map { unknown($0, other, examination) }
      + comparison.missing.map { missing($0, other, examination) }
  }

  private func spelling(of pair: RosterComparison.Pair, _ examination: RosterExamination) -> Finding? {
    let (own, other) = (pair.own.name, pair.other.name)
    // A unit found by another name is written otherwise on purpose; `==` sees composed and decomposed letters as equal.
    guard own.folded == other.folded, own.written != other.written else { return nil }
    return examination.finding(.spelling(other: other.found), .name, of: pair.own, found: own.found)
  }

  private func merger(of merger: RosterComparison.Merger, _ examination: RosterExamination) -> Finding {
    let detail = Finding.RosterDetail.merged(
      name: merger.first.name.found, into: merger.pair.other.name.found,
      first: examination.cellName(.name, of: merger.first))
    return examination.finding(detail, .name, of: merger.pair.own, found: merger.pair.own.name.found)
  }

  private func misspelt(
    in pair: RosterComparison.Pair, _ other: RosterListing, _ examination: RosterExamination
  ) -> Finding {
    let place = [other.file, other.sheet, other.cell(.name, of: pair.other)?.description].compactMap(\.self)
    let names = pair.own.isOfKind(pair.other.kind) ? [pair.own, pair.other].map(\.name.found) : fullNames(of: pair)
    let detail = Finding.RosterDetail.misspelt(other: names[1], place: place.joined(separator: " "))
    return examination.finding(detail, .name, of: pair.own, found: names[0])
  }

  private func unknown(
    _ entry: RosterEntry, _ other: RosterListing, _ examination: RosterExamination
  ) -> Finding {
    let nearest = other.names(like: entry.name)
    return examination.finding(
      .unknownUnit(nearest: nearest, file: other.file), .name, of: entry, found: entry.name.found)
  }

  private func missing(
    _ entry: RosterEntry, _ other: RosterListing, _ examination: RosterExamination
  ) -> Finding {
    let detail = Finding.RosterDetail.missingUnit(
      name: entry.name.found, nearest: examination.listing.names(like: entry.name), file: other.file)
    let cell = other.cell(.name, of: entry)?.description
    return Finding(.roster(detail), at: .init(file: other.file, sheet: other.sheet, cell: cell))
  }

  /// The names with their kinds, which are what differs.
  private func fullNames(of pair: RosterComparison.Pair) -> [String] {
    [pair.own, pair.other].map { entry in
      guard let kind = entry.kind, entry.name.kind == nil else { return entry.name.found }
      return "\(kind.word) \(entry.name.found)"
    }
  }
}
