/// A rule that a template obeys or does not.
///
/// One rule a file under TemplateRules/, named as a sentence.
protocol TemplateRule: Sendable {
  /// What the rule finds wrong, or nothing.
  func findings(in examination: TemplateExamination) -> [Finding]
}

/// The rules of templates in the order in which they are applied.
enum TemplateRules {
  static let all: [any TemplateRule] = [
    TheTableIsThere(),
    EveryNeededColumnIsThere(),
    EveryLabelIsKnown(),
    EveryItemHasOneRow(),
    MaximumsAreRight(),
    MaximumsAddUp(),
    ScoreCellsAreEmpty(),
    SumsCoverTheirRows(),
    NoFormulaIsBroken(),
    NoResultIsLeftOver(),
    NothingIsHidden(),
    NothingComesFromElsewhere(),
    NobodyIsNamed(),
    PrintAreasHoldTheTable(),
    NoScoreIsMerged(),
    EveryScoreIsChecked(),
    OpenCellsAreOpen(),
    TextsHaveOneEncoding(),
    NamesResolve(),
  ]
}
