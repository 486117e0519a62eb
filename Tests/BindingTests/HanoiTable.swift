import Binding
import Scoring
import Spreadsheet
import TestSupport

/// Drafts of workbooks that hold hanoi-2017's table.
enum HanoiTable {
  /// Number, name, maximum and self-score of the seven contents.
  static let contents: [[Draft]] = [
    [1, "Tuyên truyền, phổ biến pháp luật", 5, 4], [2, "Ban hành văn bản quản lý", 15, 12],
    [3, "Công tác văn thư", 25, 20], [4, "Công tác lưu trữ", 30, 24], [5, "Công tác bố trí công chức", 10, 8],
    [6, "Ứng dụng công nghệ thông tin", 10, 7], [7, "Báo cáo, thống kê", 5, 3],
  ]

  static let header: [Draft] = ["STT", "Nội dung", "Điểm tối đa", "Tự chấm"]

  /// The outcome of binding sheets.
  static func bind(
    _ sheets: [Sheet], file: String = "a.xlsx", roster: Roster? = nil, names: [DefinedName] = [],
    scheme: Scheme = .hanoi
  ) -> BoundWorkbook {
    WorkbookBinder(scheme: scheme, roster: roster).bind(
      ReceivedWorkbook(fileName: file, sheets: sheets, definedNames: names))
  }

  /// The score sheet of one sheet's rows, or `nil` when there is no single table.
  static func scoreSheet(_ rows: [[Draft]], merged: [String] = [], scheme: Scheme = .hanoi) -> ScoreSheet? {
    guard case .found(let sheet) = bind([Sheet("Phiếu", rows, merged: merged)], scheme: scheme).table else {
      return nil
    }
    return sheet
  }
}

extension ScoreSheet {
  /// The unit's own scores by target: "3: 20".
  var ownScores: [String] { rows.map { "\($0.target.id): \($0.scores[.own]?.points?.description ?? "-")" } }
}
