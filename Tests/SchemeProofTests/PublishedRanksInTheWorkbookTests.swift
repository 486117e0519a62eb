import Binding
import Reporting
import Scoring
import Spreadsheet
import TestSupport
import Testing
import XLSXReader

/// The consolidated workbook of the 64 provinces of 2007, read back: the ranks that it prints.
@Suite("Ranks in the workbook") struct PublishedRanksInTheWorkbook {
  /// What a sheet prints of a unit.
  private struct Line {
    let unit: String
    let total: Points
    let rank: Int
  }

  /// The provinces in clusters of four, as they would have been consolidated: not in the order of their totals.
  private static func run() throws -> (run: RunOutcome, contenders: [Contender]) {
    let scheme = Scheme.national
    let provinces = try PublishedData.provinces()
    let shuffled = provinces.indices.map { provinces[($0 * 37) % provinces.count] }
    let units = shuffled.enumerated().map { place, province in
      Unit(id: "u\(province.place)", name: province.name, kind: nil, cluster: "Cụm \(place / 4 + 1)")
    }
    let records = try zip(units, shuffled).map { unit, province in
      let total = try TypedNumber.points(in: province.printed, style: scheme.numberStyle)
      let parts = [total - "800", "500", "300"].map(\.description)
      let rows = zip(scheme.contents, parts).map { [Draft.text($0.name.vi), .number($1)] }
      let judged = try Judged([["Nội dung", "Tự chấm"]] + rows, by: scheme).outcome
      let outcome = SubmissionOutcome(
        submission: judged.submission, scheme: scheme, round: nil, unit: unit, tally: judged.tally, grade: nil,
        findings: [])
      return SubmissionRecord(outcome, in: .vi)
    }
    let run = RunOutcome(
      scheme: scheme, round: nil, roster: Roster(units: units, kinds: []), units: records, rejected: [],
      duplicates: [], superseded: [], passedOver: [], findings: [])
    let contenders = zip(units, records).compactMap { unit, record in
      record.total.map { Contender(unit: unit.name, cluster: unit.cluster, total: $0) }
    }
    return (run, contenders)
  }

  /// The rows of a sheet that have a rank, the columns found by their labels.
  private static func lines(of sheet: Sheet, rank label: WorkbookLabel?) throws -> [Line] {
    let words = phraseBook(for: .vi)
    let head = sheet.cells(inRow: 4)
    let column = { (text: String) in try #require(head.first { $0.value == .text(text) }?.reference.column) }
    let unit = try column(words.label(Label.unit))
    let total = try column(words.label(Label.total))
    let rank = try column(label.map { words.label($0) } ?? words.label(Label.rank))
    return try sheet.rows.filter { $0 > 5 }.compactMap { row in
      guard case .number(let place)? = sheet[CellReference(row: row, column: rank)]?.value,
        case .number(let points)? = sheet[CellReference(row: row, column: total)]?.value,
        case .text(let name)? = sheet[CellReference(row: row, column: unit)]?.value
      else { return nil }
      return Line(unit: name, total: try Points(literal: points), rank: try #require(Int(place)))
    }
  }

  /// Whether each rank is one more than there are greater totals on the sheet, as RANK of a spreadsheet program has it.
  private static func areRanksOfTheSheet(_ lines: [Line]) -> Bool {
    lines.allSatisfy { line in line.rank == 1 + lines.count { $0.total > line.total } }
  }

  @Test("Over all they are those of Ranking, of the totals beside them, and of the published table")
  func overall() throws {
    let (run, contenders) = try Self.run()
    let sheets = try Workbook.open(SummaryWorkbook.bytes(of: run, in: .vi)).sheets()
    let lines = try Self.lines(of: sheets[0], rank: nil)
    let ranking = Ranking(contenders, by: try #require(Scheme.national.ranking))
    #expect(lines.count == 64 && Self.areRanksOfTheSheet(lines))
    #expect(lines.allSatisfy { ranking.place(of: $0.unit) == $0.rank })
    let published = try PublishedData.provinces()
    // Of two that share a place the second is printed one below.
    for line in lines {
      let place = try #require(published.first { $0.name == line.unit }?.place)
      #expect([line.rank, line.rank + 1].contains(place), "\(line.unit)")
    }
    #expect(lines.filter { $0.rank == 29 }.map(\.unit).sorted() == ["Thái Bình", "Thừa Thiên Huế"])
  }

  @Test("Those of a cluster are of the cluster alone")
  func clusters() throws {
    let (run, contenders) = try Self.run()
    let sheets = try Workbook.open(SummaryWorkbook.bytes(of: run, in: .vi)).sheets()
    for number in 1...16 {
      let lines = try Self.lines(of: sheets[number], rank: .clusterRank)
      let members = contenders.filter { $0.cluster == "Cụm \(number)" }
      let ranking = Ranking(members, by: try #require(Scheme.national.ranking))
      #expect(lines.map(\.unit) == members.map(\.unit) && Self.areRanksOfTheSheet(lines))
      #expect(lines.allSatisfy { ranking.place(of: $0.unit) == $0.rank })
    }
  }
}
