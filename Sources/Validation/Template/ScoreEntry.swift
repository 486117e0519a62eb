package import Scoring
package import Spreadsheet

/// What may be typed into a score cell of a template, as a spreadsheet program is told.
package struct ScoreEntry: Hashable, Sendable {
  /// What a program checks; formulas stand without the equals sign.
  package enum Check: Hashable, Sendable {
    /// A decimal from zero to a maximum.
    case upTo(Points)
    /// A decimal of at least zero.
    case atLeastZero
    /// Whatever makes a formula true.
    case formula(String)
    /// One of two words.
    case answer(yes: String, no: String)
  }

  /// What the program checks.
  package let check: Check
  /// The most points that may be given, or `nil` when the template's own maximum alone, or nothing, says it.
  package let maximum: Points?

  /// Whether yes or no is asked for.
  package let isAnswer: Bool

  /// The check of a cell for what is scored.
  ///
  /// - Parameters:
  ///   - target: what is scored.
  ///   - cell: the score's cell.
  ///   - maximumCell: the cell of the maximum, which counts where the scheme leaves it to the workbook.
  ///   - scheme: the scheme.
  package init(_ target: Target, cell: CellReference, maximumCell: CellReference, scheme: Scheme) {
    let limits = Self.limits(of: target, in: scheme)
    maximum = limits.lazy.compactMap(\.given).first
    isAnswer = scheme.isYesNo(target)
    if isAnswer {
      let words = scheme.yesNo.shown
      check = Self.answer(yes: words.yes, no: words.no, in: cell)
      return
    }
    let isOwn = limits.first == .workbook
    if scheme.scoreStep == nil, !isOwn {
      check = maximum.map { .upTo($0) } ?? .atLeastZero
      return
    }
    var conditions = ["ISNUMBER(\(cell))", "\(cell)>=0"]
    if isOwn {
      let other = maximum?.description ?? "\(cell)"
      conditions.append("\(cell)<=IF(ISNUMBER(\(maximumCell)),\(maximumCell),\(other))")
    } else if let maximum {
      conditions.append("\(cell)<=\(maximum)")
    }
    // Binary numbers are no exact multiples of a tenth.
    if let step = scheme.scoreStep { conditions.append("ABS(ROUND(\(cell)/\(step),0)*\(step)-\(cell))<0.000001") }
    check = .formula("AND(" + conditions.joined(separator: ",") + ")")
  }

  /// The most bytes of a list's words, with the commas between, that can be drawn.
  private static let longestList = 255

  /// One of two words: as a list, or where a list cannot have them as a formula.
  private static func answer(yes: String, no: String, in cell: CellReference) -> Check {
    let isPlain = [yes, no].allSatisfy { word in word.first != "=" && !word.contains { ",\"".contains($0) } }
    if isPlain, "\(yes),\(no)".utf8.count <= longestList { return .answer(yes: yes, no: no) }
    let conditions = [yes, no].map { "\(cell)=\"\($0.replacing("\"", with: "\"\""))\"" }
    return .formula("OR(" + conditions.joined(separator: ",") + ")")
  }

  /// Where the maximum comes from: the target's own, then that of what it is part of; no further than one that has none.
  private static func limits(of target: Target, in scheme: Scheme) -> [Maximum] {
    guard let item = scheme.item(target) else { return [] }
    if item.limit != .workbook { return [item.limit] }
    return [.workbook] + (scheme.parent(of: target).map { limits(of: $0, in: scheme) } ?? [])
  }
}

extension YesNoWords {
  /// The words for yes and no that a list offers: the first that are words and not only signs.
  package var shown: (yes: String, no: String) {
    (Self.word(of: yes) ?? "có", Self.word(of: no) ?? "không")
  }

  private static func word(of words: [String]) -> String? {
    words.first { $0.count > 1 && $0.allSatisfy(\.isLetter) } ?? words.first
  }
}
