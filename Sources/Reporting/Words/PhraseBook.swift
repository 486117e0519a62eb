package import Configuration
package import Scoring
package import Validation

/// All the words of one language that people read.
///
/// What a language lacks does not compile.
package protocol PhraseBook: Sendable {
  /// Whose words they are.
  var language: Language { get }
  /// For an empty cell.
  var nothing: String { get }
  /// A number as people of the language write it: with a decimal comma in Vietnamese.
  func number(_ decimal: String) -> String
  /// What stands between groups of three digits.
  var groupSeparator: String { get }
  /// The name of a layer.
  func layer(_ layer: Layer) -> String
  /// The name of a status.
  func status(_ status: SubmissionOutcome.Status) -> String
  /// The name of a severity.
  func severity(_ severity: Severity) -> String
  /// Why a file waits in the inbox.
  func reason(_ reason: WaitingSubmission.Reason) -> String
  /// Why the system does not let something be read.
  func refusal(_ fault: Finding.AccessFault) -> String
  /// A condition of a class.
  func condition(_ condition: Condition) -> String
  /// What is missing to meet a condition, or `nil` when it holds or nothing can be added.
  func shortfall(of outcome: ConditionOutcome) -> String?
  /// What a rule is about, in a few words.
  func title(of rule: RuleID) -> String
  /// What a finding says; `found` is what stands in the cell.
  func phrase(for detail: Finding.Detail, found: String) -> Phrase
  /// What stops a whole run, where, and what to do.
  func problem(_ problem: BatchProblem) -> String
  /// What is wrong in a file that people configure the program with, where, and how to mend it.
  func fault(_ error: ConfigurationError) -> String
  /// What is wrong in such a file, without its place; the message begins as it does behind one.
  func phrase(for problem: ConfigurationError.Problem) -> Phrase
  /// The fixed words of reports and workbooks.
  func label(_ label: Label) -> String
  /// The fixed words that only workbooks have.
  func label(_ label: WorkbookLabel) -> String
  /// A sentence that only workbooks have.
  func sentence(_ sentence: WorkbookSentence) -> String
  /// The fixed words of what units come to together.
  func label(_ label: ConsolidationLabel) -> String
  /// A sentence about what units come to together.
  func sentence(_ sentence: ConsolidationSentence) -> String
}

extension PhraseBook {
  /// Why a file waits, and where the system refused it, for what reason.
  func reason(of file: WaitingSubmission) -> String {
    file.fault.map { "\(reason(file.reason)): \(refusal($0))" } ?? reason(file.reason)
  }

  /// A quantity of points as people of the language write it.
  package func number(_ points: Points) -> String { number(points.description) }

  /// The name of a cluster with the word for it, once: "Cụm 1" of "1" as well as of "Cụm 1".
  package func cluster(_ name: String) -> String {
    let words = Language.allCases.map { FoldedText(phraseBook(for: $0).label(.cluster)) }
    let folded = FoldedText(name)
    return words.contains(where: folded.startsWithWords) ? name : label(.cluster) + " " + name
  }

  /// A quantity of points, or a dash.
  package func number(_ points: Points?) -> String { points.map { number($0.description) } ?? "–" }
}

/// The words of a language.
package func phraseBook(for language: Language) -> any PhraseBook {
  switch language {
  case .vi: Vietnamese()
  case .en: English()
  }
}

/// The fixed words of reports and workbooks.
package enum Label: CaseIterable, Sendable {
  case scoreSheetTitle, reportTitle, overviewTitle, summaryTitle
  case scheme, round, unit, unitID, cluster, lead, file, sheet, fingerprint, revision, status
  case number, content, criterion, maximum, finalScore, fromLayer, percent, reason, performed, total
  case className, classRules, condition, actual, required, met, notMet, missingToNext, nextClass, highestClass
  case noClass
  case findings, noFindings, rule, severity, place, cell, found, expected, message, fix
  case received, graded, incomplete, rejected, duplicates, superseded, passedOver, missingUnits, noMissingUnits
  case classes, frequentFindings, waitingAdjustments, adjustmentFindings, report, scoreSheet, errors
  case warnings, remarks, replacedBy, rank, ownTotal, difference, withoutCluster, wholeFile
  case howToMend, nothingToMend, statusGradedMeaning, statusIncompleteMeaning, statusRejectedMeaning, printHint
  case scores, page
  case notPerformed, aboveBand, shortBy, onlyAboveBand, cellsToMend, noRow, mustMend, shouldReview, toKnow
  case finalTotal, conditionsMet, submitted, units, documents, rejectedFiles, sameAs, passedOverMeaning
  case findingAndFix, unknownUnit, count, unitCount, clusterCount, noScore, contents
  case sinceEarlier, newFinding, remainingFinding, resolvedFindings, foundBefore
  case templateReportTitle, trials, templateReady, templateReadyMeaning, templateNotReady, templateNotReadyMeaning
  case lateUnits, workedOnBy, pendingSubmissions, waitingFiles, failingFiles, setAside, triedAgain
}
