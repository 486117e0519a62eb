package import Scoring
package import Spreadsheet

/// A roster kept as a table, in a CSV file or a workbook.
package enum RosterTable {
  private enum Column: Hashable {
    case id, name, kind, cluster, lead, aliases
  }

  private static let labels: [Column: [String]] = [
    .id: ["id", "mã", "mã đơn vị", "unit id"],
    .name: ["name", "tên đơn vị", "đơn vị", "tên", "unit"],
    .kind: ["kind", "loại", "loại đơn vị", "loại hình"],
    .cluster: ["cluster", "cụm", "cụm thi đua"],
    .lead: ["lead", "cụm trưởng", "trưởng cụm", "cluster lead"],
    .aliases: ["aliases", "tên khác", "tên gọi khác", "tên cũ", "alias"],
  ]

  /// The roster of a table.
  ///
  /// Of the sheets of a workbook, or the one of a text file, the first with the labels counts.
  ///
  /// - Throws: ``TableFault`` at the first fault, for a roster with a fault identifies nobody.
  package static func roster(
    from sheets: [Sheet], file: String, isWorkbook: Bool, kinds: [UnitKind]
  ) throws(TableFault) -> Roster {
    for sheet in sheets {
      let table = LabelledTable(
        ReadableSheet(sheet), file: file, isWorkbook: isWorkbook, labels: labels, needed: [Column.name])
      guard let table else { continue }
      return Roster(units: try units(of: table, kinds: kinds), kinds: kinds)
    }
    throw TableFault(file: file, problem: .noHeader(needed: ["mã", "tên đơn vị"]))
  }

  private static func units(of table: LabelledTable<Column>, kinds: [UnitKind]) throws(TableFault) -> [Unit] {
    var units: [Unit] = []
    var rowOfID: [String: Int] = [:]
    var rowOfUnit: [[String]: Int] = [:]
    for row in table.rows {
      let unit = try unit(at: row, of: table, kinds: kinds)
      let name = UnitName(unit.name, kinds: kinds)
      let key = [name.folded.text, unit.kind?.folded.text ?? "", unit.cluster ?? ""]
      if let first = rowOfID.updateValue(row, forKey: unit.id.lowercased()) {
        throw table.fault(
          .duplicateID(unit.id, first: table.place(.id, or: .name, row: first)),
          table.columns[.id] == nil ? .name : .id, row: row)
      }
      if let first = rowOfUnit.updateValue(row, forKey: key) {
        throw table.fault(.duplicateUnit(unit.name, first: table.place(.name, or: .name, row: first)), .name, row: row)
      }
      units.append(unit)
    }
    guard !units.isEmpty else {
      throw TableFault(file: table.file, sheet: table.isWorkbook ? table.sheet.sheet.name : nil, problem: .noRows)
    }
    return units
  }

  private static func unit(
    at row: Int, of table: LabelledTable<Column>, kinds: [UnitKind]
  ) throws(TableFault) -> Unit {
    guard let name = table.text(.name, row: row) else {
      throw table.fault(.empty(column: "tên đơn vị"), .name, row: row)
    }
    let parsed = UnitName(name, kinds: kinds)
    guard !parsed.folded.isEmpty else { throw table.fault(.empty(column: "tên đơn vị"), .name, row: row) }
    let kindText = table.text(.kind, row: row).map { FoldedText($0) }
    let kind = kindText.flatMap { text in kinds.first { $0.folded == text } } ?? parsed.kind
    let id = table.text(.id, row: row) ?? parsed.identifier
    guard FolderName.isSafe(id) else { throw table.fault(.invalidID(id), .id, row: row) }
    return Unit(
      id: id, name: name, kind: kind, cluster: table.text(.cluster, row: row),
      isLead: isLead(table.text(.lead, row: row), id: id, name: parsed, kinds: kinds),
      aliases: (table.text(.aliases, row: row) ?? "").split(separator: ";").map { $0.trimmed }.filter { !$0.isEmpty })
  }

  /// The lead column marks the lead's own row, or names the lead on every row of the cluster.
  private static func isLead(_ text: String?, id: String, name: UnitName, kinds: [UnitKind]) -> Bool {
    guard let text else { return false }
    let folded = FoldedText(text)
    if ["x", "co", "1", "true", "yes", "v", "cum truong", "lead"].contains(folded.text) || text == "✓" { return true }
    return text.lowercased() == id.lowercased() || UnitName(text, kinds: kinds).folded == name.folded
  }

  /// Names of Windows' devices, and of the files that stand beside the units' folders.
}

extension LabelledTable {
  fileprivate func place(_ column: Column, or other: Column, row: Int) -> String {
    (reference(column, row: row) ?? reference(other, row: row))?.description ?? ""
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let head = drop { $0.isWhitespace }
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(head[...last])
  }
}
