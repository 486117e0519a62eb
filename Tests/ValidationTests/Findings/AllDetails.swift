import Scoring
import TestSupport
import Validation

/// One of every kind of finding.
enum AllDetails {
  static let list: [Finding.Detail] =
    files + identities + tables + scores + sums + adjustments + grades + texts + rosters + templates

  private static let files: [Finding.Detail] = AllFileDetails.list.map { .file($0) }

  private static let identities: [Finding.Detail] =
    [
      .identity(.missing), .identity(.unknown(nearest: [])), .identity(.unknown(nearest: ["Kim Chung"])),
      .identity(.ambiguous(candidates: ["a", "b"])), .identity(.duplicate(file: "b.xlsx", original: "a.xlsx")),
      .identity(.superseded(earlier: "a.xlsx", later: "b.xlsx")),
    ] + lates

  private static let lates: [Finding.Detail] = ["2022-06-30", "2022-06-30 17:00"].compactMap(Deadline.init).map {
    .identity(.late(written: VietnamTime(secondsSince1970: 1_656_608_400), deadline: $0))
  }

  private static let name = LocalizedText(vi: "Văn thư", en: "Records")
  private static let tables: [Finding.Detail] = [
    .table(.notFound(sheets: ["A"])), .table(.ambiguous(places: ["A!A1", "B!A1"])),
    .table(.contentMissing(id: "3", name: name)), .table(.criterionMissing(id: "3a", name: name, content: "3")),
    .table(.criterionUnknown), .table(.criterionMaximumUnusable(id: "3a", maximum: "25")),
    .table(.tooLong(allowed: 5_000)),
    .table(.criterionDuplicate(id: "3", first: "B4", agrees: true)),
    .table(.criterionDuplicate(id: "3", first: "B4", agrees: false)), .table(.maximumAltered(id: "3", expected: "25")),
    .table(.criterionMaximumsDoNotAddUp(content: "3", sum: "24", expected: "25")),
    .table(.totalMaximumAltered(expected: "100")), .table(.maximumMissing(id: "3")),
    .table(.rowHidden(id: "3")), .table(.sheetHidden(isUsed: true)), .table(.sheetHidden(isUsed: false)),
  ]

  private static let scores: [Finding.Detail] = [
    .score(.missing(id: "3", layer: .own)), .score(.notANumber(id: "3", layer: .own, maximum: "25", isDate: true)),
    .score(.notANumber(id: "3", layer: .own, maximum: "25", isDate: false)),
    .score(.negative(id: "3", layer: .own, maximum: "25")), .score(.aboveMaximum(id: "3", layer: .own, maximum: "25")),
    .score(.notYesNo(id: "3", layer: .own, yes: ["x", "có"], no: ["không"])),
    .score(.notANumber(id: "3", layer: .own, maximum: nil, isDate: false)),
    .score(.negative(id: "3", layer: .own, maximum: nil)),
    .score(.offStep(id: "3", layer: .own, step: "0.25")), .score(.textNumber(id: "3", layer: .own, points: "7.5")),
    .score(.formulaError(id: "3", layer: .own, maximum: "25")),
    .score(.formulaNotCalculated(id: "3", layer: .own, isNeeded: true)),
    .score(.formulaNotCalculated(id: "3", layer: .own, isNeeded: false)),
    .score(.percentFormat(id: "3", layer: .own, maximum: "25")),
  ]

  private static let sums: [Finding.Detail] = [
    .sum(.contentSumMismatch(id: "3", layer: .own, sum: "20")), .sum(.totalSumMismatch(layer: .own, sum: "80")),
    .sum(.classMismatch(computed: "B")),
  ]

  private static let adjustments: [Finding.Detail] =
    [
      .adjustment(.unknownUnit), .adjustment(.unknownCriterion(layer: .inspected)),
      .adjustment(.aboveMaximum(id: "3", layer: .inspected, maximum: "25")),
      .adjustment(.negative(id: "3", layer: .inspected)),
      .adjustment(.conflict(id: "3", layer: .inspected, rows: ["a", "b"])),
      .adjustment(.unconfirmed(layer: .inspected, count: 2)),
      .adjustment(.overrides(id: "3a", layer: .inspected, counted: "4")),
      .adjustment(.unjustified(id: "3", layer: .inspected, own: "20")), .adjustment(.waiting(unit: "Kim Chung")),
      .adjustment(.otherRound(round: "1", current: "2")),
    ] + faults.map { .adjustment(.unreadable($0)) } + AllFileDetails.list.map { .adjustment(.unreadableFile($0)) }

