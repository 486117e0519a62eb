import Scoring
import Spreadsheet
import XLSXWriter

/// Draws the score sheet of a scheme without anything that a submission says.
struct ScoreSheetDrawing {
  private let scheme: Scheme
  private let layout: ScoreSheetLayout
  private let words: any PhraseBook
  private var sheet: SheetDrawing

  private var columns: ScoreColumns { layout.columns }

  /// The sheet of a scheme.
  static func sheet(for scheme: Scheme, _ layout: ScoreSheetLayout, _ words: any PhraseBook) -> SheetDrawing {
    var drawing = ScoreSheetDrawing(scheme: scheme, layout: layout, words: words)
    drawing.drawLetterhead()
    drawing.drawParticulars()
    drawing.drawScores()
    drawing.drawTotal()
    drawing.drawResult()
    drawing.drawSignatures()
    drawing.drawConditions()
    drawing.setPage()
    return drawing.sheet
  }

  private init(scheme: Scheme, layout: ScoreSheetLayout, words: any PhraseBook) {
    self.scheme = scheme
    self.layout = layout
    self.words = words
    sheet = SheetDrawing(name: words.label(Label.scoreSheet))
    sheet.columnWidths = layout.columns.widths
    sheet.showsGrid = false
  }

  private mutating func drawLetterhead() {
    sheet.put(.blank, row: ScoreSheetLayout.nation, columns: columns.left, .letterhead)
    sheet.put(.text(words.label(.nation)), row: ScoreSheetLayout.nation, columns: columns.right, .letterhead)
    sheet.put(.text(words.label(.inspectionTeam)), row: ScoreSheetLayout.motto, columns: columns.left, .letterhead)
    sheet.put(.text(words.label(.motto)), row: ScoreSheetLayout.motto, columns: columns.right, .letterhead)
    sheet.put(
      .text(words.label(Label.scoreSheetTitle).uppercased()), row: ScoreSheetLayout.title, columns: columns.all, .title)
    let title = scheme.title[words.language]
    sheet.put(.text(title), row: ScoreSheetLayout.scheme, columns: columns.all, .subtitle)
    sheet.rowHeights[ScoreSheetLayout.nation] = 18
    sheet.rowHeights[ScoreSheetLayout.motto] = 18
    sheet.rowHeights[ScoreSheetLayout.title] = 36
    sheet.rowHeights[ScoreSheetLayout.scheme] = 4 + sheet.height(of: title, columns: columns.all, .subtitle)
  }

  private mutating func drawParticulars() {
    sheet.put(.blank, row: ScoreSheetLayout.unit, columns: columns.all, .leadingParticulars)
    sheet.put(.blank, row: ScoreSheetLayout.cluster, columns: columns.left, .particulars)
    sheet.put(.blank, row: ScoreSheetLayout.cluster, columns: columns.right, .particulars)
    let version = words.sentence(.scheme(scheme.id, version: scheme.version))
    sheet.put(
      .text("\(words.label(Label.scheme)): \(version)"), row: ScoreSheetLayout.schemeID, columns: columns.left,
      .particulars)
    sheet.put(.blank, row: ScoreSheetLayout.schemeID, columns: columns.right, .particulars)
    sheet.put(.blank, row: ScoreSheetLayout.file, columns: columns.all, .particulars)
    sheet.rowHeights[ScoreSheetLayout.unit] = 22
    sheet.rowHeights[ScoreSheetLayout.cluster] = 19
    sheet.rowHeights[ScoreSheetLayout.schemeID] = 19
    sheet.rowHeights[ScoreSheetLayout.file] = 25
  }

  private mutating func drawScores() {
    let labels: [Label] = [.number, .content, .maximum]
    let results: [Label] = [.finalScore, .fromLayer, .percent, .reason]
    sheet.putHead(
      labels.map(words.label) + scheme.layers.map(words.layer) + results.map(words.label), row: ScoreSheetLayout.head)
    for rows in layout.contents {
      let content = rows.content
      drawRow(rows.row, content, depth: 0)
      for (criterion, row, depth) in rows.criteria { drawRow(row, criterion, depth: depth) }
    }
  }

  private mutating func drawRow(_ row: Int, _ item: any ScoredItem, depth: Int) {
    let isContent = depth == 0
    let name = item.name[words.language]
    let textStyle: CellStyle = isContent ? .contentText : .indentedText(by: depth)
    let figureStyle: CellStyle = isContent ? .contentFigure : .figure
    for column in columns.maximum...columns.percent { sheet.put(.blank, row: row, column: column, figureStyle) }
    sheet.put(.id(item.id), row: row, column: columns.number, figureStyle)
    sheet.put(.text(name), row: row, column: columns.name, textStyle)
    if let maximum = item.maximum {
      sheet.put(.number(maximum.description), row: row, column: columns.maximum, figureStyle)
    }
    sheet.put(.blank, row: row, column: columns.reason, isContent ? .contentRemark : .text)
    // An indented text has so many characters less.
    let width = sheet.width(of: columns.name...columns.name) - 2 * Double(depth)
    sheet.put(.blank, row: row, column: columns.source, isContent ? .contentSource : .source)
    sheet.rowHeights[row] = max(
      sourceHeight,
      WrappedText.height(of: name, width: width, size: textStyle.size, isBold: textStyle.bold))
  }

