import Scoring
import Spreadsheet

/// Finds who submits: a defined name, a labelled cell, a heading, the file's name; the first that names a unit decides.
struct UnitSearch {
  private let kinds: [UnitKind]
  private let roster: Roster?
  private let places: UnitPlaces
  private let fileName: String

  /// Prepares to look.
  ///
  /// - Parameters:
  ///   - scheme: whose kinds of unit are known.
  ///   - roster: the units that there are, or `nil` to take any.
  ///   - sheets: the sheets in which a name may stand, the table's own first.
  ///   - allSheets: every sheet of the workbook, for defined names.
  ///   - definedNames: the workbook's.
  ///   - fileName: what the file is called, without folders.
  ///   - table: the table, whose rows name nobody, or `nil` without one.
  ///   - columnLabels: the labels of columns, which name nobody either.
  init(
    scheme: Scheme, roster: Roster?, sheets: [ReadableSheet], allSheets: [ReadableSheet], definedNames: [DefinedName],
    fileName: String, table: ScoreSheet?, columnLabels: ColumnLabels
  ) {
    kinds = scheme.unitKinds
    self.roster = roster
    places = UnitPlaces(
      kinds: scheme.unitKinds, headings: HeadingCells(sheets, around: table), sheets: allSheets,
      definedNames: definedNames, columnLabels: columnLabels)
    self.fileName = fileName
  }

  /// The unit of the workbook.
  func unit() -> UnitOutcome {
    let cluster = roster.flatMap { ClusterPlace.cluster(in: places.headings, fileName: fileName, roster: $0) }
    guard let place = places.definedName() ?? places.labelled() ?? places.heading() else {
      return outcomeOfTitle(cluster: cluster) ?? outcomeOfFileName(cluster: cluster)
    }
    return outcome(of: place, cluster: cluster)
  }

  /// The unit that a title names with its kind, though without its authority: "bảng điểm của xã Uy Nỗ năm 2017".
  private func outcomeOfTitle(cluster: String?) -> UnitOutcome? {
    guard let roster else { return nil }
    for entry in places.headings.entries where !places.isAddressed(entry) {
      let place = entry.place(entry.cell, entry.text)
      switch roster.match(within: entry.text, cluster: cluster, needsKind: true) {
      case .unit(let unit): return .found(unit, place)
      case .ambiguous(let units): return .ambiguous(units, place)
      case .unknown: continue
      }
    }
    return nil
  }

  private func outcome(of place: UnitOutcome.Place, cluster: String?) -> UnitOutcome {
    let name = UnitName(place.text, kinds: kinds)
    guard let roster else {
      return .found(Unit(id: FolderName.id(for: name), name: place.text, kind: name.kind, cluster: cluster), place)
    }
    if let unit = roster.unit(id: place.text) { return .found(unit, place) }
    switch roster.match(withKind(name), cluster: cluster) {
    case .unit(let unit): return .found(unit, place)
    case .unknown: return .unknown(place)
    case .ambiguous(let units): return .ambiguous(units, place)
    }
  }

  /// A name without its kind has the kind that the heading gives to the same name.
  private func withKind(_ name: UnitName) -> UnitName {
    guard name.kind == nil, let heading = places.heading().map({ UnitName($0.text, kinds: kinds) }) else { return name }
    return heading.folded == name.folded ? heading : name
  }

  private func outcomeOfFileName(cluster: String?) -> UnitOutcome {
    let stem = fileName.lastIndex(of: ".").map { String(fileName[..<$0]) } ?? fileName
    let place = UnitOutcome.Place(sheet: nil, cell: nil, text: stem)
    guard let roster else {
      // "01. Kim Chung.xlsx": the number before the name is the sender's.
      let text = String(stem.drop { !$0.isLetter })
      guard let named = places.plausible(.init(sheet: nil, cell: nil, text: text)) else { return .missing }
      let name = UnitName(named.text, kinds: kinds)
      return .found(Unit(id: FolderName.id(for: name), name: named.text, kind: name.kind, cluster: cluster), place)
    }
    switch roster.match(within: stem, cluster: cluster) {
    case .unit(let unit): return .found(unit, place)
    case .unknown: return .missing
    case .ambiguous(let units): return .ambiguous(units, place)
    }
  }
}
