import Binding
import Scoring
import Validation

/// The adjustments of a run, by unit, and what is to be said of them as a whole.
struct AdjustmentBook: Sendable {
  private let scheme: Scheme
  private let round: String?
  private let byUnit: [String: [Adjustment]]
  /// Every row, in the order of the files.
  let all: [Adjustment]
  private let faults: [TableFault]
  private let refused: [Finding]

  /// Sorts the adjustments by unit.
  init(_ loaded: LoadedAdjustments, settings: JudgingSettings) {
    scheme = settings.scheme
    round = settings.round
    all = loaded.adjustments
    faults = loaded.faults
    refused = loaded.refused
    let round = settings.round
    let counting = loaded.adjustments.filter { Self.belongs($0, to: round) && $0.unitID != nil }
    byUnit = Dictionary(grouping: counting) { $0.unitID ?? "" }
  }

  /// A row without a round belongs to every round; a run without one takes every row.
  private static func belongs(_ adjustment: Adjustment, to round: String?) -> Bool {
    guard let round, let own = adjustment.round else { return true }
    return FoldedText(own) == FoldedText(round)
  }

  /// The rows of a unit that belong to the round, in the order of the files.
  func rows(of unit: Unit) -> [Adjustment] { byUnit[unit.id] ?? [] }

  /// The adjustments of a unit, sorted into those that count and those that do not.
  func adjustments(of unit: Unit, maximum: (Target) -> Points) -> UnitAdjustments {
    UnitAdjustments(rows(of: unit), scheme: scheme, maximum: maximum)
  }

  /// What is to be said of files that cannot be read and of rows that reach no submission.
  ///
  /// Rows for units that have not submitted wait; the ids of those that have are given.
  func findings(submitted: Set<String>, roster: Roster?) -> [Finding] {
    let unreadable = faults.map { fault in
      Finding(
        .adjustment(.unreadable(fault.problem)), at: .init(file: fault.file, sheet: fault.sheet, cell: fault.cell))
    }
    let ofRows = all.compactMap { finding(for: $0, submitted: submitted, roster: roster) }
    return (refused + unreadable + ofRows).inReadingOrder()
  }

  private func finding(for row: Adjustment, submitted: Set<String>, roster: Roster?) -> Finding? {
    guard let id = row.unitID else {
      return Finding(.adjustment(.unknownUnit), at: .init(row.place), found: row.unitText)
    }
    if let own = row.round, !Self.belongs(row, to: round) {
      return Finding(
        .adjustment(.otherRound(round: own, current: round ?? "")), at: .init(row.place), found: own)
    }
    guard !submitted.contains(id) else { return nil }
    let name = roster?.unit(id: id)?.name ?? row.unitText
    return Finding(
      .adjustment(.waiting(unit: name)), at: .init(row.place), found: "\(row.targetText): \(row.score.found)")
  }
}