  /// The height that any layer's name needs.
  private var sourceHeight: Double {
    let heights = columns.layers.map { layer in
      sheet.height(of: words.layer(layer), columns: columns.source...columns.source, .source)
    }
    return max(22, heights.max() ?? 0)
  }

  private mutating func drawTotal() {
    sheet.put(
      .text(words.label(Label.total).uppercased()), row: layout.total, columns: columns.number...columns.name,
      .totalText)
    sheet.put(
      scheme.maximum.map { .number($0.description) } ?? .blank, row: layout.total, column: columns.maximum, .totalText)
    for column in columns.firstLayer...columns.percent {
      sheet.put(.blank, row: layout.total, column: column, .totalText)
    }
    sheet.put(.blank, row: layout.total, column: columns.reason, .alert)
    sheet.rowHeights[layout.total] = 28
  }

  private mutating func drawResult() {
    sheet.put(.blank, row: layout.result, columns: columns.resultName, .resultName)
    sheet.put(.blank, row: layout.result, columns: columns.result, .result)
    sheet.put(.blank, row: layout.result, columns: columns.resultMeaning, .resultMeaning)
    sheet.put(.blank, row: layout.next, columns: columns.resultName, .resultName)
    sheet.put(.blank, row: layout.next, columns: columns.result.lowerBound...columns.last, .resultMeaning)
    sheet.rowHeights[layout.total + 1] = 8
    sheet.rowHeights[layout.next + 1] = 8
  }

  private mutating func drawConditions() {
    guard !layout.conditions.isEmpty else { return }
    sheet.put(
      .text(words.label(Label.classRules)), row: layout.conditionHeading, columns: columns.all, .heading)
    sheet.rowHeights[layout.conditionHeading] = 22
    let labels: [Label] = [.className, .condition, .actual, .required]
    sheet.putHead(labels.map(words.label), row: layout.conditionHead)
    sheet.put(
      .text("\(words.label(Label.met)) / \(words.label(Label.notMet).lowercased())"), row: layout.conditionHead,
      columns: columns.met, .head)
    sheet.put(.text(words.label(.shortfall)), row: layout.conditionHead, columns: columns.shortfall, .head)
    sheet.rowHeights[layout.conditionHead] = 32
    for line in layout.conditions { drawCondition(line) }
  }

  private mutating func drawCondition(_ line: ScoreSheetLayout.ConditionRow) {
    let (row, condition) = (layout.row(of: line), words.condition(line.condition))
    let figure: CellStyle = line.isFirst ? .contentFigure : .figure
    let text: CellStyle = line.isFirst ? .contentText : .text
    sheet.put(.text(line.className), row: row, column: columns.number, figure)
    sheet.put(.text(condition), row: row, column: columns.name, text)
    sheet.put(.blank, row: row, column: columns.actual, .figure)
    sheet.put(.number(line.condition.required), row: row, column: columns.required, .figure)
    sheet.put(.blank, row: row, columns: columns.met, .figure)
    // The style of what is missing is also that of what is not met: a patch takes it from here.
    sheet.put(.blank, row: row, columns: columns.shortfall, .alert)
    sheet.rowHeights[row] = max(19, sheet.height(of: condition, columns: columns.name...columns.name, text))
  }

  private mutating func drawSignatures() {
    let signers: [SignatureBlock.Signer] = [
      .init(columns: columns.resultName, title: words.label(.preparedBy), means: words.label(.signature)),
      .init(
        columns: columns.maximum...(columns.final - 1), title: words.label(.teamLead), means: words.label(.signature)),
      .init(
        columns: columns.final...columns.last, title: words.label(.unitHead), means: words.label(.signatureAndSeal)),
    ]
    SignatureBlock(signers: signers).draw(on: &sheet, from: layout.signatures, words)
  }

  private mutating func setPage() {
    sheet.firstScrollingCell = CellReference(row: ScoreSheetLayout.head + 1, column: columns.maximum)
    sheet.page.margins = PageSetup.Margins(top: 15, left: 20, bottom: 15, right: 10)
    sheet.numberPages(words, scheme: scheme.id)
    // The head is repeated only where the scores go on over pages: over the conditions alone it would mislead.
    let scores = layout.contents.flatMap { [$0.row] + $0.criteria.map(\.row) }
    let height = scores.compactMap { sheet.rowHeights[$0] }.reduce(0, +)
    if height > 800 { sheet.page.repeatedRows = ScoreSheetLayout.head...ScoreSheetLayout.head }
  }
}

extension Condition {
  /// What is asked for, as a decimal: points, percent or a count.
  fileprivate var required: String {
    switch self {
    case .total(_, let points): points.description
    case .performed(let count), .met(_, let count): String(count)
    case .percent(_, _, let percent): percent.description
    }
  }
}

extension CellContent {
  /// An id of a scheme: a number where it is one, so that no program warns of numbers kept as text.
  fileprivate static func id(_ id: String) -> Self {
    let isNumber = id.utf8.count <= 9 && id.utf8.first != UInt8(ascii: "0") && Int(id).map(String.init) == id
    return isNumber ? .number(id) : .text(id)
  }
}
