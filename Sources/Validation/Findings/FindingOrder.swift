import Spreadsheet

extension [Finding] {
  /// Graver findings first; among equals, those of the whole file, then in the reading order of each sheet.
  package func inReadingOrder() -> [Finding] {
    enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.severity != second.severity { return first.severity < second.severity }
      if first.place.file != second.place.file { return (first.place.file ?? "") < (second.place.file ?? "") }
      if first.place.sheet != second.place.sheet { return (first.place.sheet ?? "") < (second.place.sheet ?? "") }
      let cells = [first, second].map {
        $0.place.cell.flatMap { CellReference($0) } ?? CellReference(row: 0, column: 0)
      }
      return cells[0] == cells[1] ? left.offset < right.offset : cells[0] < cells[1]
    }.map(\.element)
  }
}
