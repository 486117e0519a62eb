import Scoring

/// What a column of the table holds.
enum ColumnRole: Hashable {
  case number
  case name
  case maximum
  case score(Layer)
  /// A mark in it is a no, as one in the unit's own column is a yes.
  case denial
  case note

  /// Whether points stand in it.
  var isPoints: Bool {
    switch self {
    case .maximum, .score: true
    case .number, .name, .denial, .note: false
    }
  }
}

extension ColumnRole {
  /// The role of a column as a scheme names it.
  init(_ column: TableColumn) {
    self =
      switch column {
      case .number: .number
      case .name: .name
      case .max: .maximum
      case .own: .score(.own)
      case .no: .denial
      case .inspected: .score(.inspected)
      case .agreed: .score(.agreed)
      case .appraised: .score(.appraised)
      case .note: .note
      }
  }
}

/// The header labels met in practice, and which column they mean.
struct ColumnLabels {
  /// PRODUCT.md's table of labels, with a few wordings of the same that differ by a word.
  private static let known: [(role: ColumnRole, labels: [String])] = [
    (.number, ["STT", "TT", "Số TT", "Số thứ tự"]),
    (
      .name,
      [
        "Nội dung", "Nội dung kiểm tra", "Nội dung đánh giá", "Tiêu chí", "Chỉ tiêu", "Tiêu chí đánh giá",
        "Nội dung, tiêu chí", "Nội dung tiêu chí đánh giá", "Nội dung công việc", "Tên tiêu chí",
      ]
    ),
    (.maximum, ["Điểm tối đa", "Điểm chuẩn", "Thang điểm", "Điểm TĐ", "Mức điểm", "Tối đa", "Số điểm tối đa"]),
    (
      .score(.own),
      [
        "Điểm tự chấm", "Tự chấm", "Đơn vị tự chấm", "Điểm đơn vị tự chấm", "Điểm tự đánh giá", "Tự đánh giá",
        "Tự chấm điểm", "Đơn vị tự đánh giá",
      ]
    ),
    (
      .score(.inspected),
      [
        "Điểm kiểm tra", "Đoàn kiểm tra chấm", "Điểm đoàn kiểm tra", "Điểm kiểm tra chéo", "Đoàn chấm",
        "Đoàn kiểm tra", "Điểm đoàn chấm", "Điểm đoàn kiểm tra chấm",
      ]
    ),
    (
      .score(.agreed),
      ["Điểm thống nhất", "Cụm thống nhất", "Điểm cụm thống nhất", "Thống nhất", "Điểm cụm chấm"]
    ),
    (.score(.appraised), ["Điểm thẩm định", "Thẩm định", "Cấp trên thẩm định", "Điểm cấp trên thẩm định"]),
    (.note, ["Ghi chú", "Lý do", "Giải trình", "Lý do điều chỉnh", "Ghi chú, giải trình"]),
  ]

  private let exact: [FoldedText: ColumnRole]
  /// The labels that may stand within longer ones, by their first word; the rank of the longest is the lowest.
  private let phrases: [Substring: [Phrase]]

  private struct Phrase {
    let rank: Int
    let words: [Substring]
    let role: ColumnRole
  }

  /// The labels of the product and those that a scheme adds, which go before.
  init(adding added: [TableColumn: [String]] = [:]) {
    var exact: [FoldedText: ColumnRole] = [:]
    for (role, labels) in Self.known + added.map({ (ColumnRole($0), $1) }) {
      for label in labels { exact[FoldedText(label)] = role }
    }
    self.exact = exact
    let ranked = exact.map { (label: $0.key, words: $0.key.words, role: $0.value) }
      .filter { $0.words.count > 1 || $0.role == .number || $0.role == .note }
      .sorted { ($0.label.text.utf8.count, $0.label.text) > ($1.label.text.utf8.count, $1.label.text) }
      .enumerated().map { Phrase(rank: $0, words: $1.words, role: $1.role) }
    phrases = Dictionary(grouping: ranked) { $0.words.first ?? "" }
  }

  /// The column that a label is, word for word.
  func role(exactly label: FoldedText) -> ColumnRole? { exact[label] }

  /// The column that a longer label means: that of a known label it begins with, or else of the longest it contains.
  ///
  /// "Điểm tự chấm của đơn vị" is the self column, "Lý do tự chấm thấp" a note.
  func role(within label: FoldedText) -> ColumnRole? {
    let words = label.words
    guard words.count <= Self.longestLabel else { return nil }
    let longest = words.indices.lazy.map { phrase(atStartOf: words[$0...]) }
    return (longest.first ?? nil)?.role ?? longest.compactMap(\.self).min { $0.rank < $1.rank }?.role
  }

  /// The longest of the labels with which some words begin.
  private func phrase(atStartOf words: ArraySlice<Substring>) -> Phrase? {
    words.first.flatMap { phrases[$0] }?.first { words.starts(with: $0.words) }
  }

  /// A label of more words than this is a sentence.
  private static let longestLabel = 9
}
