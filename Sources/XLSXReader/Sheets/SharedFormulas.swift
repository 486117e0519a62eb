internal import Spreadsheet

/// What the attribute `t` of a formula says (ECMA-376 Part 1, 18.18.6).
enum FormulaKind: Equatable {
  /// A formula of one cell, of an array or of a data table: it stands where it is written.
  case plain
  /// One of a group that is written once, by the group's number.
  case shared(Int)

  init(_ attributes: borrowing XMLAttributes) {
    guard attributes.equals(.text, "shared"), let group = attributes.integer(.sharedIndex) else {
      self = .plain
      return
    }
    self = .shared(group)
  }

  var isShared: Bool { self != .plain }
}

/// The groups of shared formulas of a sheet: written in full in one cell, and moved from there to the others.
struct SharedFormulas {
  /// A group's formula, where it was written, and where it lies among the bytes of the cells that are being put together.
  private struct Master {
    let bytes: [UInt8]
    let place: CellReference
    var stored: PackedCells.Formula
    /// Which cells ``stored`` lies among: the present ones when it is theirs.
    var generation: Int
  }

  private var masters: [Int: Master] = [:]
  /// How often other cells have been begun with.
  private var generation = 0
  /// Cells met before the cell that has their group's formula.
  private var waiting: [(index: Int, group: Int, place: CellReference)] = []

  /// Adds a cell's formula, its own or its group's moved to it, and gives its index; `nil` when it has none.
  mutating func add(
    _ own: [UInt8], _ kind: FormulaKind, at place: CellReference, to packed: inout PackedCells
  ) -> Int? {
    if !own.isEmpty {
      let stored = packed.store(formula: own)
      if case .shared(let group) = kind, masters[group] == nil {
        masters[group] = Master(bytes: own, place: place, stored: stored, generation: generation)
      }
      packed.formulas.append(stored)
      return packed.formulas.count - 1
    }
    guard case .shared(let group) = kind else { return nil }
    if let moved = moved(group, to: place, in: &packed) {
      packed.formulas.append(moved)
    } else {
      waiting.append((packed.formulas.count, group, place))
      packed.formulas.append(PackedCells.Formula(start: 0, count: 0))
    }
    return packed.formulas.count - 1
  }

  /// Gives the cells that came before their group's formula what they wait for, and tells the bytes of each.
  mutating func resolve(_ packed: inout PackedCells) -> [Int] {
    defer { waiting = [] }
    return waiting.compactMap { cell in
      guard let moved = moved(cell.group, to: cell.place, in: &packed) else { return nil }
      packed.formulas[cell.index] = moved
      return Int(moved.count)
    }
  }

  /// Begins with other cells: what was stored among the bytes of the last is not there any more.
  mutating func leaveCells() {
    waiting.removeAll(keepingCapacity: true)
    generation += 1
  }

  private mutating func moved(
    _ group: Int, to place: CellReference, in packed: inout PackedCells
  ) -> PackedCells.Formula? {
    guard let master = masters[group] else { return nil }
    var stored = master.stored
    if master.generation != generation {
      stored = packed.store(formula: master.bytes)
      masters[group] = Master(bytes: master.bytes, place: master.place, stored: stored, generation: generation)
    }
    return PackedCells.Formula(
      start: stored.start, count: stored.count,
      offset: CellOffset(rows: place.row - master.place.row, columns: place.column - master.place.column))
  }
}

extension PackedCells {
  /// Adds the characters of a formula.
  fileprivate mutating func store(formula: [UInt8]) -> Formula {
    let start = bytes.count
    bytes.append(contentsOf: formula)
    return Formula(start: UInt32(clamping: start), count: UInt32(clamping: formula.count))
  }
}
