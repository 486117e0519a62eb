import Scoring
import Spreadsheet
import XLSXWriter

/// Draws how clusters compare: their classes or mean totals with a chart, and how each inspection changed the self-scores.
enum StatisticsSheet {
  private static let widths = [26, 26, 12, 12, 12, 12, 12, 14, 14, 14.0]
  private static let chartSize = (width: 860, height: 320)

  /// The sheet of a run.
  static func sheet(of run: RunOutcome, named name: String, _ words: any PhraseBook) -> SheetDrawing {
    var table = TextTable(name: name, widths: widths)
    table.line(words.label(.statistics).uppercased(), .title, least: 30)
    table.line(run.scheme.title[words.language], .subtitle)
    table.skip()
    if run.scheme.grading == nil {
      drawTotals(of: run, on: &table, words)
    } else {
      drawClasses(of: run, on: &table, words)
    }
    drawChanges(of: run, on: &table, words)
    return table.printed(words, scheme: run.scheme.id)
  }

  private static func name(of cluster: String?, _ words: any PhraseBook) -> String {
    cluster ?? words.label(Label.withoutCluster)
  }

  private static func drawClasses(of run: RunOutcome, on table: inout TextTable, _ words: any PhraseBook) {
    let classes = run.scheme.grading?.classNames ?? []
    let clusters = run.consolidation.clusters
    table.line(words.label(.classesByCluster), .heading, least: 22)
    let head = table.head(
      [words.label(Label.cluster)] + classes.map { "\(words.label(Label.className)) \($0)" }
        + [words.label(Label.noClass), words.label(Label.unitCount)])
    for cluster in clusters {
      let counts = classes.map { name in cluster.units.count { $0.className == name } }
      table.entries(
        [.text(name(of: cluster.name, words))] + counts.map { .count($0) }
          + [.count(cluster.units.count - counts.reduce(0, +)), .count(cluster.units.count)])
    }
    let rows = (head + 1)...(head + clusters.count)
    let columns = classes.enumerated().map { offset, name in
      series("\(words.label(Label.className)) \(name)", column: offset + 2, rows, on: table.sheet.name)
    }
    table.skip()
    table.chart(chart(.stackedColumn, words.label(.classesByCluster), words.label(.countOfUnits), columns, words))
  }

  private static func drawTotals(of run: RunOutcome, on table: inout TextTable, _ words: any PhraseBook) {
    let clusters = run.consolidation.clusters
    table.line(words.label(.totalsByCluster), .heading, least: 22)
    let head = table.head([words.label(Label.cluster), words.label(.meanTotal), words.label(Label.unitCount)])
    for cluster in clusters {
      let totals = cluster.units.compactMap(\.total)
      table.entries([
        .text(name(of: cluster.name, words)), .number(totals.mean?.description), .count(totals.count),
      ])
    }
    let values = series(
      words.label(.meanTotal), column: 2, (head + 1)...(head + clusters.count), on: table.sheet.name)
    table.skip()
    table.chart(chart(.column, words.label(.totalsByCluster), words.label(.meanTotal), [values], words))
  }

  private static func series(
    _ name: String, column: Int, _ rows: ClosedRange<Int>, on sheet: String
  ) -> ChartDrawing.Series {
    let cells = { (column: Int) in
      CellRange(
        CellReference(row: rows.lowerBound, column: column), CellReference(row: rows.upperBound, column: column))
    }
    return ChartDrawing.Series(name: name, categories: cells(1), values: cells(column), sheet: sheet)
  }

  private static func chart(
    _ kind: ChartDrawing.Kind, _ title: String, _ values: String, _ series: [ChartDrawing.Series],
    _ words: any PhraseBook
  ) -> ChartDrawing {
    ChartDrawing(
      kind: kind, title: title, axisTitles: (words.label(Label.cluster), values), series: series,
      anchor: CellReference(row: 1, column: 1), size: chartSize, showsLegend: series.count > 1)
  }

  private static func drawChanges(of run: RunOutcome, on table: inout TextTable, _ words: any PhraseBook) {
    table.line(words.label(.statistics), .heading, least: 22)
    guard !run.consolidation.statistics.isEmpty else {
      return table.line(words.label(.onlyOwnScores), .particulars)
    }
    table.line(words.label(.statisticsMeaning), .particulars)
    let labels: [ConsolidationLabel] = [
      .inspectedUnits, .comparedScores, .changedScores, .mean, .median, .othersMean, .othersMedian, .deviation,
    ]
    table.head([words.label(Label.cluster), words.label(Label.content)] + labels.map(words.label))
    for team in run.consolidation.statistics {
      let cluster = name(of: team.cluster, words)
      table.entries(entries(team.overall, cluster, words.label(.allContents)), isSum: true)
      for (content, line) in zip(run.scheme.contents, team.contents) where line.units > 0 {
        table.entries(entries(line, cluster, "\(content.id). \(content.name[words.language])"))
      }
    }
  }

  private static func entries(_ line: TeamStatistics.Line, _ cluster: String, _ content: String) -> [TextTable.Entry] {
    [
      .text(cluster), .text(content), .count(line.units), .count(line.compared), .count(line.changed),
    ] + line.percentages.map { .number($0?.description) }
  }
}

extension TeamStatistics.Line {
  /// Mean, median, those of all other clusters, and the deviation from their mean, in percent.
  var percentages: [Points?] {
    [middle?.mean, middle?.median, others?.mean, others?.median, deviation].map { $0?.percent }
  }
}

extension [Points] {
  /// The mean, rounded to two decimals; `nil` of none.
  var mean: Points? { Share(sum(), of: Points(100)).flatMap { isEmpty ? nil : $0.divided(by: count).percent } }
}
