import Scoring
import Spreadsheet
import Validation

/// The formula that adds up cells of a column.
struct SumFormula {
  /// The formula, without the equals sign.
  let text: String

  /// The sum of some rows of a layer's column; where yes is answered, the maximum beside it counts.
  init(_ rows: [TemplateLayout.Row], column: Int, maximumColumn: Int, scheme: Scheme) {
    let letters = CellReference.columnLetters(column)
    let maximums = CellReference.columnLetters(maximumColumn)
    let answered = rows.filter { scheme.isYesNo($0.target) }.map(\.row)
    let numbered = rows.filter { !scheme.isYesNo($0.target) }.map(\.row)
    var parts: [String] = []
    if !numbered.isEmpty {
      parts.append("SUM(" + Self.runs(of: numbered).map { Self.range($0, letters) }.joined(separator: ",") + ")")
    }
    parts += Self.runs(of: answered).map {
      "SUMIF(\(Self.range($0, letters)),\"\(Self.criterion(scheme.yesNo.shown.yes))\",\(Self.range($0, maximums)))"
    }
    text = parts.joined(separator: "+")
  }

  /// A word as SUMIF compares with it: signs of comparison and wildcards mean themselves, quotation marks are doubled.
  private static func criterion(_ word: String) -> String {
    if word.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " }) { return word }
    let plain = word.map { "~*?".contains($0) ? "~\($0)" : String($0) }.joined()
    return "=" + plain.replacing("\"", with: "\"\"")
  }

  private static func range(_ rows: ClosedRange<Int>, _ letters: String) -> String {
    rows.count == 1 ? "\(letters)\(rows.lowerBound)" : "\(letters)\(rows.lowerBound):\(letters)\(rows.upperBound)"
  }

  /// Ascending rows as ranges without gaps.
  private static func runs(of rows: [Int]) -> [ClosedRange<Int>] {
    rows.reduce(into: []) { runs, row in
      if let last = runs.last, last.upperBound + 1 == row {
        runs[runs.count - 1] = last.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }
  }
}
