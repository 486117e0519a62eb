import Disk
import Spreadsheet
import XLSXReader
import XLSXWriter

/// Puts notes on random cells of workbooks, for scripts/annotation to hold the result against the original.
///
/// `AnnotationProbe OUT FILE...` writes OUT/0.xlsx and so on, and prints a line for each file: its number,
/// `annotated`, `refused` or `unread`, why, and the cells with notes. `AnnotationProbe measure FILE...` prints what notes cost.
@main
enum AnnotationProbe {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "measure" { return try measure(Array(arguments.dropFirst())) }
    guard let out = arguments.first.map({ DiskPath($0) }) else { return print("usage: AnnotationProbe OUT FILE...") }
    for (number, file) in arguments.dropFirst().enumerated() {
      let line = try outcome(of: file, number: number, out: out)
      print(number, line, separator: "\t")
    }
  }

  /// Prints how long notes take, in milliseconds for a file: the mean over all files, twenty times each.
  private static func measure(_ files: [String]) throws {
    var (total, count) = (Duration.zero, 0)
    for file in files {
      let bytes = try Disk.read(DiskPath(file), limit: 64 << 20)
      var plan = NotePlan(seed: 1)
      let annotation = NotePlan.annotation(of: plan.notes(on: try Workbook.open(bytes).sheets()))
      for _ in 0..<20 {
        let start = ContinuousClock.now
        guard case .some = try? AnnotatedWorkbook.bytes(of: bytes, with: annotation) else { break }  // Refused.
        total += ContinuousClock.now - start
        count += 1
      }
    }
    print("\(count / 20) files, \(total / max(count, 1) / .milliseconds(1)) ms each")
  }

  private static func outcome(of file: String, number: Int, out: DiskPath) throws -> String {
    let bytes = try Disk.read(DiskPath(file), limit: 64 << 20)
    let sheets: [Sheet]
    do throws(XLSXError) { sheets = try Workbook.open(bytes).sheets() } catch { return "unread\t\(error)\t" }
    var plan = NotePlan(seed: UInt64(number))
    let notes = plan.notes(on: sheets)
    let annotated: [UInt8]
    do throws(PatchError) {
      annotated = try AnnotatedWorkbook.bytes(of: bytes, with: NotePlan.annotation(of: notes))
    } catch { return "refused\t\(error)\t" }
    var files = DurableFiles()
    try files.add(annotated, at: out.appending("\(number).xlsx"))
    try files.commit()
    let cells = notes.map { "\(sheets.firstIndex(named: $0.sheet))!\($0.cell)" }
    return "annotated\t\t\(cells.joined(separator: " "))"
  }
}

/// Which cells get notes: some that are stored, some that are not, chosen by a seed.
struct NotePlan {
  private static let fills = [Colour(0xFFC7CE), Colour(0xFFEB9C), Colour(0xDDEBF7)]
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// A number below a bound, by a linear congruential generator (Knuth, MMIX).
  private mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(bound, 1)
  }

  mutating func notes(on sheets: [Sheet]) -> [CellNote] {
    var notes: [CellNote] = []
    guard !sheets.isEmpty else { return notes }
    for number in 0..<8 {
      let sheet = sheets[next(below: sheets.count)]
      let cell = number % 3 == 2 ? anyCell(of: sheet) : storedCell(of: sheet) ?? anyCell(of: sheet)
      notes.append(
        CellNote(
          sheet: sheet.name, cell: cell, title: "score.above-max <&\"> Điểm \(number)",
          text: "=1+1 _x0041_ \u{1} quá điểm tối đa ]]>\nSửa lại", fill: Self.fills[number % 3]))
    }
    return notes
  }

  private mutating func storedCell(of sheet: Sheet) -> CellReference? {
    guard !sheet.rows.isEmpty else { return nil }
    let cells = sheet.cells(inRow: sheet.rows[next(below: sheet.rows.count)])
    return cells.isEmpty ? nil : cells[next(below: cells.count)].reference
  }

  private mutating func anyCell(of sheet: Sheet) -> CellReference {
    let lastRow = min((sheet.rows.last ?? 0) + 3, CellReference.rowLimit)
    return CellReference(row: next(below: lastRow) + 1, column: next(below: 12) + 1)
  }

  static func annotation(of notes: [CellNote]) -> Annotation {
    let rows = notes.map { note in
      NoteListing.Row(
        ["x", "\(note.cell)", note.title, note.text], target: .init(sheet: note.sheet, cell: note.cell),
        fill: note.fill, height: 40)
    }
    let columns = [("Mức", 10.0), ("Ô", 10), ("Mã", 30), ("Nội dung", 60)].map { NoteListing.Column($0, width: $1) }
    return Annotation(
      notes: notes,
      listing: NoteListing(
        name: "Phát hiện", title: "PHÁT HIỆN", subtitle: "Kiểm tra", columns: columns, linkColumn: 1, fillColumn: 0,
        rows: rows), author: "vtlt-batch")
  }
}

extension [Sheet] {
  /// The place of the sheet of a name among the worksheets, from 0.
  fileprivate func firstIndex(named name: String) -> Int { firstIndex { $0.name == name } ?? -1 }
}
