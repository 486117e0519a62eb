package import Spreadsheet

/// What a person may type into cells, what they are told before and what when it is something else.
package struct CellValidation: Hashable, Sendable {
  /// What may be typed; formulas stand without the equals sign, at most 255 characters.
  package enum Rule: Hashable, Sendable {
    /// A number from one formula to another: decimals or references.
    case decimal(from: String, to: String)
    /// A number of at least a formula.
    case decimalAtLeast(String)
    /// Whatever makes a formula true.
    case custom(String)
    /// One of some texts, together at most 255 bytes of UTF-8 with the commas between.
    case list([String])
    /// One of the texts of a range: `'Sheet 1'!$A$1:$A$9`.
    case listRange(String)
  }

  /// What a person is told: a title of at most 32 UTF-16 units, a text of at most 255; both are cut.
  package struct Message: Hashable, Sendable {
    /// The title.
    package var title: String
    /// The text.
    package var text: String

    /// A message.
    package init(title: String, text: String) {
      self.title = title
      self.text = text
    }
  }

  /// The cells.
  package var range: CellRange
  /// What may be typed.
  package var rule: Rule
  /// What is said beside a cell that is chosen.
  package var input: Message
  /// What is said to what may not be typed.
  package var error: Message

  /// A validation of cells; leaving them blank is always allowed.
  package init(_ range: CellRange, _ rule: Rule, input: Message, error: Message) {
    self.range = range
    self.rule = rule
    self.input = input
    self.error = error
  }
}

extension CellValidation {
  /// The most characters of a formula or a list (ECMA-376 Part 1, 18.3.1.32, as Excel keeps it).
  package static let longestFormula = 255

  /// Refuses what libxlsxwriter would warn of on stderr.
  func check(sheet: String) throws(DrawingError) {
    let formulas: [String]
    switch rule {
    case .decimal(let from, let to): formulas = [from, to]
    case .decimalAtLeast(let formula), .custom(let formula), .listRange(let formula): formulas = [formula]
    case .list(let texts):
      formulas = [texts.joined(separator: ",")]
      // libxlsxwriter 1.1.4 counts characters, but has room for as many bytes only.
      guard formulas[0].utf8.count <= Self.longestFormula else { throw unusable(formulas[0], sheet: sheet) }
    }
    for formula in formulas where !(1...Self.longestFormula).contains(formula.utf16.count) {
      throw unusable(formula, sheet: sheet)
    }
  }

  private func unusable(_ text: String, sheet: String) -> DrawingError {
    .unusableText("the validation of \(range) in \(sheet)", text: text)
  }
}
