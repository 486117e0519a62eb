package import Scoring
import Spreadsheet

/// What a file of adjustments holds.
package struct AdjustmentFile: Hashable, Sendable {
  /// Its rows, in order.
  package let adjustments: [Adjustment]
  /// Rows that cannot be read; a file that cannot be read is one fault.
  package let faults: [TableFault]

  /// Rows and faults of a file.
  package init(adjustments: [Adjustment], faults: [TableFault]) {
    self.adjustments = adjustments
    self.faults = faults
  }
}

/// Reads adjustments: a table with one row a score, or a unit's score sheet returned with its other columns filled in.
package struct AdjustmentReader: Sendable {
  private enum Column: Hashable {
    case unit, content, criterion, layer, points, reason, by, date, round
  }

  private static let labels: [Column: [String]] = [
    .unit: ["unit", "đơn vị", "tên đơn vị", "mã đơn vị", "mã"],
    .content: ["content", "nội dung", "target", "nội dung, tiêu chí", "nội dung hoặc tiêu chí", "mục"],
    .criterion: ["criterion", "tiêu chí", "chỉ tiêu"],
    .layer: ["layer", "lớp", "lớp điểm", "loại điểm", "nguồn điểm", "người chấm điểm"],
    .points: ["points", "điểm", "score", "số điểm", "điểm điều chỉnh", "điểm chấm"],
    .reason: ["reason", "lý do", "ghi chú", "giải trình", "lý do điều chỉnh"],
    .by: ["by", "người chấm", "người điều chỉnh", "người thực hiện", "do"],
    .date: ["date", "ngày", "ngày chấm", "thời gian"],
    .round: ["round", "đợt"],
  ]

  private static let layers: [Layer: [String]] = [
    .inspected: [
      "inspected", "kiểm tra", "đoàn kiểm tra", "đoàn", "đoàn kiểm tra chấm", "điểm kiểm tra", "đoàn chấm",
      "kiểm tra chéo", "điểm kiểm tra chéo", "điểm đoàn kiểm tra",
    ],
    .agreed: ["agreed", "thống nhất", "cụm thống nhất", "điểm thống nhất", "cụm", "điểm cụm thống nhất"],
    .appraised: ["appraised", "thẩm định", "cấp trên thẩm định", "điểm thẩm định"],
  ]

  private let scheme: Scheme
  private let roster: Roster?
  private let targets: TargetText
  private let numbers: NumberCellReader
  private let layerOfLabel: [FoldedText: Layer]

  /// Prepares to read adjustments of a scheme.
  package init(scheme: Scheme, roster: Roster?) {
    self.scheme = scheme
    self.roster = roster
    targets = TargetText(scheme: scheme)
    numbers = NumberCellReader(style: scheme.numberStyle, answers: scheme.yesNoCount > 0 ? scheme.yesNo : nil)
    let labels = Self.layers.flatMap { layer, texts in texts.map { (FoldedText($0), layer) } }
    layerOfLabel = Dictionary(labels, uniquingKeysWith: { first, _ in first })
  }

  /// The adjustments of a file's sheets.
  ///
  /// Only a workbook, not a text file, may be a returned score sheet.
  package func read(_ workbook: ReceivedWorkbook, isWorkbook: Bool) -> AdjustmentFile {
    let tables = workbook.sheets.compactMap { sheet in
      LabelledTable(
        ReadableSheet(sheet), file: workbook.fileName, isWorkbook: isWorkbook, labels: Self.labels,
        needed: [Column.unit, .layer, .points])
    }
    if !tables.isEmpty { return joined(tables.map(read)) }
    return isWorkbook ? readReturnedSheet(workbook) : unreadable(workbook)
  }

  private func joined(_ files: [AdjustmentFile]) -> AdjustmentFile {
    AdjustmentFile(adjustments: files.flatMap(\.adjustments), faults: files.flatMap(\.faults))
  }

  private func unreadable(_ workbook: ReceivedWorkbook) -> AdjustmentFile {
    let needed = ["đơn vị", "nội dung", "lớp", "điểm"]
    return AdjustmentFile(
      adjustments: [], faults: [TableFault(file: workbook.fileName, problem: .noHeader(needed: needed))])
  }

  // MARK: - A table with one row a score

  private func read(_ table: LabelledTable<Column>) -> AdjustmentFile {
    var adjustments: [Adjustment] = []
    var faults: [TableFault] = []
    for row in table.rows {
      do throws(TableFault) {
        adjustments.append(try adjustment(at: row, of: table))
      } catch {
        faults.append(error)
      }
    }
    return AdjustmentFile(adjustments: adjustments, faults: faults)
  }

  private func adjustment(at row: Int, of table: LabelledTable<Column>) throws(TableFault) -> Adjustment {
    guard let unitText = table.text(.unit, row: row) else {
      throw table.fault(.empty(column: "đơn vị"), .unit, row: row)
    }
    let targetColumn: Column = table.text(.criterion, row: row) == nil ? .content : .criterion
    guard let targetText = table.text(targetColumn, row: row) else {
      let column: Column = table.columns[.content] == nil ? .criterion : .content
      throw table.fault(.empty(column: "nội dung"), column, row: row)
    }
    let layerText = table.text(.layer, row: row) ?? ""
    guard let layer = layerOfLabel[FoldedText(layerText)] else {
      throw table.fault(.unknownLayer(layerText), .layer, row: row)
    }
    guard let reference = table.reference(.points, row: row) else {
      throw table.fault(.empty(column: "điểm"), .points, row: row)
    }
    let target = target(targetText, row: row, of: table)
    let score = score(table.sheet.cell(at: reference), at: reference, for: target)
    guard score.points != nil || score.reading == .tooLarge else {
      throw table.fault(
        score.isMissing ? .empty(column: "điểm") : .unreadableScore(score.found), .points, row: row)
    }
    return Adjustment(
      place: .init(
        file: table.file, sheet: table.isWorkbook ? table.sheet.sheet.name : nil, cell: reference.description),
      unitText: unitText, unitID: unitID(unitText), targetText: targetText,
      target: target, layer: layer, score: score, reason: table.text(.reason, row: row), by: table.text(.by, row: row),
      date: dateText(row, of: table), round: table.text(.round, row: row))
  }

  /// The score that a cell has for a target: points, or an answer of yes or no.
  private func score(_ cell: Cell?, at reference: CellReference, for target: Target?) -> NumberCell {
    guard let target, scheme.isYesNo(target) else { return numbers.read(cell, at: reference) }
    return numbers.readAnswer(cell, at: reference, worth: scheme.item(target)?.maximum ?? Points(1))
  }

  /// A criterion written without its content, "a" or "1" beside "3", takes the content from its own column.
  private func target(_ text: String, row: Int, of table: LabelledTable<Column>) -> Target? {
    guard let content = table.text(.content, row: row), content != text else { return targets.target(text) }
    return targets.target(text, in: content)
  }

  private func dateText(_ row: Int, of table: LabelledTable<Column>) -> String? {
    guard let reference = table.reference(.date, row: row) else { return nil }
    let moment = table.sheet.cell(at: reference)?.moment
    return moment.map { String($0.prefix(10)) } ?? table.text(.date, row: row)
  }

  private func unitID(_ text: String) -> String? {
    let name = UnitName(text, kinds: scheme.unitKinds)
    guard let roster else { return FolderName.id(for: name) }
    if let unit = roster.units.first(where: { $0.id.lowercased() == text.lowercased() }) { return unit.id }
    guard case .unit(let unit) = roster.match(name, cluster: nil) else { return nil }
    return unit.id
  }

  // MARK: - A returned score sheet

  private func readReturnedSheet(_ workbook: ReceivedWorkbook) -> AdjustmentFile {
    let bound = WorkbookBinder(scheme: scheme, roster: roster).bind(workbook)
    guard case .found(let sheet) = bound.table else { return unreadable(workbook) }
    let (unitText, unitID) = unit(of: bound, fileName: workbook.fileName)
    var adjustments: [Adjustment] = []
    var faults: [TableFault] = []
    for row in sheet.rows + sheet.duplicates {
      for layer in sheet.layers where layer != .own {
        guard let score = row.scores[layer], !score.isMissing else { continue }
        let place = Adjustment.Place(file: workbook.fileName, sheet: sheet.sheet, cell: score.reference.description)
        if isSum(score, of: row, layer: layer, in: sheet) { continue }
        guard score.points != nil || score.reading == .tooLarge else {
          faults.append(
            TableFault(
              file: place.file, sheet: place.sheet, cell: place.cell, problem: .unreadableScore(score.found)))
          continue
        }
        adjustments.append(
          Adjustment(
            place: place, unitText: unitText, unitID: unitID, targetText: row.target.id, target: row.target,
            layer: layer, score: score, reason: row.note, by: nil, date: nil, round: nil))
      }
    }
    adjustments += unknownRows(of: sheet, file: workbook.fileName, unitText: unitText, unitID: unitID)
    return AdjustmentFile(adjustments: adjustments, faults: faults)
  }

  /// Scores of rows that are none of the scheme's: nothing is dropped without a word.
  private func unknownRows(of sheet: ScoreSheet, file: String, unitText: String, unitID: String?) -> [Adjustment] {
    sheet.unknown.flatMap { row in
      scheme.layers.compactMap { layer in
        guard layer != .own, let score = row.scores[layer], score.points != nil else { return nil }
        return Adjustment(
          place: .init(file: file, sheet: sheet.sheet, cell: score.reference.description), unitText: unitText,
          unitID: unitID, targetText: row.name, target: nil, layer: layer, score: score, reason: nil, by: nil,
          date: nil, round: nil)
      }
    }
  }

  /// Whether the own cell of a content or criterion only repeats the sum of its criteria, which are what counts.
  ///
  /// A formula does so even while they are blank: the sums of a column that nobody filled in show zero.
  private func isSum(_ score: NumberCell, of row: ScoreRow, layer: Layer, in sheet: ScoreSheet) -> Bool {
    guard let item = scheme.item(row.target) else { return false }
    let criteria = sheet.criterionRows(of: item, in: row.target.contentID)
    if score.isFormula, !criteria.isEmpty { return true }
    return criteria.contains { $0.scores[layer].map { !$0.isMissing } ?? false }
  }

  private func unit(of bound: BoundWorkbook, fileName: String) -> (text: String, id: String?) {
    switch bound.unit {
    case .found(let unit, let place): (place.text, unit.id)
    case .unknown(let place), .ambiguous(_, let place): (place.text, nil)
    case .missing: (fileName, nil)
    }
  }
}
