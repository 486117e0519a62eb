import Scoring
import Spreadsheet
import XLSXWriter

/// Draws the consolidated table (Phụ lục 02) over all units or those of a cluster.
struct SummaryTable {
  /// What a sheet is about.
  struct Subject {
    /// The name on the tab.
    let tab: String
    /// The cluster, or `nil` for all units.
    let cluster: String?
    /// What a rank is called.
    let rank: String
    /// Who signs beside whoever prepared it.
    let signer: String
  }

  private static let title = 1
  private static let scheme = 2
  private static let particulars = 3
  private static let head = 4
  /// The row of maximums, the lower one of the table's head.
  private static let maximums = 5

  private let run: RunOutcome
  private let subject: Subject
  private let rows: [ConsolidatedUnit]
  private let columns: SummaryColumns
  private let words: any PhraseBook
  private var sheet: SheetDrawing

  /// The sheet of units.
  static func sheet(
    of rows: [ConsolidatedUnit], in run: RunOutcome, _ subject: Subject, showsClusters: Bool, _ words: any PhraseBook
  ) -> SheetDrawing {
    let columns = SummaryColumns(contents: run.scheme.contents, hasCluster: showsClusters)
    var table = SummaryTable(
      run: run, subject: subject, rows: rows, columns: columns, words: words, sheet: SheetDrawing(name: subject.tab))
    table.sheet.columnWidths = columns.widths
    table.drawTitle()
    table.drawHead()
    table.drawRows()
    let end = table.drawClasses(from: maximums + rows.count + 2)
    table.drawSignatures(from: end + 1)
    table.setPage()
    return table.sheet
  }

  private mutating func drawTitle() {
    let scheme = run.scheme.title[words.language]
    let particulars = [
      subject.cluster.map { "\(words.label(Label.cluster)): \($0)" },
      run.round.map { "\(words.label(Label.round)): \($0)" },
      "\(words.label(Label.scheme)): \(words.sentence(.scheme(run.scheme.id, version: run.scheme.version)))",
    ].compactMap(\.self).joined(separator: "     ")
    sheet.put(
      .text(words.label(Label.summaryTitle).uppercased()), row: Self.title, columns: columns.all, .title)
    sheet.put(.text(scheme), row: Self.scheme, columns: columns.all, .subtitle)
    sheet.put(.text(particulars), row: Self.particulars, columns: columns.all, .subtitle)
    sheet.rowHeights[Self.title] = 30
    sheet.rowHeights[Self.scheme] = max(18, sheet.height(of: scheme, columns: columns.all, .subtitle))
    sheet.rowHeights[Self.particulars] = 6 + sheet.height(of: particulars, columns: columns.all, .subtitle)
  }

  private mutating func drawHead() {
    var labels: [(column: Int, text: String)] = [
      (columns.number, words.label(Label.number)), (columns.unit, words.label(Label.unit)),
      (columns.ownTotal, words.label(Label.ownTotal)), (columns.difference, words.label(Label.difference)),
      (columns.className, words.label(Label.className)), (columns.rank, subject.rank),
      (columns.status, words.label(Label.status)),
    ]
    if let cluster = columns.cluster { labels.append((cluster, words.label(Label.cluster))) }
    for (column, text) in labels {
      sheet.put(.text(text), rows: Self.head...Self.maximums, columns: column...column, .head)
    }
    sheet.rowHeights[Self.head] = 34
    for (index, content) in run.scheme.contents.enumerated() {
      let name = "\(content.id). \(content.name[words.language])"
      drawHead(name, maximum: content.maximum, column: columns.firstContent + index)
    }
    drawHead(words.label(Label.total), maximum: run.scheme.maximum, column: columns.total)
    sheet.rowHeights[Self.maximums] = 20
  }

  /// A column of points, its maximum below its name.
  private mutating func drawHead(_ name: String, maximum: Points?, column: Int) {
    var style = CellStyle.head
    style.size = 10
    sheet.put(.text(name), row: Self.head, column: column, style)
    sheet.put(maximum.map { .number($0.description) } ?? .blank, row: Self.maximums, column: column, .head)
    let height = sheet.height(of: name, columns: column...column, style)
    sheet.rowHeights[Self.head] = max(sheet.rowHeights[Self.head] ?? 0, height)
  }

  private mutating func drawRows() {
    for (index, row) in rows.enumerated() { draw(row, number: index + 1, at: Self.maximums + 1 + index) }
  }

