import Scoring

/// Reads how a scheme grades and ranks.
struct RulesReader {
  let document: YAMLDocument
  let contents: [Content]
  /// The ids of all contents, also of those that have a fault.
  let contentIDs: [String]
  let step: Points?
  let faults: FaultList

  private enum Below: String, CaseIterable {
    case included, excluded
  }

  private enum Gaps: String, CaseIterable {
    case refuse, allow
  }

  /// How units are ranked, or `nil`.
  func ranking() -> RankingRule? {
    faults.optional(document, "ranking") { value throws(ConfigurationError) in
      try value.allowKeys(of: .ranking)
      return RankingRule(
        measure: try value.value("by")?.choice(RankingRule.Measure.self) ?? .total,
        afterTie: try value.value("afterTie")?.choice(RankingRule.AfterTie.self) ?? .skip)
    }
  }

  /// How classes are given, or `nil`.
  func grading() -> Grading? {
    let grading = faults.optional(document, "grading") { value throws(ConfigurationError) -> Grading? in
      try value.allowKeys(of: .grading)
      let gaps = try value.value("gaps")?.choice(Gaps.self) ?? .refuse
      switch (try value.value("classes"), try value.value("counts")) {
      case (let classes?, nil): return try byConditions(value, classes, gaps)
      case (nil, let counts?): return isWhole ? try byCount(value, counts, gaps) : nil
      case (.some, .some): throw value.error(.keysExclude(["classes", "counts"]))
      case (nil, nil): throw value.error(.keysMissing(["classes", "counts"]))
      }
    }
    return grading ?? nil
  }

  private func report(_ gap: String, at value: YAMLDocument, _ gaps: Gaps) {
    switch gaps {
    case .refuse: faults.add(value.error(.bandsLeaveGap(gap)))
    case .allow: faults.warn(value.error(.gapAllowed(gap)))
    }
  }

  // MARK: - Classes by conditions

  private func byConditions(
    _ value: YAMLDocument, _ list: YAMLDocument, _ gaps: Gaps
  ) throws(ConfigurationError) -> Grading {
    if let below = try value.value("below") { throw below.error(.keysExclude(["classes", "below"])) }
    var names: [String] = []
    let items = try list.items()
    let classes = faults.collectAll(items) { item throws(ConfigurationError) in
      try item.allowKeys(of: .gradeClass)
      return Grading.ClassRule(
        name: try name(of: item, among: &names), conditions: try conditions(item.required("when")))
    }
    if classes.count == items.count { checkTotals(of: classes, items, gaps) }
    return Grading(
      bands: faults.optional(value, "bands") { bands throws(ConfigurationError) in
        try bands.choice(Grading.Bands.self)
      } ?? .open,
      classes: classes,
      otherwise: try otherwise(value.required("otherwise"), names))
  }

  private func name(of item: YAMLDocument, among names: inout [String]) throws(ConfigurationError) -> String {
    let name = try item.required("class").text()
    guard !names.contains(name) else { throw item.error(.duplicateID(name)) }
    names.append(name)
    return name
  }

  /// The class of whoever meets no other; a name of its own.
  private func otherwise(_ value: YAMLDocument, _ names: [String]) throws(ConfigurationError) -> String {
    let name = try value.text()
    guard !names.contains(name) else { throw value.error(.duplicateID(name)) }
    return name
  }

  private func conditions(_ list: YAMLDocument) throws(ConfigurationError) -> [Condition] {
    faults.collectAll(try list.items(), conditionsOfOne).flatMap(\.self)
  }

  private func conditionsOfOne(_ value: YAMLDocument) throws(ConfigurationError) -> [Condition] {
    let text = try value.text()
    guard let parsed = ConditionText(text), let conditions = parsed.conditions(contents: contents) else {
      throw value.error(.unreadableCondition(text))
    }
    for id in parsed.contentIDs where !contentIDs.contains(id) {
      throw value.error(.unknownContent(id, known: contentIDs))
    }
    for condition in conditions { try check(condition, value) }
    return conditions
  }

  private func check(_ condition: Condition, _ value: YAMLDocument) throws(ConfigurationError) {
    switch condition {
    case .total: break
    case .performed(let count):
      guard (1...max(1, contentIDs.count)).contains(count) else {
        throw value.error(.outOfRange(found: String(count), least: 1, most: contentIDs.count))
      }
    case .met(_, let count): try checkCount(count, value)
    case .percent(let id, _, _):
      guard contents.first(where: { $0.id == id })?.limit != .unlimited else {
        throw value.error(.percentageWithoutMaximum(id))
      }
    }
  }

