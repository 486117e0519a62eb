/// A part with properties of the document: those of the package (ECMA-376 Part 2, 8) or the extended ones (Part 1, 22.2).
struct DocumentPropertiesPart {
  let root: XMLName
  var budget: ReadingBudget
  private(set) var texts: [XMLName: [UInt8]] = [:]

  /// Properties of which nothing is read yet.
  ///
  /// - Parameters:
  ///   - root: What the part's root must be: `coreProperties` or `Properties`.
  ///   - budget: What it may ask for.
  init(root: XMLName, budget: ReadingBudget) {
    self.root = root
    self.budget = budget
  }
}

extension DocumentPropertiesPart: XMLHandler {
  mutating func start(_ name: XMLName, depth: Int, _ attributes: borrowing XMLAttributes) throws(XLSXError) {}

  mutating func text(_ bytes: Span<UInt8>, in name: XMLName, depth: Int) throws(XLSXError) {
    guard depth == 2 else { return }
    try budget.hold(2 * bytes.count, part: "docProps")
    texts[name, default: []].append(bytes)
  }
}
