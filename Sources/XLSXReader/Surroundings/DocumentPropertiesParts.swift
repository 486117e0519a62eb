/// The core properties of a package (ECMA-376 Part 2, 8).
struct CoreProperties {
  var budget: ReadingBudget
  private(set) var texts: [XMLName: [UInt8]] = [:]

  /// Properties of which nothing is read yet.
  init(budget: ReadingBudget) { self.budget = budget }
}

extension CoreProperties: XMLHandler {
  static var root: XMLName { .coreProperties }

  mutating func start(_ name: XMLName, depth: Int, _ attributes: borrowing XMLAttributes) throws(XLSXError) {}

  mutating func text(_ bytes: Span<UInt8>, in name: XMLName, depth: Int) throws(XLSXError) {
    guard depth == 2 else { return }
    try budget.hold(2 * bytes.count, part: "docProps")
    texts[name, default: []].append(bytes)
  }
}

/// The extended properties of a package (ECMA-376 Part 1, 22.2).
struct ExtendedProperties {
  var budget: ReadingBudget
  private(set) var texts: [XMLName: [UInt8]] = [:]

  /// Properties of which nothing is read yet.
  init(budget: ReadingBudget) { self.budget = budget }
}

extension ExtendedProperties: XMLHandler {
  static var root: XMLName { .extendedProperties }

  mutating func start(_ name: XMLName, depth: Int, _ attributes: borrowing XMLAttributes) throws(XLSXError) {}

  mutating func text(_ bytes: Span<UInt8>, in name: XMLName, depth: Int) throws(XLSXError) {
    guard depth == 2 else { return }
    try budget.hold(2 * bytes.count, part: "docProps")
    texts[name, default: []].append(bytes)
  }
}
