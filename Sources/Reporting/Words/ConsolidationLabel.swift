package import Scoring

/// The fixed words of what units come to together: tables, proposals, statistics, minutes.
package enum ConsolidationLabel: CaseIterable, Sendable {
  case proposals, award, allUnits, proposedUnits, toDecide, rankInCluster, provisionalUnits, deadline, lateMark
  case noNominations
  case statistics, statisticsMeaning, inspectedUnits, comparedScores, changedScores, mean, median, othersMean
  case othersMedian, deviation, allContents
  case carriedFindings, carriedFrom, unanswered
  case minutes, reportOutline
  case classesByCluster, totalsByCluster, meanTotal, countOfUnits
  case minutesTitle, clusterMinutesTitle, outlineTitle, basis, timeAndPlace, present, presentTeam, presentUnit
  case presentCluster, nameAndPost, resultsHeading, changedHeading, nothingChanged, mendHeading, nothingFound
  case mendUntil, teamOpinion, unitOpinion, requests, closing, secretary, representative, vote, votes, votesFor
  case clusterResults, clusterProposals, otherMatters, notFinalYet, nothingOpen, belowMaximum, nothingBelowMaximum
  case atMaximum, fieldResults, remediesAsked, noRemedies, recipients, onlyOwnScores, unitReportHead
}

/// A sentence with figures about what units come to together.
package enum ConsolidationSentence: Sendable {
  /// A unit with its total, its class if there is one, whether others have the same place, whether it may still change.
  case standing(unit: String, place: Int?, isShared: Bool, total: Points, className: String?, isProvisional: Bool)
  /// Units with equal totals, of which so many are to be named by a vote.
  case tie(units: [String], total: Points?, seats: Int)
  /// Why nobody has an award; `award` is the name of the one among whose holders it is given.
  case vacancy(AwardResult.Vacancy, award: String)
  /// How many could have an award besides.
  case vacant(Int)
  /// Clusters that still have to vote whom they propose, before an award among those proposed is certain.
  case awaitedVotes([String])
  /// Some of what an award rests on may still change.
  case provisionalAward
  /// Why what a unit comes to is not final.
  case reservation(ConsolidatedUnit.Reservation)
  /// What a field has: the unit's own points, what counts and who gave it, and the most that it can have.
  case field(own: Points?, final: FinalScore?, maximum: Points?)
  /// What a content or criterion lacks to its maximum, and why where somebody said so.
  case below(String, points: Points, maximum: Points, reason: String?)
}
