internal import Spreadsheet

/// Parting packed cells that are still being put together.
extension PackedCells {
  /// How much there is of cells and of what they refer to.
  struct Mark {
    let rows: Int
    let entries: Int
    let bytes: Int
    let formulas: Int
    let richTexts: Int

    static let start = Mark(rows: 0, entries: 0, bytes: 0, formulas: 0, richTexts: 0)
  }

  /// How much there is now.
  var mark: Mark {
    Mark(
      rows: rows.count, entries: entries.count, bytes: bytes.count, formulas: formulas.count,
      richTexts: richTexts.count)
  }

  /// Takes off what has come since a mark, with the characters of a cell that is not complete.
  ///
  /// - Returns: What was taken off, and by how much its characters have moved.
  mutating func removeRest(from mark: Mark) -> (rest: PackedCells, shift: Int) {
    var rest = PackedCells(tables: tables)
    // Formulas that cells of the rest share with earlier ones lie before the mark: each is taken along once.
    var shared: [UInt32: UInt32] = [:]
    for formula in formulas[mark.formulas...]
    where formula.count > 0 && formula.start < mark.bytes && shared[formula.start] == nil {
      shared[formula.start] = UInt32(clamping: rest.bytes.count)
      rest.bytes += bytes[Int(formula.start)..<Int(formula.start + formula.count)]
    }
    let shift = rest.bytes.count - mark.bytes
    rest.formulas = formulas[mark.formulas...].map { formula in
      guard formula.count > 0, formula.start < mark.bytes, let start = shared[formula.start] else {
        return formula.moved(by: shift)
      }
      return Formula(start: start, count: formula.count, offset: formula.offset)
    }
    rest.bytes += bytes[mark.bytes...]
    rest.richTexts = richTexts.suffix(from: mark.richTexts)
    rest.rows = rows[mark.rows...].map {
      Row(number: Int($0.number), start: Int($0.start) - mark.entries, isHidden: $0.isHidden)
    }
    rest.entries = entries[mark.entries...].map { $0.moved(by: shift, from: mark) }
    rows.removeLast(rows.count - mark.rows)
    entries.removeLast(entries.count - mark.entries)
    return (rest, shift)
  }
}

extension PackedCells.Formula {
  /// The formula when its characters lie elsewhere.
  fileprivate func moved(by shift: Int) -> PackedCells.Formula {
    count == 0
      ? self : PackedCells.Formula(start: UInt32(clamping: Int(start) + shift), count: count, offset: offset)
  }
}

extension PackedCell {
  /// The cell when its characters have moved and what else lies before a mark is taken away.
  fileprivate func moved(by shift: Int, from mark: PackedCells.Mark) -> PackedCell {
    let start: Int
    switch kind {
    case .number, .text, .error, .isoDate: start = Int(self.start) + shift
    case .richText: start = Int(self.start) - mark.richTexts
    case .empty, .sharedText, .boolean: start = Int(self.start)
    }
    return PackedCell(
      column: Int(column), style: Int(style), kind: kind, start: UInt32(clamping: start),
      count: UInt32(clamping: count),
      formula: formula == Self.none ? Self.none : formula - UInt32(clamping: mark.formulas))
  }
}
