import Scoring
import Spreadsheet
import Validation
import XLSXWriter

/// Draws the sheet that a unit, or the team that inspects it, fills in.
struct TemplateSheet {
  /// Whose sheet it is.
  enum Kind {
    case form
    case inspection
  }

  private let scheme: Scheme
  private let layout: TemplateLayout
  private let words: TemplateWords
  private let kind: Kind
  private(set) var sheet: SheetDrawing
  /// The names of its cells.
  private(set) var names: [DefinedName] = []

  /// The sheet of a scheme; a unit's name stands in it where there is one, else it is chosen from a range or written.
  init(_ kind: Kind, scheme: Scheme, unit: Unit?, unitRange: String?) {
    self.scheme = scheme
    self.kind = kind
    words = TemplateWords(scheme: scheme)
    layout = TemplateLayout(scheme, layers: kind == .form ? [.own] : scheme.layers)
    sheet = SheetDrawing(name: words.tab)
    setColumns()
    drawHead(unit: unit, unitRange: unitRange)
    drawTable()
    drawTotal()
    drawSignatures()
    setPage()
    defineNames()
  }

  private mutating func setColumns() {
    sheet.columnWidths = [layout.number: 7, layout.name: 46, layout.maximum: 9, layout.note: 26]
    for place in layout.layers.indices { sheet.columnWidths[layout.firstLayer + place] = 10 }
    sheet.showsGrid = false
    sheet.isProtected = true
  }

  private mutating func drawHead(unit: Unit?, unitRange: String?) {
    let title = kind == .form ? words.formTitle : words.inspectionTitle
    sheet.put(.text(words.label(.nation)), row: TemplateLayout.nation, columns: layout.all, .letterhead)
    sheet.put(.text(words.label(.motto)), row: TemplateLayout.motto, columns: layout.all, .letterhead)
    sheet.put(.text(title), row: TemplateLayout.title, columns: layout.all, .title)
    put(words.schemeLine, row: TemplateLayout.scheme, .subtitle)
    let cell = CellReference(row: TemplateLayout.unit, column: layout.name)
    sheet.put(.text(words.unitLabel), row: cell.row, column: layout.number, .particulars)
    sheet.put(
      unit.map { .text($0.printedName) } ?? .blank, row: cell.row, columns: cell.column...layout.note, .unitEntry)
    sheet.rowHeights[TemplateLayout.title] = 32
    sheet.rowHeights[cell.row] = 22
    if let cluster = unit?.cluster {
      sheet.put(.text(words.clusterLine(cluster)), row: TemplateLayout.cluster, columns: layout.all, .particulars)
    }
    let range = CellRange(cell, cell)
    if unit == nil, let unitRange {
      sheet.validations.append(
        CellValidation(range, .listRange(unitRange), input: words.unitChoice, error: words.unitError))
    } else {
      sheet.validations.append(
        CellValidation(range, .custom("LEN(\(cell))<=200"), input: words.unitInput, error: words.unitError))
    }
    let instructions = kind == .form ? words.formInstructions : words.inspectionInstructions
    put(instructions, row: TemplateLayout.instructions, .instructions)
  }

  /// Puts a text over the whole width, with the height that it needs.
  private mutating func put(_ text: String, row: Int, _ style: CellStyle) {
    sheet.put(.text(text), row: row, columns: layout.all, style)
    sheet.rowHeights[row] = 4 + sheet.height(of: text, columns: layout.all, style)
  }

  private mutating func drawTable() {
    let last = kind == .form ? words.noteHead : words.reasonHead
    sheet.putHead(
      [words.numberHead, words.nameHead, words.maximumHead] + layout.layers.map(words.head) + [last],
      row: TemplateLayout.head)
    for row in layout.rows { draw(row) }
  }

  private mutating func draw(_ row: TemplateLayout.Row) {
    let isContent = row.depth == 0
    let name = row.item.name.vi
    let style: CellStyle = isContent ? .contentText : .criterionText(depth: row.depth)
    let figure: CellStyle = isContent ? .contentFigure : .figure
    let number = isContent ? CellContent.number(row.label) : .text(row.label)
    sheet.put(number, row: row.row, column: layout.number, figure)
    sheet.put(.text(name), row: row.row, column: layout.name, style)
    sheet.put(maximum(of: row), row: row.row, column: layout.maximum, figure)
    sheet.put(.blank, row: row.row, column: layout.note, .noteEntry)
    for place in layout.layers.indices { drawScore(row, place) }
    let width = sheet.width(of: layout.name...layout.name) - 2 * Double(row.depth)
    sheet.rowHeights[row.row] = max(
      22, WrappedText.height(of: name, width: width, size: style.size, isBold: style.bold))
  }

