/// A rule that a bound score sheet obeys or does not.
///
/// One rule a file under Rules/, named as a sentence.
protocol Rule: Sendable {
  /// What the rule finds wrong, or nothing.
  func findings(in examination: Examination) -> [Finding]
}

/// The rules in the order in which they are applied.
enum Rules {
  static let all: [any Rule] = [
    EveryContentIsThere(),
    EveryCriterionIsThere(),
    EveryRowIsKnown(),
    NoTargetHasTwoRows(),
    MaximumsAreTheSchemes(),
    CriterionMaximumsAreNumbers(),
    CriterionMaximumsAddUp(),
    ContentMaximumsAreGiven(),
    NoRowIsHidden(),
    EveryScoreIsGiven(),
    EveryScoreIsANumber(),
    NoScoreIsNegative(),
    NoScoreExceedsItsMaximum(),
    ScoresKeepToTheStep(),
    ScoresAreNotText(),
    NoScoreIsAFormulaError(),
    EveryFormulaIsCalculated(),
    NoScoreIsAPercentage(),
    ContentsEqualTheirCriteria(),
    TotalsEqualTheirContents(),
    DeclaredClassIsEarned(),
    AdjustmentsNameKnownCriteria(),
    AdjustmentsKeepToTheMaximum(),
    AdjustmentsDoNotConflict(),
    AdjustmentsAgreeWithTheWorkbook(),
    ScoresOfOthersAreConfirmed(),
    AdjustmentsAreJustified(),
    TotalLiesInTheBandOfItsClass(),
    CountLiesInABand(),
    EveryContentIsInspected(),
  ]
}
