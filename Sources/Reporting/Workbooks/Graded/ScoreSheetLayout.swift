import Scoring

/// In which row of the score sheet what stands; the same for every submission of a scheme.
struct ScoreSheetLayout: Sendable {
  /// The row of a content, and those of its criteria.
  struct ContentRows: Sendable {
    let content: Content
    let row: Int
    /// The criteria at any depth, each with its row and how many steps it stands below the content.
    let criteria: [(criterion: Criterion, row: Int, depth: Int)]
  }

  /// A condition in the table of conditions.
  struct ConditionRow: Sendable {
    let className: String
    let condition: Condition
    /// How many conditions stand above it.
    let offset: Int
    /// Whether it is the first of its class.
    let isFirst: Bool
  }

  let columns: ScoreColumns
  let contents: [ContentRows]
  let conditions: [ConditionRow]

  // The head of the sheet.
  static let nation = 1
  static let motto = 2
  static let title = 3
  static let scheme = 4
  static let unit = 5
  static let cluster = 6
  static let schemeID = 7
  static let file = 8
  static let head = 9

  /// The row of totals.
  let total: Int
  /// The row of the class.
  var result: Int { total + 2 }
  /// The row of what is missing to the next class.
  var next: Int { result + 1 }
  /// Where people sign: below the class, so that scores, class and signatures share a page, and above the conditions,
  /// whose table would push them onto a page of their own.
  var signatures: Int { next + 2 }
  /// The heading over the conditions, whose table's head is below it.
  var conditionHeading: Int { signatures + SignatureBlock.rowCount + 1 }
  /// The head of the table of conditions.
  var conditionHead: Int { conditionHeading + 1 }

  /// The layout for a scheme.
  init(_ scheme: Scheme) {
    columns = ScoreColumns(layers: scheme.layers)
    var row = Self.head
    contents = scheme.contents.map { content in
      row += 1
      let own = row
      let criteria = Self.nested(content.criteria, depth: 1).map { criterion, depth in
        row += 1
        return (criterion, row, depth)
      }
      return ContentRows(content: content, row: own, criteria: criteria)
    }
    total = row + 1
    let all = (scheme.grading?.classes ?? []).flatMap { rule in
      rule.conditions.enumerated().map { (rule.name, $0.element, $0.offset == 0) }
    }
    conditions = all.enumerated().map { offset, line in
      ConditionRow(className: line.0, condition: line.1, offset: offset, isFirst: line.2)
    }
  }

  private static func nested(_ criteria: [Criterion], depth: Int) -> [(Criterion, Int)] {
    criteria.flatMap { [($0, depth)] + nested($0.criteria, depth: depth + 1) }
  }

  /// The row of a condition.
  func row(of line: ConditionRow) -> Int { conditionHead + 1 + line.offset }
}