  private mutating func draw(_ row: ConsolidatedUnit, number: Int, at place: Int) {
    for column in columns.all { sheet.put(.blank, row: place, column: column, .figure) }
    let name = row.unit.isLead ? words.sentence(.lead(row.unit.printedName)) : row.unit.printedName
    sheet.put(.number(String(number)), row: place, column: columns.number, .figure)
    sheet.put(.text(name), row: place, column: columns.unit, .text)
    var height = max(18, sheet.height(of: name, columns: columns.unit...columns.unit, .text))
    if let cluster = columns.cluster, let text = row.unit.cluster {
      sheet.put(.text(text), row: place, column: cluster, .figure)
      height = max(height, sheet.height(of: text, columns: cluster...cluster, .figure))
    }
    drawPoints(of: row, at: place)
    if let name = row.record?.className {
      sheet.put(.text(name), row: place, column: columns.className, .contentFigure)
    }
    if let rank = subject.cluster == nil ? row.place : row.placeInCluster {
      sheet.put(.number(String(rank.number)), row: place, column: columns.rank, .figure)
    }
    let status = words.standing(of: row)
    sheet.put(.text(status), row: place, column: columns.status, row.total == nil ? .alert : .figure)
    sheet.rowHeights[place] = max(
      height, sheet.height(of: status, columns: columns.status...columns.status, .alert))
  }

  /// The points of a row: of an incomplete submission those of the contents that have some.
  private mutating func drawPoints(of row: ConsolidatedUnit, at place: Int) {
    for content in row.record?.contents ?? [] {
      guard let index = run.scheme.contents.firstIndex(where: { $0.id == content.id }) else { continue }
      draw(content.final?.points, at: place, columns.firstContent + index, .figure)
    }
    draw(row.total, at: place, columns.total, .contentFigure)
    draw(row.ownTotal, at: place, columns.ownTotal, .figure)
    draw(row.difference, at: place, columns.difference, .figure)
  }

  private mutating func draw(_ points: Points?, at row: Int, _ column: Int, _ style: CellStyle) {
    if let points { sheet.put(.number(points.description), row: row, column: column, style) }
  }
}

extension SummaryTable {
  /// How many units have which class, and how many none; the row after the last.
  private mutating func drawClasses(from first: Int) -> Int {
    let graded = rows.filter { $0.total != nil }
    var lines = (run.scheme.grading?.classNames ?? []).map { (name: String) in
      (text: "\(words.label(Label.className)) \(name)", count: rows.count { $0.record?.className == name })
    }
    let submitted = rows.count { $0.record != nil }
    lines.append((words.status(.incomplete), submitted - graded.count))
    lines.append((words.label(.notSubmitted), rows.count - submitted))
    lines.append((words.label(Label.total), rows.count))
    sheet.put(.text(words.label(.classCounts)), row: first, columns: columns.number...columns.unit, .head)
    sheet.put(.text(words.label(Label.unitCount)), row: first, column: columns.unit + 1, .head)
    sheet.rowHeights[first] = 20
    for (offset, line) in lines.enumerated() {
      let isLast = offset == lines.count - 1
      let row = first + 1 + offset
      sheet.put(
        .text(line.text), row: row, columns: columns.number...columns.unit, isLast ? .contentText : .text)
      sheet.put(
        .number(String(line.count)), row: row, column: columns.unit + 1, isLast ? .contentFigure : .figure)
      sheet.rowHeights[row] = 18
    }
    return first + 1 + lines.count
  }

  private mutating func drawSignatures(from row: Int) {
    let middle = columns.firstContent + columns.contents.count / 2
    let signers: [SignatureBlock.Signer] = [
      .init(columns: columns.number...(middle - 1), title: words.label(.preparedBy), means: words.label(.signature)),
      .init(columns: middle...columns.status, title: subject.signer, means: words.label(.signatureAndSeal)),
    ]
    SignatureBlock(signers: signers).draw(on: &sheet, from: row, words)
  }

  private mutating func setPage() {
    let last = max(Self.maximums + rows.count, Self.maximums + 1)
    sheet.autofilter = CellRange(
      CellReference(row: Self.maximums, column: 1), CellReference(row: last, column: columns.status))
    sheet.firstScrollingCell = CellReference(row: Self.maximums + 1, column: columns.unit + 1)
    sheet.page.orientation = .landscape
    sheet.page.margins = PageSetup.Margins(top: 15, left: 15, bottom: 15, right: 10)
    sheet.page.repeatedRows = Self.head...Self.maximums
    sheet.numberPages(words, scheme: run.scheme.id)
  }
}
