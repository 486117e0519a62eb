import Spreadsheet

/// Goes through a formula's text and notes what it refers to.
///
/// What is added together has one number: the arguments of a SUM and the operands around it; each argument of any other
/// function is added up for itself.
struct FormulaScan {
  private(set) var references: [FormulaReferences.Reference] = []
  /// The terms that are multiplied or compared as well, of which nothing is known.
  private(set) var multiplied: Set<Int> = []

  private let named: (String) -> (sheet: String, range: CellRange)?
  private var word = ""
  private var sheet: String?
  private var quote: Character?
  /// For each bracket that is open: the term around it, and whether it adds up what is in it.
  private var open: [(around: Int, adds: Bool)] = []
  private var term = 0
  private var terms = 1

  init(named: @escaping (String) -> (sheet: String, range: CellRange)?) { self.named = named }

  /// Reads a formula without its equals sign.
  mutating func read(_ formula: String) {
    for character in formula + " " { take(character) }
  }

  private mutating func take(_ character: Character) {
    if let mark = quote {
      if character == mark { quote = nil } else if mark == "'" { word.append(character) }
      return
    }
    if character.isLetter || character.isNumber || "$:_.".contains(character) {
      word.append(character)
      return
    }
    switch character {
    // A doubled apostrophe in a name opens the quotation again.
    case "'":
      if !word.isEmpty { word.append("'") }
      quote = "'"
    case "\"": quote = "\""
    case "!":
      sheet = word
      word = ""
    case "(": enter()
    default: end(at: character)
    }
  }

  /// A word before a bracket is a function: LOG10(.
  private mutating func enter() {
    let adds = word.isEmpty || word.uppercased() == "SUM"
    open.append((term, adds))
    if !adds { newTerm() }
    (word, sheet) = ("", nil)
  }

  private mutating func end(at character: Character) {
    refer()
    switch character {
    case ")": if let last = open.popLast() { term = last.around }
    case ",", ";": if open.last?.adds == false { newTerm() }
    case "*", "/", "^", "<", ">", "=", "&": multiplied.insert(term)
    default: return
    }
  }

  private mutating func newTerm() {
    term = terms
    terms += 1
  }

  private mutating func refer() {
    if let range = CellRange(word) {
      references.append(.init(sheet: sheet, range: range, term: term))
    } else if !word.isEmpty, let place = named(word) {
      references.append(.init(sheet: place.sheet, range: place.range, term: term))
    }
    (word, sheet) = ("", nil)
  }
}