  /// Every fault of a table that a person keeps.
  static let faults: [TableFault.Problem] = [
    .notText(offset: 4), .unclosedQuote, .noHeader(needed: ["mã"]), .noRows, .empty(column: "mã"), .invalidID("../a"),
    .duplicateID("a", first: "A2"), .duplicateUnit("A", first: "B2"), .unknownLayer("x"), .unreadableScore("x"),
  ]

  private static let grades: [Finding.Detail] = [
    .grade(.aboveBand(className: "B", total: "90", bound: "85")),
    .grade(.provisional(contents: ["1"], awaited: .inspected, isGraded: true)),
    .grade(.provisional(contents: ["1"], awaited: .inspected, isGraded: false)),
    .grade(.noBand(count: 21, bands: ["12-20/23", "23/23"])),
  ]
  private static let texts: [Finding.Detail] = [.text(.legacyEncoding(count: 2)), .text(.notNFC(count: 2))]

  private static let rosters: [Finding.Detail] = [
    .roster(.nameMissing), .roster(.invalidID), .roster(.duplicateID(first: "A2")),
    .roster(.duplicate(name: "A", first: "B2")), .roster(.twoClusters(cluster: "1", other: "2", first: "B2")),
    .roster(.namesakes(cluster: "1", other: "2", first: "B2")), .roster(.nearDuplicate(name: "A", first: "B2")),
    .roster(.aliasTaken(unit: "A", at: "B2")), .roster(.unknownKind(known: ["xã"])), .roster(.decomposed),
    .roster(.lookAlike(corrected: "Đ")), .roster(.clusterMissing), .roster(.clusterSpelling(first: "Cụm 1")),
    .roster(.unreadable(.noRows)), .roster(.unreadable(.noHeader(needed: ["name"]))),
    .roster(.clusterSize(cluster: "1", count: 5, least: 3, most: 4)),
    .roster(.clusterSize(cluster: "1", count: 5, least: 4, most: 4)),
    .roster(.leadMissing(cluster: "1", members: ["A", "B"])),
    .roster(.leadNotMember(cluster: "1", members: ["A"], elsewhere: nil)),
    .roster(.leadNotMember(cluster: "1", members: ["A"], elsewhere: "2")),
    .roster(.severalLeads(cluster: "1", first: "A")), .roster(.misspelt(other: "A", place: "b.csv B2")),
    .roster(.spelling(other: "A")), .roster(.unknownUnit(nearest: [], file: "b.csv")),
    .roster(.unknownUnit(nearest: ["A"], file: "b.csv")),
    .roster(.missingUnit(name: "A", nearest: [], file: "b.csv")),
    .roster(.missingUnit(name: "A", nearest: ["B"], file: "b.csv")),
    .roster(.merged(name: "A", into: "B", first: "B2")),
  ]

  private static let templates: [Finding.Detail] =
    ([
      .tableNotFound(sheets: ["A"]), .columnMissing(label: "Điểm tối đa"), .labelUnknown,
      .itemMissing(id: "3", name: name), .itemDuplicate(id: "3", first: "B4"), .itemUnknown,
      .maximumWrong(id: "3", expected: "25"),
      .maximumMissing(id: "3", expected: "25"), .maximumMissing(id: "3", expected: nil),
      .maximumsOpen(ids: ["3a", "3b"], bound: "25"), .maximumsOpen(ids: ["3"], bound: nil),
      .maximumsDoNotAddUp(id: "3", sum: "24", expected: "25"), .scoreFilled(id: "3"), .formulaMissing(id: "3"),
      .formulaMissing(id: "total"), .formulaRange(id: "3", missing: ["D15"], extra: [], repeated: []),
      .formulaRange(id: "total", missing: [], extra: ["D15"], repeated: ["D16"]), .formulaBroken, .cachedValue,
      .hiddenRow, .hiddenColumn,
      .hiddenSheet, .externalLink, .macro, .metadata, .printArea, .mergedScores(id: "3"), .validationMissing(id: "3"),
      .validationContradicts(id: "3", expected: "0 – 5"), .validationUnchecked(id: "3"), .unprotected,
      .scoreLocked(id: "3"), .unitLocked, .mixedEncoding(count: 2), .nameBroken(name: "VTLT_UNIT"),
      .nameMissing(name: "VTLT_UNIT"), .nameElsewhere(name: "VTLT_SCHEME", expected: "a/1"),
      .trial(id: "3", typed: "4"),
    ] as [Finding.TemplateDetail]).map { .template($0) }
}
