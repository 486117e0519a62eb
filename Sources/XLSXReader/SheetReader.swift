internal import Spreadsheet

/// Reads worksheets one after another with what they share: texts, styles, and the limits on all of them together.
struct SheetReader {
  private let parts: PackageParts
  private let resources: SheetResources
  private var budget: SheetBudget
  private var partsRead: Set<String> = []

  /// Reads the shared texts and styles; a workbook without either is one without texts or formats to refer to.
  init(
    _ parts: PackageParts, _ relationships: Relationships, dateSystem: DateSystem, fonts: Bool
  ) throws(XLSXError) {
    self.parts = parts
    var styles = Styles()
    if let part = relationships.part(ofKind: "styles"), parts.has(part) { try parts.read(part, into: &styles) }
    var texts = SharedTexts(part: "", limits: parts.limits, keepsFonts: fonts)
    if let part = relationships.part(ofKind: "sharedStrings"), parts.has(part) {
      texts = SharedTexts(part: part, limits: parts.limits, keepsFonts: fonts)
      try parts.read(part, into: &texts)
    }
    resources = SheetResources(styles: styles, texts: texts.table, dateSystem: dateSystem, fonts: fonts)
    budget = SheetBudget(limits: parts.limits)
  }

  /// Reads a worksheet.
  ///
  /// Two sheets of one part are refused: a few bytes could ask for it any number of times.
  mutating func read(
    _ part: String, name: String, visibility: Sheet.Visibility
  ) throws(XLSXError) -> Sheet {
    guard partsRead.insert(part.lowercased()).inserted else {
      throw .corrupt(part: part, reason: "two sheets have the same part", line: nil)
    }
    var worksheet = Worksheet(part: part, resources: resources, budget: budget)
    try parts.read(part, into: &worksheet)
    budget = worksheet.budget
    return worksheet.sheet(name: name, visibility: visibility)
  }
}

/// What the worksheets of a workbook share.
struct SheetResources {
  let texts: TextTable
  let dateSystem: DateSystem
  /// The names of the fonts; empty when they are not asked for.
  let fonts: [String?]
  /// Whether fonts are noted.
  let keepsFonts: Bool
  private let kinds: [NumberFormatKind]
  private let fontOfFormat: [UInt32]

  init(styles: Styles, texts: TextTable, dateSystem: DateSystem, fonts: Bool) {
    self.texts = texts
    self.dateSystem = dateSystem
    // Not empty when fonts are asked for, also when no style names one.
    self.fonts = fonts ? styles.fonts + [nil] : []
    keepsFonts = fonts
    kinds = styles.kinds
    fontOfFormat =
      fonts ? kinds.indices.map { styles.font(ofFormat: $0).map(UInt32.init(clamping:)) ?? PackedCells.Entry.none } : []
  }

  /// What a cell format makes of numbers.
  func kind(ofFormat index: Int) -> NumberFormatKind { kinds.indices.contains(index) ? kinds[index] : .plain }

  /// Which of ``fonts`` a cell format has, or `none`.
  func font(ofFormat index: Int) -> UInt32 {
    fontOfFormat.indices.contains(index) ? fontOfFormat[index] : PackedCells.Entry.none
  }
}

/// What the sheets of a workbook may still take together.
struct SheetBudget {
  let limits: ReadingLimits
  private var cells = 0
  private var bytes = 0

  init(limits: ReadingLimits) { self.limits = limits }

  /// Counts a cell or a merged range.
  mutating func takeCell(part: String) throws(XLSXError) {
    cells += 1
    guard cells <= limits.cells else {
      throw .limitExceeded(limit: .cells, allowed: limits.cells, found: cells, part: part)
    }
  }

  /// Counts bytes of a text or formula that a cell refers to, so that few bytes of a file cannot stand for many.
  mutating func takeBytes(_ count: Int, part: String) throws(XLSXError) {
    bytes += count
    guard bytes <= limits.totalBytes else {
      throw .limitExceeded(limit: .totalBytes, allowed: limits.totalBytes, found: bytes, part: part)
    }
  }
}
