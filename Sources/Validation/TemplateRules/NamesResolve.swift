import Scoring
import Spreadsheet

/// `template.name-broken`, `template.name-missing`, `template.name-wrong`: defined names lead to what they say.
struct NamesResolve: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    let own = examination.definedNames.filter { !$0.name.hasPrefix("_xlnm.") }
    return own.compactMap { broken($0, in: examination) } + own.compactMap { elsewhere($0, in: examination) }
      + missing(in: examination)
  }

  private func broken(_ name: DefinedName, in examination: TemplateExamination) -> Finding? {
    let target = TemplateExamination.reference(name.formula)
    let isLost = target.map { place in !examination.sheets.contains { $0.name == place.sheet } } ?? false
    guard isLost || FormulaReferences(name.formula).isBroken else { return nil }
    return Finding(.template(.nameBroken(name: name.name)), at: .init(sheet: name.sheet), found: name.formula)
  }

  private func elsewhere(_ name: DefinedName, in examination: TemplateExamination) -> Finding? {
    if name.name.uppercased() == TemplateNames.scheme {
      let expected = TemplateNames.formula(of: examination.scheme)
      guard name.formula != expected else { return nil }
      return Finding(
        .template(.nameElsewhere(name: name.name, expected: expected)), at: .init(), found: name.formula)
    }
    let names = TemplateNames.scores(of: examination.scheme)
    guard let table = examination.table, let place = TemplateExamination.reference(name.formula),
      let row = table.rows.first(where: { names[$0.target]?.uppercased() == name.name.uppercased() }),
      let cell = row.scores[.own]?.reference,
      place.sheet != table.sheet || place.range != CellRange(cell, cell)
    else { return nil }
    return Finding(
      .template(.nameElsewhere(name: name.name, expected: cell.description)),
      at: .init(sheet: place.sheet, cell: place.range.first), found: name.formula)
  }

  private func missing(in examination: TemplateExamination) -> [Finding] {
    [TemplateNames.scheme, TemplateNames.unit].filter { name in
      !examination.definedNames.contains { $0.name.uppercased() == name }
    }.map { Finding(.template(.nameMissing(name: $0)), at: .init()) }
  }
}
