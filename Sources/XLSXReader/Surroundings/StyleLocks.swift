/// Which cell formats leave their cells open while a sheet is protected (ECMA-376 Part 1, 18.8.33).
struct StyleLocks {
  var budget: ReadingBudget
  private let part: String
  private var open: [Bool] = []
  private var isInFormats = false

  /// Formats of a part, none yet.
  init(part: String, budget: ReadingBudget) {
    self.part = part
    self.budget = budget
  }

  /// Whether the cells of a format are open; they are locked unless the format says otherwise.
  func isOpen(_ style: Int) -> Bool { open.indices.contains(style) && open[style] }
}

extension StyleLocks: XMLHandler {
  var root: XMLName { .styles }

  mutating func start(_ name: XMLName, depth: Int, _ attributes: borrowing XMLAttributes) throws(XLSXError) {
    switch (name, depth) {
    case (_, 2): isInFormats = name == .cellFormats
    case (.cellFormat, 3) where isInFormats:
      try budget.hold(MemoryCost.format, part: part)
      open.append(false)
    case (.protection, 4) where isInFormats && !open.isEmpty:
      if attributes.equals(.locked, "0") || attributes.equals(.locked, "false") { open[open.count - 1] = true }
    default: return
    }
  }
}
