package import Scoring
package import Spreadsheet

/// A roster kept as a table, in a CSV file or a workbook.
package enum RosterTable {
  private typealias Column = RosterListing.Column

  private static let labels: [Column: [String]] = [
    .id: ["id", "mã", "mã đơn vị", "unit id"],
    .name: ["name", "tên đơn vị", "đơn vị", "tên", "unit"],
    .kind: ["kind", "loại", "loại đơn vị", "loại hình"],
    .cluster: ["cluster", "cụm", "cụm thi đua"],
    .lead: ["lead", "cụm trưởng", "trưởng cụm", "cluster lead"],
    .aliases: ["aliases", "tên khác", "tên gọi khác", "tên cũ", "alias"],
  ]

  /// The rows of a roster's table as they are written.
  ///
  /// Of the sheets of a workbook, or the one of a text file, the first with the labels counts.
  ///
  /// - Throws: ``TableFault``: no sheet has such a table, or the table has no rows.
  package static func listing(
    from sheets: [Sheet], file: String, isWorkbook: Bool, kinds: [UnitKind]
  ) throws(TableFault) -> RosterListing {
    for sheet in sheets {
      let table = LabelledTable(
        ReadableSheet(sheet), file: file, isWorkbook: isWorkbook, labels: labels, needed: [Column.name])
      guard let table else { continue }
      let entries = table.rows.map { row in RosterEntry(row: row, kinds: kinds) { table.text($0, row: row) } }
      let sheetName = isWorkbook ? sheet.name : nil
      guard !entries.isEmpty else { throw TableFault(file: file, sheet: sheetName, problem: .noRows) }
      return RosterListing(file: file, sheet: sheetName, columns: table.columns, kinds: kinds, entries: entries)
    }
    throw TableFault(file: file, problem: .noHeader(needed: ["mã", "tên đơn vị"]))
  }

  /// The roster of a table.
  ///
  /// - Throws: ``TableFault`` at the first fault, for a roster with a fault identifies nobody.
  package static func roster(
    from sheets: [Sheet], file: String, isWorkbook: Bool, kinds: [UnitKind]
  ) throws(TableFault) -> Roster {
    let listing = try listing(from: sheets, file: file, isWorkbook: isWorkbook, kinds: kinds)
    try refuseFaults(in: listing)
    let leads = Set(listing.clusters.flatMap(\.leads).map(\.row))
    let units = listing.entries.map { $0.unit(isLead: $0.lead == .itself || leads.contains($0.row)) }
    return Roster(units: units, kinds: kinds)
  }

  private static func refuseFaults(in listing: RosterListing) throws(TableFault) {
    var entryOfID: [String: RosterEntry] = [:]
    var entryOfUnit: [[String]: RosterEntry] = [:]
    for entry in listing.entries {
      guard !entry.name.folded.isEmpty else { throw listing.fault(.empty(column: "tên đơn vị"), .name, entry) }
      let id = entry.unitID
      guard FolderName.isSafe(id) else { throw listing.fault(.invalidID(id), .id, entry) }
      if let first = entryOfID.updateValue(entry, forKey: id.lowercased()) {
        throw listing.fault(.duplicateID(id, first: listing.cellName(.id, first)), .id, entry)
      }
      let key = [entry.name.folded.text, entry.kind?.folded.text ?? "", entry.cluster ?? ""]
      if let first = entryOfUnit.updateValue(entry, forKey: key) {
        let problem = TableFault.Problem.duplicateUnit(entry.name.found, first: listing.cellName(.name, first))
        throw listing.fault(problem, .name, entry)
      }
    }
  }
}

extension RosterListing {
  fileprivate func cellName(_ column: Column, _ entry: RosterEntry) -> String {
    cell(column, of: entry)?.description ?? ""
  }

  fileprivate func fault(_ problem: TableFault.Problem, _ column: Column, _ entry: RosterEntry) -> TableFault {
    TableFault(file: file, sheet: sheet, cell: cell(column, of: entry)?.description, problem: problem)
  }
}
