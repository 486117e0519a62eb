/// What a workbook may still ask of its reader, over all its parts.
struct ReadingBudget: Sendable {
  /// How much it may ask for in all.
  let limits: ReadingLimits
  private let cellLimit: Int
  private var cells = 0
  private var referred = 0
  private var held = 0
  /// What is held besides rows: before the first, and since then for as long as rows are read.
  private var lasting = 0

  /// A budget of which nothing is taken yet.
  init(limits: ReadingLimits) {
    self.limits = limits
    // What a cell's position among others must fit; no memory holds as many.
    cellLimit = min(limits.cells, 1 << 30)
  }

  /// Counts a cell or a merged range, and the memory that it takes in bytes.
  @inline(__always)
  mutating func takeCell(holding count: Int, part: String) throws(XLSXError) {
    cells &+= 1
    held &+= count
    if cells > cellLimit || held > limits.memoryBytes { throw refusal(part: part) }
  }

  private func refusal(part: String) -> XLSXError {
    cells > cellLimit
      ? .limitExceeded(limit: .cells, allowed: limits.cells, found: cells, part: part)
      : .limitExceeded(limit: .memoryBytes, allowed: limits.memoryBytes, found: held, part: part)
  }

  /// Counts bytes of a text or formula that a cell refers to, so that few bytes of a file cannot stand for many.
  @inline(__always)
  mutating func takeReferred(_ count: Int, part: String) throws(XLSXError) {
    referred += count
    guard referred <= limits.totalBytes else {
      throw .limitExceeded(limit: .totalBytes, allowed: limits.totalBytes, found: referred, part: part)
    }
  }

  /// Counts memory that what was read takes, in bytes.
  @inline(__always)
  mutating func hold(_ count: Int, part: String) throws(XLSXError) {
    held += count
    guard held <= limits.memoryBytes else {
      throw .limitExceeded(limit: .memoryBytes, allowed: limits.memoryBytes, found: held, part: part)
    }
  }

  /// Counts memory that outlasts the rows that are read with it.
  mutating func keep(_ count: Int, part: String) throws(XLSXError) {
    lasting += count
    try hold(count, part: part)
  }

  /// Begins to read rows one by one: what is held now outlasts them.
  mutating func beginRows() { lasting = held }

  /// Gives back what rows have held.
  mutating func releaseRows() { held = min(held, lasting) }
}

/// What entries of tables take in memory, in bytes: rounded up, for the budget only.
enum MemoryCost {
  /// A cell, and its place should the cells have to be put in order.
  static let cell = 24
  /// A row with cells, in the sheet and in its index.
  static let row = 40
  /// A merged range.
  static let range = 32
  /// A stretch of hidden rows or columns.
  static let stretch = 16
  /// A formula of a cell.
  static let formula = 24
  /// A group of shared formulas.
  static let formulaGroup = 160
  /// A cell that waits for its group's formula.
  static let waitingFormula = 32
  /// A shared text or a run of one.
  static let text = 12
  /// A run of a text.
  static let run = 24
  /// A cell format.
  static let format = 40
  /// A string's own storage, besides its bytes.
  static let ownString = 48
  /// A string in a dictionary or a list, besides its bytes.
  static let string = 120
}
