import Scoring
import Spreadsheet

/// What the scheme allows in a cell, to be held against what a program lets a person type.
struct AllowedScores {
  /// How a check stands to the scheme.
  enum Verdict {
    case agrees
    case contradicts
    case unknown
  }

  private let scheme: Scheme
  private let isAnswer: Bool
  private let maximum: Points?
  private let maximumCell: CellReference?
  private let ownFormula: String?
  private let leavesMaximumToMissingColumn: Bool

  init(_ entry: TemplateExamination.EntryCell, in examination: TemplateExamination) {
    scheme = examination.scheme
    isAnswer = scheme.isYesNo(entry.row.target)
    maximum = examination.table?.maximum(of: entry.row.target, scheme: scheme)
    maximumCell = entry.row.maximum?.reference
    leavesMaximumToMissingColumn = maximumCell == nil && scheme.item(entry.row.target)?.limit == .workbook
    let cell = entry.cell.reference
    let check = ScoreEntry(entry.row.target, cell: cell, maximumCell: maximumCell ?? cell, scheme: scheme).check
    if case .formula(let formula) = check { ownFormula = formula } else { ownFormula = nil }
  }

  /// What is allowed, in signs that every language reads.
  var words: String {
    if isAnswer { return "\(scheme.yesNo.shown.yes) / \(scheme.yesNo.shown.no)" }
    return "0 – \(maximum?.description ?? "…")" + (scheme.scoreStep.map { " (\($0))" } ?? "")
  }

  /// How a check stands to what is allowed.
  func verdict(on validation: DataValidation) -> Verdict {
    switch validation.kind {
    case "custom":
      // Without a column of maximums, which is told by itself, no formula can name its cells.
      return Self.same(validation.first, ownFormula ?? "") || leavesMaximumToMissingColumn ? .agrees : .unknown
    case "list": return isAnswer ? answers(validation.first) : .unknown
    case "decimal", "whole": return isAnswer ? .unknown : numbers(validation)
    default: return .contradicts
    }
  }

  private static func same(_ left: String, _ right: String) -> Bool {
    left.filter { !$0.isWhitespace }.uppercased() == right.filter { !$0.isWhitespace }.uppercased()
  }

  /// A list of texts must offer a yes and a no, and nothing else.
  private func answers(_ list: String) -> Verdict {
    guard list.first == "\"", list.last == "\"", list.count > 1 else { return .unknown }
    let words = list.dropFirst().dropLast().split(separator: ",").map(String.init)
    let answers = words.map { scheme.yesNo.answer($0) }
    return Set(answers) == [true, false] ? .agrees : .contradicts
  }

  private func numbers(_ validation: DataValidation) -> Verdict {
    if validation.kind == "whole", !(scheme.scoreStep.map { $0.isMultiple(of: Points(1)) } ?? false) {
      return .contradicts
    }
    switch validation.comparison {
    case "between":
      guard isZero(validation.first) else { return .contradicts }
      return upper(validation.second)
    case "greaterThanOrEqual": return isZero(validation.first) && maximum == nil ? .agrees : .contradicts
    default: return .contradicts
    }
  }

  private func isZero(_ formula: String) -> Bool { Self.points(formula) == .zero }

  /// An upper bound: the maximum itself, or the cell that has it.
  private func upper(_ formula: String) -> Verdict {
    if let points = Self.points(formula) { return points == maximum ? .agrees : .contradicts }
    guard let cell = CellReference(formula) else { return .unknown }
    return cell == maximumCell ? .agrees : .contradicts
  }

  private static func points(_ formula: String) -> Points? {
    // Whatever is no decimal is no constant.
    try? Points(literal: formula)
  }
}

extension DataValidation {
  /// The check, as the file has it.
  var words: String { ([kind, comparison, first] + (second.isEmpty ? [] : [second])).joined(separator: " ") }
}
