import Scoring

extension English {
  func label(_ label: ConsolidationLabel) -> String {
    switch label {
    case .proposals: "Proposals and awards"
    case .award: "Award"
    case .allUnits: "All units"
    case .proposedUnits: "Units proposed"
    case .toDecide: "To be decided, remarks"
    case .rankInCluster: "Rank in cluster"
    case .provisionalUnits: "What is not final yet, and why"
    case .deadline: "Deadline"
    case .lateMark: "late"
    case .noNominations: "The scheme gives no awards."
    case .statistics: "Inspection against self-scores"
    case .statisticsMeaning:
      """
      A change is the points after inspection less the unit's own, in percent of the maximum. Below zero the team gave less than the unit \
      gave itself. A cluster far from all others may have been judged more severely or more leniently; the figures only say where to look.
      """
    case .inspectedUnits: "Units inspected"
    case .comparedScores: "Scores compared"
    case .changedScores: "Scores changed"
    case .mean: "Mean (%)"
    case .median: "Median (%)"
    case .othersMean: "Mean of other clusters (%)"
    case .othersMedian: "Median of other clusters (%)"
    case .deviation: "Off the other clusters (%)"
    case .allContents: "All contents"
    case .carriedFindings: "Findings of the earlier round and what became of them"
    case .carriedFrom: "Found in round"
    case .unanswered: "Nothing received this round"
    case .minutes: "Minutes"
    case .reportOutline: "Report by the outline"
    case .classesByCluster: "Classes by cluster"
    case .totalsByCluster: "Mean totals by cluster"
    case .meanTotal: "Mean total"
    case .countOfUnits: "Number of units"
    case .minutesTitle: "Minutes of the inspection"
    case .clusterMinutesTitle: "Minutes of the cluster's meeting"
    case .outlineTitle: "Report on results and self-check"
    case .basis: "Basis"
    case .timeAndPlace: "Today, at …… o'clock on …… / …… / 20……, in ……………………………"
    case .present: "Present"
    case .presentTeam: "For the inspection team"
    case .presentUnit: "For the unit inspected"
    case .presentCluster: "For the units of the cluster"
    case .nameAndPost: "Name: ……………………… Post: ………………"
    case .resultsHeading: "Scores"
    case .changedHeading: "Scores that differ from the unit's own, with reasons"
    case .nothingChanged: "No score differs from the unit's own."
    case .mendHeading: "What must be mended or looked at"
    case .nothingFound: "Nothing was found wrong in the score table."
    case .mendUntil: "To be mended by: …………………………………"
    case .teamOpinion: "Remarks of the inspection team"
    case .unitOpinion: "Opinion of the unit inspected"
    case .requests: "Requests"
    case .closing: "These minutes are made out in …… equal copies, were read to all present, agreed upon and signed."
    case .secretary: "TAKEN DOWN BY"
    case .representative: "FOR THE UNIT"
    case .vote: "Result of the vote, open or by secret ballot"
    case .votes: "Votes cast: ………… Valid: ………… Invalid: …………"
    case .votesFor: "Votes in favour"
    case .clusterResults: "Results of the cluster's units as agreed"
    case .clusterProposals: "What the cluster proposes"
    case .otherMatters: "Other matters"
    case .notFinalYet: "Results that are not final"
    case .nothingOpen: "Every result of the cluster is final."
    case .belowMaximum: "Contents below their maximum"
    case .nothingBelowMaximum: "No content is below its maximum."
    case .atMaximum: "at its maximum"
    case .fieldResults: "Results by field"
    case .remediesAsked: "How to mend what was found in the score table"
    case .noRemedies: "Nothing in the score table needs mending."
    case .recipients: "Recipients: ……………………………………"
    case .unitReportHead: "HEAD OF THE UNIT"
    case .onlyOwnScores: "There are no scores but the unit's own yet."
    }
  }

  func sentence(_ sentence: ConsolidationSentence) -> String {
    switch sentence {
    case .standing(let unit, let place, let isShared, let total, let className, let isProvisional):
      let rank = place.map { "\($0). " } ?? ""
      let remarks = [
        "\(number(total)) points", className.map { "class \($0)" }, isShared ? "tied" : nil,
        isProvisional ? "not final" : nil,
      ]
      return "\(rank)\(unit) (\(remarks.compactMap(\.self).joined(separator: ", ")))"
    case .tie(let units, let total, let seats):
      let points = total.map { " at \(number($0)) points" } ?? ""
      return "A tie\(points): \(units.joined(separator: ", ")). A vote, open or by secret ballot, names \(seats)."
    case .vacancy(let vacancy, let award): return text(of: vacancy, award)
    case .vacant(let count): return "\(count) more could have it."
    case .awaitedVotes(let clusters):
      return "Not final until this is decided by vote: \(clusters.joined(separator: ", "))."
    case .provisionalAward: return "It rests on results that are not final and may change."
    case .reservation(let reservation): return text(of: reservation)
    case .field(let own, let final, let maximum):
      let counted = final.map { "\(number($0.points)) (\(layer($0.layer).lowercased()))" } ?? "none yet"
      return "Maximum: \(number(maximum)). Self-score: \(number(own)). Final score: \(counted)."
    case .below(let name, let points, let maximum, let reason):
      let why = reason.map { ". Reason: \($0)" } ?? ""
      return "\(name): \(number(points)) of \(number(maximum)) points, \(number(maximum - points)) short\(why)"
    }
  }

  private func text(of vacancy: AwardResult.Vacancy, _ award: String) -> String {
    switch vacancy {
    case .noResults: "Proposes none: no unit has a result yet."
    case .noneOfClass(let name, let present) where present.isEmpty: "Proposes none: no unit is of class \(name)."
    case .noneOfClass(let name, let present):
      "Proposes none: no unit is of class \(name) (only \(present.joined(separator: ", ")))."
    case .noneOfAward: "None: no unit is proposed for “\(award)”."
    case .tooFewUnits: "None: there are too few units."
    }
  }

  private func text(of reservation: ConsolidatedUnit.Reservation) -> String {
    switch reservation {
    case .notSubmitted: "Nothing that can be graded was received."
    case .incomplete(let contents) where contents.isEmpty: "Scores are missing."
    case .incomplete(let contents): "Contents without a valid score: \(contents.joined(separator: ", "))."
    case .layerMissing(let contents, let awaited):
      "Self-scores only so far, awaiting “\(layer(awaited))”: contents \(contents.joined(separator: ", "))."
    }
  }
}
