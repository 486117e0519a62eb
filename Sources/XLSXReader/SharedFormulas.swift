internal import Spreadsheet

/// What the attribute `t` of a formula says (ECMA-376 Part 1, 18.18.6).
enum FormulaKind: Equatable {
  /// A formula of one cell, of an array or of a data table: it stands where it is written.
  case plain
  /// One of a group that is written once, by the group's number.
  case shared(Int)

  init(_ event: XMLTape.Event, _ tape: borrowing XMLTape) {
    guard tape.value(.text, of: event)?.elementsEqual("shared".utf8) ?? false,
      let group = tape.integer(.sharedIndex, of: event)
    else {
      self = .plain
      return
    }
    self = .shared(group)
  }

  var isShared: Bool { self != .plain }
}

/// The groups of shared formulas of a sheet: written in full in one cell, and moved from there to the others.
struct SharedFormulas {
  private var masters: [Int: (formula: PackedCells.Formula, place: CellReference)] = [:]
  /// Cells met before the cell that has their group's formula.
  private var waiting: [(index: Int, group: Int, place: CellReference)] = []

  /// Adds a cell's formula, its own or its group's moved to it, and gives its index; `nil` when it has none.
  mutating func add(
    _ own: PackedCells.Formula?, _ kind: FormulaKind, at place: CellReference, to packed: inout PackedCells
  ) -> Int? {
    if let own {
      if case .shared(let group) = kind, masters[group] == nil { masters[group] = (own, place) }
      packed.formulas.append(own)
      return packed.formulas.count - 1
    }
    guard case .shared(let group) = kind else { return nil }
    if let moved = moved(group, to: place) {
      packed.formulas.append(moved)
    } else {
      waiting.append((packed.formulas.count, group, place))
      packed.formulas.append(PackedCells.Formula(start: 0, count: 0))
    }
    return packed.formulas.count - 1
  }

  /// Gives the cells that came before their group's formula what they wait for, and tells the bytes of each.
  func resolve(_ packed: inout PackedCells) -> [Int] {
    waiting.compactMap { cell in
      guard let moved = moved(cell.group, to: cell.place) else { return nil }
      packed.formulas[cell.index] = moved
      return Int(moved.count)
    }
  }

  private func moved(_ group: Int, to place: CellReference) -> PackedCells.Formula? {
    masters[group].map { master in
      PackedCells.Formula(
        start: master.formula.start, count: master.formula.count,
        offset: CellOffset(rows: place.row - master.place.row, columns: place.column - master.place.column))
    }
  }
}