  private var answers: Int { contents.map(\.yesNoCount).reduce(0, +) }

  /// Whether every content was read: without some of them nothing can be said of what is counted.
  private var isWhole: Bool { contents.count == contentIDs.count }

  private func checkCount(_ count: Int, _ value: YAMLDocument) throws(ConfigurationError) {
    guard isWhole else { return }
    guard answers > 0 else { throw value.error(.nothingToCount) }
    guard (0...answers).contains(count) else {
      throw value.error(.outOfRange(found: String(count), least: 0, most: answers))
    }
  }

  private func checkTotals(of classes: [Grading.ClassRule], _ items: [YAMLDocument], _ gaps: Gaps) {
    for (place, lower) in classes.enumerated().dropFirst() {
      let upper = classes[place - 1]
      switch TotalBands.meeting(of: upper, lower, step: step) {
      case .seamless: break
      case .overlap: faults.add(items[place].error(.bandsOverlap(upper.name, lower.name)))
      case .gap(let between): report(between, at: items[place], gaps)
      }
    }
  }

  // MARK: - Bands of a count

  private func byCount(
    _ value: YAMLDocument, _ list: YAMLDocument, _ gaps: Gaps
  ) throws(ConfigurationError) -> Grading {
    if let bands = try value.value("bands") { throw bands.error(.keysExclude(["counts", "bands"])) }
    guard answers > 0 else { throw list.error(.nothingToCount) }
    let below = try value.value("below")?.choice(Below.self) ?? .excluded
    var names: [String] = []
    let items = try list.nonEmptyItems()
    let bands = faults.collectAll(items) { item throws(ConfigurationError) in
      let range = try range(of: item, below)
      return CountBand(name: try name(of: item, among: &names), range: range.range, conditions: range.conditions)
    }
    let otherwise = try value.value("otherwise")
    if bands.count == items.count { check(bands, items, list, otherwise == nil ? gaps : nil) }
    var rest: String?
    if let otherwise { rest = try self.otherwise(otherwise, names) }
    return Grading(
      bands: .closed, classes: bands.map { .init(name: $0.name, conditions: $0.conditions) }, otherwise: rest)
  }

  private struct CountBand {
    let name: String
    let range: ClosedRange<Int>
    let conditions: [Condition]
  }

  private func range(
    of item: YAMLDocument, _ below: Below
  ) throws(ConfigurationError) -> (range: ClosedRange<Int>, conditions: [Condition]) {
    try item.allowKeys(of: .countBand)
    let (first, last, bound) = (try count("from", of: item), try count("to", of: item), try count("below", of: item))
    guard last == nil || bound == nil else { throw item.error(.keysExclude(["to", "below"])) }
    guard first != nil || last != nil || bound != nil else { throw item.error(.keysMissing(["from", "to", "below"])) }
    var conditions: [Condition] = []
    if let first { conditions.append(.met(.atLeast, first)) }
    if let last { conditions.append(.met(.atMost, last)) }
    if let bound { conditions.append(.met(below == .included ? .atMost : .less, bound)) }
    let least = first ?? 0
    let most = last ?? bound.map { below == .included ? $0 : $0 - 1 } ?? answers
    guard least <= most else { throw item.error(.emptyRange("\(least)-\(most)")) }
    return (least...most, conditions)
  }

  private func count(_ key: String, of item: YAMLDocument) throws(ConfigurationError) -> Int? {
    guard let value = try item.value(key) else { return nil }
    let count = try value.wholeNumber()
    try checkCount(count, value)
    return count
  }

  /// Refuses bands with a count in common, and counts in no band unless another class or the scheme takes them.
  private func check(_ bands: [CountBand], _ items: [YAMLDocument], _ list: YAMLDocument, _ gaps: Gaps?) {
    for (place, band) in bands.enumerated() {
      for other in bands[..<place] where other.range.overlaps(band.range) {
        faults.add(items[place].error(.bandsOverlap(other.name, band.name)))
      }
    }
    guard let gaps else { return }
    for gap in Self.gaps(between: bands.map(\.range), upTo: answers) { report(gap, at: list, gaps) }
  }

  /// The runs of counts that are in no band: "21-22", "11".
  private static func gaps(between bands: [ClosedRange<Int>], upTo most: Int) -> [String] {
    var gaps: [ClosedRange<Int>] = []
    for count in 0...most where !bands.contains(where: { $0.contains(count) }) {
      if let last = gaps.last, last.upperBound == count - 1 {
        gaps[gaps.count - 1] = last.lowerBound...count
      } else {
        gaps.append(count...count)
      }
    }
    return gaps.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
  }
}
