extension Finding.Detail {
  /// The stable id of the rule that a finding comes under.
  package var rule: RuleID {
    switch self {
    case .file(let detail): detail.rule
    case .identity(let detail): detail.rule
    case .table(let detail): detail.rule
    case .score(let detail): detail.rule
    case .sum(let detail): detail.rule
    case .adjustment(let detail): detail.rule
    case .grade(let detail): detail.rule
    case .text(let detail): detail.rule
    case .roster(let detail): detail.rule
    case .template(let detail): detail.rule
    }
  }

  /// How much a finding matters.
  package var severity: Severity {
    switch self {
    case .file(let detail): detail.severity
    case .identity(let detail): detail.severity
    case .table(let detail): detail.severity
    case .score(let detail): detail.severity
    case .sum(let detail): detail.severity
    case .adjustment(let detail): detail.severity
    case .grade(let detail): detail.severity
    case .text(let detail): detail.severity
    case .roster(let detail): detail.severity
    case .template(let detail): detail.severity
    }
  }
}

extension Finding.FileDetail {
  fileprivate var rule: RuleID {
    switch self {
    case .notXLSX: .fileNotXLSX
    case .encrypted: .fileEncrypted
    case .legacyXLS: .fileLegacyXLS
    case .corrupt: .fileCorrupt
    case .tooLarge: .fileTooLarge
    case .suspiciousCompression: .fileSuspiciousCompression
    case .macro: .fileMacro
    case .unreadable: .fileUnreadable
    case .breakdown(.crash): .fileCrashed
    case .notAnnotated: .fileNotAnnotated
    case .breakdown(.computingTime), .breakdown(.memory), .breakdown(.silence): .fileTooDemanding
    }
  }

  fileprivate var severity: Severity {
    switch self {
    case .notXLSX, .encrypted, .legacyXLS, .corrupt, .tooLarge, .suspiciousCompression, .unreadable, .breakdown: .error
    case .macro: .warning
    case .notAnnotated: .info
    }
  }
}

extension Finding.IdentityDetail {
  fileprivate var rule: RuleID {
    switch self {
    case .missing: .unitMissing
    case .unknown: .unitUnknown
    case .ambiguous: .unitAmbiguous
    case .duplicate: .submissionDuplicate
    case .superseded: .submissionSuperseded
    case .late: .submissionLate
    }
  }

  fileprivate var severity: Severity {
    switch self {
    case .missing, .unknown, .ambiguous: .error
    case .duplicate, .late: .warning
    case .superseded: .info
    }
  }
}

extension Finding.TableDetail {
  fileprivate var rule: RuleID {
    switch self {
    case .notFound: .tableNotFound
    case .ambiguous: .tableAmbiguous
    case .tooLong: .tableTooLong
    case .contentMissing: .criterionMissing
    case .criterionMissing: .criterionMissing
    case .criterionUnknown: .criterionUnknown
    case .criterionDuplicate: .criterionDuplicate
    case .maximumAltered: .maxAltered
    case .criterionMaximumUnusable: .maxAltered
    case .criterionMaximumsDoNotAddUp: .maxAltered
    case .maximumMissing: .maxMissing
    case .totalMaximumAltered: .maxAltered
    case .rowHidden: .rowHidden
    case .sheetHidden: .sheetHidden
    }
  }

  fileprivate var severity: Severity {
    switch self {
    case .notFound, .tooLong, .ambiguous, .contentMissing, .criterionMissing, .criterionUnknown, .criterionDuplicate,
      .maximumAltered,
      .criterionMaximumUnusable, .criterionMaximumsDoNotAddUp, .totalMaximumAltered:
      .error
    case .rowHidden, .sheetHidden, .maximumMissing: .warning
    }
  }
}

extension Finding.ScoreDetail {
  fileprivate var rule: RuleID {
    switch self {
    case .missing: .scoreMissing
    case .notANumber: .scoreNotANumber
    case .notYesNo: .scoreNotYesNo
    case .negative: .scoreNegative
    case .aboveMaximum: .scoreAboveMax
    case .offStep: .scoreOffStep
    case .textNumber: .scoreTextNumber
    case .formulaError: .scoreFormulaError
    case .formulaNotCalculated: .scoreFormulaNotCalculated
    case .percentFormat: .scorePercentFormat
    }
  }

  fileprivate var severity: Severity {
    switch self {
    case .formulaNotCalculated(_, _, let isNeeded): isNeeded ? .error : .warning
    case .missing, .notANumber, .notYesNo, .negative, .aboveMaximum, .formulaError, .percentFormat: .error
    case .offStep, .textNumber: .warning
    }
  }
}

extension Finding.SumDetail {
  fileprivate var rule: RuleID {
    switch self {
    case .contentSumMismatch: .contentSumMismatch
    case .totalSumMismatch: .totalSumMismatch
    case .classMismatch: .classMismatch
    }
  }

  fileprivate var severity: Severity {
    switch self {
    case .contentSumMismatch, .totalSumMismatch: .error
    case .classMismatch: .warning
    }
  }
}

extension Finding.AdjustmentDetail {
  fileprivate var rule: RuleID {
    switch self {
    case .unknownUnit: .adjustmentUnknownUnit
    case .unknownCriterion: .adjustmentUnknownCriterion
    case .aboveMaximum: .adjustmentAboveMax
    case .negative: .adjustmentNegative
    case .conflict: .adjustmentConflict
    case .unconfirmed: .adjustmentUnconfirmed
    case .overrides: .adjustmentOverrides
    case .unjustified: .adjustmentUnjustified
    case .unreadable, .unreadableFile: .adjustmentUnreadable
    case .waiting: .adjustmentWaiting
    case .otherRound: .adjustmentOtherRound
    }
  }

  fileprivate var severity: Severity {
    switch self {
    case .unknownUnit, .unknownCriterion, .aboveMaximum, .negative, .conflict, .unreadable, .unreadableFile: .error
    case .overrides, .unjustified: .warning
    case .unconfirmed, .waiting, .otherRound: .info
    }
  }
}

extension Finding.GradeDetail {
  fileprivate var rule: RuleID {
    switch self {
    case .aboveBand: .gradeAboveBand
    case .provisional: .gradeProvisional
    case .noBand: .gradeNoBand
    }
  }

  fileprivate var severity: Severity {
    switch self {
    case .aboveBand, .noBand: .warning
    case .provisional: .info
    }
  }
}

extension Finding.TextDetail {
  fileprivate var rule: RuleID {
    switch self {
    case .legacyEncoding: .textLegacyEncoding
    case .notNFC: .textNotNFC
    }
  }

  fileprivate var severity: Severity {
    switch self {
    case .legacyEncoding: .warning
    case .notNFC: .info
    }
  }
}
