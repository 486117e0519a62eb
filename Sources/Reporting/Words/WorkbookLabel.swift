package import Scoring

/// The fixed words that only workbooks have.
package enum WorkbookLabel: CaseIterable, Sendable {
  case nation, motto, inspectionTeam
  case provisionalClass, scoreMissing, shortfall, aboveBand
  case placeAndDate, preparedBy, teamLead, unitHead, clusterLead, officeHead, signature, signatureAndSeal
  case summaryTab, awardsTab, statisticsTab, carriedTab, otherFilesTab, clusterRank, notSubmitted, provisionalStatus,
    classCounts
  case kind, nothingElse
  case notesTab, notesTitle, notesHint
}

/// A sentence with figures that only workbooks have.
package enum WorkbookSentence: Sendable {
  /// The total of a complete submission, and what it could have been where something bounds it.
  case total(Points, of: Points?)
  /// Every condition of the class holds.
  case classEarned(String)
  /// No class above the lowest is earned.
  case noClassEarned(String)
  /// The contents that have no valid score.
  case contentsWithoutScore([String])
  /// What stands before a list of what is missing to a class.
  case missingTo(String)
  /// Nothing can be added to reach a class: an upper bound is exceeded.
  case nothingToAdd(String)
  /// A scheme's id and version.
  case scheme(String, version: String)
  /// A unit's name and id.
  case unit(String, id: String)
  /// A unit that chairs its cluster.
  case lead(String)
  /// By which file another is replaced.
  case replacedBy(String)
}