  private func maximum(of row: TemplateLayout.Row) -> CellContent {
    row.item.maximum.map { .number($0.description) } ?? .blank
  }

  /// A cell to fill in, or the sum of those below.
  private mutating func drawScore(_ row: TemplateLayout.Row, _ place: Int) {
    let cell = layout.score(row.row, place)
    let children = layout.children(of: row)
    guard children.isEmpty else {
      let sum = SumFormula(children, column: cell.column, maximumColumn: layout.maximum, scheme: scheme)
      sheet[cell] = CellDrawing(
        .formula(sum.text, result: .number("0")), row.depth == 0 ? .contentFigure : .figure)
      return
    }
    sheet[cell] = CellDrawing(.blank, .scoreEntry)
    let maximumCell = CellReference(row: row.row, column: layout.maximum)
    let entry = ScoreEntry(row.target, cell: cell, maximumCell: maximumCell, scheme: scheme)
    sheet.validations.append(
      CellValidation(
        CellRange(cell, cell), entry.check.rule, input: words.input(entry), error: words.error(entry)))
  }

  private mutating func drawTotal() {
    sheet.put(.text(words.total), row: layout.total, columns: layout.number...layout.name, .totalText)
    sheet.put(
      scheme.maximum.map { .number($0.description) } ?? .blank, row: layout.total, column: layout.maximum, .totalText)
    for place in layout.layers.indices {
      let cell = layout.score(layout.total, place)
      let sum = SumFormula(layout.contents, column: cell.column, maximumColumn: layout.maximum, scheme: scheme)
      sheet[cell] = CellDrawing(.formula(sum.text, result: .number("0")), .totalText)
    }
    sheet.put(.blank, row: layout.total, column: layout.note, .totalText)
    sheet.rowHeights[layout.total] = 26
  }

  private mutating func drawSignatures() {
    let left = words.label(kind == .form ? .preparedBy : .teamLead)
    let signers: [SignatureBlock.Signer] = [
      .init(columns: layout.number...layout.name, title: left, means: words.label(.signature)),
      .init(
        columns: layout.maximum...layout.note, title: words.label(.unitHead), means: words.label(.signatureAndSeal)),
    ]
    SignatureBlock(signers: signers).draw(on: &sheet, from: layout.total + 2, Vietnamese())
  }

  private mutating func setPage() {
    sheet.firstScrollingCell = CellReference(row: TemplateLayout.head + 1, column: layout.maximum)
    sheet.page.margins = PageSetup.Margins(top: 15, left: 20, bottom: 15, right: 10)
    sheet.page.repeatedRows = TemplateLayout.head...TemplateLayout.head
    if layout.layers.count > 2 { sheet.page.orientation = .landscape }
    sheet.numberPages(Vietnamese(), scheme: scheme.id)
  }

  private mutating func defineNames() {
    names = [
      DefinedName(name: TemplateNames.scheme, formula: TemplateNames.formula(of: scheme)),
      DefinedName(
        name: TemplateNames.unit,
        formula: reference(to: CellReference(row: TemplateLayout.unit, column: layout.name))),
    ]
    let scores = TemplateNames.scores(of: scheme)
    names += layout.rows.compactMap { row in
      scores[row.target].map { DefinedName(name: $0, formula: reference(to: layout.score(row.row, 0))) }
    }
  }

  private func reference(to cell: CellReference) -> String {
    "'\(sheet.name)'!$\(CellReference.columnLetters(cell.column))$\(cell.row)"
  }
}

extension ScoreEntry.Check {
  /// The check as a program is told.
  fileprivate var rule: CellValidation.Rule {
    switch self {
    case .upTo(let maximum): .decimal(from: "0", to: maximum.description)
    case .atLeastZero: .decimalAtLeast("0")
    case .formula(let formula): .custom(formula)
    case .answer(let yes, let no): .list([yes, no])
    }
  }
}
