/// A rule that a roster's table obeys or does not.
///
/// One rule a file under RosterRules/, named as a sentence.
protocol RosterRule: Sendable {
  /// What the rule finds wrong, or nothing.
  func findings(in examination: RosterExamination) -> [Finding]
}

/// The rules of rosters in the order in which they are applied.
enum RosterRules {
  static let all: [any RosterRule] = [
    EveryUnitHasAName(),
    EveryIDNamesAFolder(),
    NoIDIsUsedTwice(),
    NoUnitIsListedTwice(),
    NoTwoNamesAreAlike(),
    NoAliasMeansAnotherUnit(),
    EveryKindIsKnown(),
    NamesAreWrittenInPlainUnicode(),
    EveryUnitHasACluster(),
    ClustersKeepToTheirSize(),
    EveryClusterHasOneLead(),
    TheOtherListHasTheSameUnits(),
  ]
}
