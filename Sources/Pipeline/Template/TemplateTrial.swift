import Reporting
import Scoring
import Spreadsheet
import Validation
import XLSXReader

/// Fills a template in at random, in memory, and grades it: what was put in must come out.
struct TemplateTrial {
  /// How often it is filled in rightly, and with each fault.
  static let rounds = 4
  private static let unitName = "Xã Kiểm Thử"

  private let scheme: Scheme
  private let table: ScoreSheet
  private let filled: FilledTemplate
  private let unitCell: CellReference?
  private var service: GradingService

  /// A trial of a template that has been found right.
  ///
  /// - Parameters:
  ///   - bytes: the template.
  ///   - table: its table.
  ///   - unitCell: the cell of the unit's name when it is empty, or `nil`.
  ///   - settings: how submissions of the scheme are judged, without a roster.
  /// - Throws: ``Reporting/BatchProblem`` when no cells can be set in it, or for want of temporary files.
  init(
    _ bytes: [UInt8], table: ScoreSheet, unitCell: CellReference?, settings: JudgingSettings
  ) throws(BatchProblem) {
    scheme = settings.scheme
    self.table = table
    self.unitCell = unitCell
    do {
      filled = try FilledTemplate(bytes, sheet: table.sheet)
    } catch {
      throw BatchProblem(drawing: error)
    }
    service = try GradingService(settings)
  }

  /// What did not come out as it was put in: the first of each round.
  mutating func findings() throws(BatchProblem) -> [Finding] {
    var findings: [Finding] = []
    for round in 0..<Self.rounds {
      for (place, fault) in ([nil] + TrialScores.Fault.allCases.map(Optional.init)).enumerated() {
        let seed = UInt64(round * 16 + place + 1)
        let scores = TrialScores(scheme: scheme, table: table, seed: seed, fault: fault)
        if let finding = try finding(for: scores) { findings.append(finding) }
      }
    }
    return findings
  }

  private mutating func finding(for scores: TrialScores) throws(BatchProblem) -> Finding? {
    let bytes: [UInt8]
    do {
      bytes = try filled.bytes(entries: entries(of: scores), sums: sums(of: scores))
    } catch {
      throw BatchProblem(drawing: error)
    }
    let outcome = service.outcome(of: bytes, named: Self.unitName + ".xlsx") { _ in [] }
    for row in table.rows {
      guard let expected = scores.expected[row.target], own(row.target, in: outcome) != expected else { continue }
      return finding(row.target, scores)
    }
    if let (target, rule) = scores.wrong {
      let cell = table.row(of: target)?.scores[.own]?.reference.description
      return outcome.findings.contains { $0.rule == rule && $0.place.cell == cell } ? nil : finding(target, scores)
    }
    guard !outcome.hasError else {
      let error = outcome.findings.first { $0.severity == .error }
      return Finding(
        .template(.trial(id: error?.subject ?? scheme.id, typed: error?.found ?? "")), at: error?.place ?? .init())
    }
    return nil
  }

  private func finding(_ target: Target, _ scores: TrialScores) -> Finding {
    Finding(
      .template(.trial(id: target.id, typed: scores.typed[target]?.shown ?? "")),
      at: .init(sheet: table.sheet, cell: table.row(of: target)?.scores[.own]?.reference))
  }

  /// The unit's own score that grading came to.
  private func own(_ target: Target, in outcome: SubmissionOutcome) -> Points? {
    let content = outcome.tally?.contents.first { $0.content.id == target.contentID }
    switch target {
    case .content: return content?.scores[.own]
    case .criterion(let id, _): return content?.criterion(id)?.scores[.own]
    }
  }

  private func entries(of scores: TrialScores) -> [CellReference: FilledTemplate.Entry] {
    var entries: [CellReference: FilledTemplate.Entry] = [:]
    for row in table.rows {
      guard let cell = row.scores[.own]?.reference, let typed = scores.typed[row.target] else { continue }
      switch typed {
      case .points(let points): entries[cell] = .number(points.description)
      case .text(let text): entries[cell] = .text(text)
      case .blank: continue
      }
    }
    if let unitCell { entries[unitCell] = .text(Self.unitName) }
    return entries
  }

  /// What the template's sums show then.
  private func sums(of scores: TrialScores) -> [CellReference: Points] {
    var sums: [CellReference: Points] = [:]
    for row in table.rows {
      guard let item = scheme.item(row.target), !item.criteria.isEmpty, let cell = row.scores[.own], cell.isFormula
      else {
        continue
      }
      sums[cell.reference] = scores.sum(of: item, row.target)
    }
    if let total = table.totals[.own], total.isFormula {
      sums[total.reference] = scheme.contents.map { scores.sum(of: $0, .content($0.id)) }.sum()
    }
    return sums
  }
}

extension TrialScores.Typed {
  fileprivate var shown: String {
    switch self {
    case .points(let points): points.description
    case .text(let text): text
    case .blank: "∅"
    }
  }
}
