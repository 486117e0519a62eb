import XLSXReader

// The examples of the documentation, as they stand there: they compile, ``ExampleTests`` runs them, and holds the
// documentation to them. Only the reader is imported, as in a program of others.

enum Examples {
  static func wholeSheets(_ path: String) throws {
    let workbook = try Workbook.open(path: path)
    for sheet in try workbook.sheets() {
      for row in sheet.rows {
        for cell in sheet.cells(inRow: row) { print(sheet.name, cell.reference, cell.value) }
      }
    }
  }

  static func rowByRow(_ path: String) throws {
    let workbook = try Workbook.open(path: path, limits: .large)
    for worksheet in workbook.worksheets where worksheet.visibility == .visible {
      var rows = try workbook.rows(of: worksheet)
      while let row = try rows.next() {
        for cell in row { print(cell.reference, cell.value) }
      }
    }
  }

  static func lookUp(_ path: String) throws {
    let workbook = try Workbook.open(path: path)
    guard let worksheet = workbook.worksheet(named: "Bảng điểm"), let place = CellReference("D6") else { return }
    let sheet = try workbook.sheet(worksheet)
    let styles = try workbook.styles()
    if let cell = sheet[place] { print(cell.value, cell.formula ?? "", styles[cell.style].numberFormat ?? "General") }
    if let table = CellRange("A5:D8") { print(sheet.cells(in: table).map(\.value)) }
    for name in workbook.definedNames { print(name.name, name.formula, name.sheet ?? "") }
  }

  static func refusal(_ path: String) {
    do throws(XLSXError) {
      _ = try Workbook.open(path: path).sheets()
    } catch {
      switch error {
      case .corrupt(let damage, at: let place): print("damaged: \(damage), \(place)")
      case .limitExceeded(let limit, let allowed, let found, let part): print(limit, allowed, found, part ?? "")
      default: print(error)
      }
    }
  }

  static func rowsOfOne(_ workbook: Workbook, _ worksheet: WorksheetEntry) throws {
    var rows = try workbook.rows(of: worksheet)
    var count = 0
    while let row = try rows.next() { count += row.count }
  }

  static func columns(_ workbook: Workbook, _ worksheet: WorksheetEntry) throws {
    var rows = try workbook.rows(of: worksheet)
    while let row = try rows.next() {
      if let name = row[column: 2]?.value { print(row.number, name) }
    }
  }

  static func readme(_ path: String) throws {
    let workbook = try Workbook.open(path: path)
    for worksheet in workbook.worksheets {
      var rows = try workbook.rows(of: worksheet)
      while let row = try rows.next() {
        for cell in row { print(worksheet.name, cell.reference, cell.value) }
      }
    }
  }
}
