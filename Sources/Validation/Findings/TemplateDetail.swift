package import Scoring

extension Finding {
  /// What is wrong with a template; contents and criteria are named by the scheme's ids.
  package enum TemplateDetail: Hashable, Sendable {
    /// No table of the scheme, or several.
    case tableNotFound(sheets: [String])
    /// No column that is understood as one that is needed.
    case columnMissing(label: String)
    /// A header label that means nothing.
    case labelUnknown
    /// A content or criterion without a row.
    case itemMissing(id: String, name: LocalizedText)
    /// A content or criterion with a second row.
    case itemDuplicate(id: String, first: String)
    /// A row to be filled in that is none of the scheme's.
    case itemUnknown
    /// A maximum that is not the scheme's.
    case maximumWrong(id: String, expected: Points)
    /// A maximum that the scheme, or what stands beside it, asks for.
    case maximumMissing(id: String, expected: Points?)
    /// Maximums that the scheme leaves to the workbook, none of which is given; what bounds them all the same.
    case maximumsOpen(ids: [String], bound: Points?)
    /// Maximums that do not come to that of what they are part of.
    case maximumsDoNotAddUp(id: String, sum: Points, expected: Points)
    /// A score cell that is not empty.
    case scoreFilled(id: String)
    /// A sum that is not there.
    case formulaMissing(id: String)
    /// A sum that lacks rows, has others, or counts some more than once.
    case formulaRange(id: String, missing: [String], extra: [String], repeated: [String])
    /// A formula whose references are broken.
    case formulaBroken
    /// A result of a formula that an empty template cannot have.
    case cachedValue
    /// A hidden row with content.
    case hiddenRow
    /// A hidden column with content.
    case hiddenColumn
    /// A hidden sheet with content.
    case hiddenSheet
    /// A link to another workbook.
    case externalLink
    /// Macros.
    case macro
    /// Names of people or organisations among the properties.
    case metadata
    /// A print area that leaves part of the table out, or is broken.
    case printArea
    /// A merged range over a score cell.
    case mergedScores(id: String)
    /// A score cell into which anything can be typed.
    case validationMissing(id: String)
    /// A score cell whose check is not the scheme's.
    case validationContradicts(id: String, expected: String)
    /// A score cell whose check is of a kind that is not understood.
    case validationUnchecked(id: String)
    /// A sheet that is not protected.
    case unprotected
    /// A score cell that is locked.
    case scoreLocked(id: String)
    /// The unit's cell, locked.
    case unitLocked
    /// Texts of an old encoding.
    case mixedEncoding(count: Int)
    /// A defined name that leads nowhere.
    case nameBroken(name: String)
    /// A defined name that is not there.
    case nameMissing(name: String)
    /// A defined name that says something else.
    case nameElsewhere(name: String, expected: String)
    /// What was filled in for trial did not come out.
    case trial(id: String, typed: String)
  }
}

extension Finding.TemplateDetail {
  var rule: RuleID {
    switch self {
    case .tableNotFound: .templateTableNotFound
    case .columnMissing: .templateColumnMissing
    case .labelUnknown: .templateLabelUnknown
    case .itemMissing: .templateItemMissing
    case .itemDuplicate: .templateItemDuplicate
    case .itemUnknown: .templateItemUnknown
    case .maximumWrong: .templateMaxWrong
    case .maximumMissing: .templateMaxMissing
    case .maximumsOpen: .templateMaxOpen
    case .maximumsDoNotAddUp: .templateMaxSum
    case .scoreFilled: .templateScoreFilled
    case .formulaMissing: .templateFormulaMissing
    case .formulaRange: .templateFormulaRange
    case .formulaBroken: .templateFormulaBroken
    case .cachedValue: .templateCachedValue
    case .hiddenRow: .templateHiddenRow
    case .hiddenColumn: .templateHiddenColumn
    case .hiddenSheet: .templateHiddenSheet
    case .externalLink: .templateExternalLink
    case .macro: .templateMacro
    case .metadata: .templateMetadata
    case .printArea: .templatePrintArea
    case .mergedScores: .templateMergedScores
    case .validationMissing: .templateValidationMissing
    case .validationContradicts: .templateValidationWrong
    case .validationUnchecked: .templateValidationUnchecked
    case .unprotected: .templateUnprotected
    case .scoreLocked: .templateScoreLocked
    case .unitLocked: .templateUnitLocked
    case .mixedEncoding: .templateMixedEncoding
    case .nameBroken: .templateNameBroken
    case .nameMissing: .templateNameMissing
    case .nameElsewhere: .templateNameWrong
    case .trial: .templateTrial
    }
  }

  var severity: Severity {
    switch self {
    case .tableNotFound, .columnMissing, .itemMissing, .itemDuplicate, .itemUnknown, .maximumWrong, .maximumMissing,
      .maximumsDoNotAddUp, .scoreFilled, .formulaRange, .formulaBroken, .cachedValue, .hiddenRow, .hiddenColumn,
      .hiddenSheet, .externalLink, .macro, .mergedScores, .validationMissing, .validationContradicts, .scoreLocked,
      .unitLocked, .mixedEncoding, .nameBroken, .nameElsewhere, .trial:
      .error
    case .labelUnknown, .formulaMissing, .metadata, .printArea, .unprotected, .nameMissing: .warning
    case .maximumsOpen(_, let bound): bound == nil ? .warning : .info
    case .validationUnchecked: .info
    }
  }
}
