import Scoring

/// Reads the contents and criteria of a scheme, at any depth.
struct ContentsReader {
  /// Criteria in criteria go no deeper; whatever does is a loop or no scheme.
  static let deepest = 6

  let document: YAMLDocument
  let step: Points?
  let faults: FaultList
  private let ids = KnownIDs()
  private let ofContents = KnownIDs()

  /// The ids of the contents, also of those that have another fault.
  var contentIDs: [String] { ofContents.ids }

  init(document: YAMLDocument, step: Points?, faults: FaultList) {
    self.document = document
    self.step = step
    self.faults = faults
  }

  /// The contents; fewer where one has a fault.
  func contents() -> [Content] {
    let items = faults.collect { () throws(ConfigurationError) in try document.required("contents").nonEmptyItems() }
    let contents = faults.collectAll(items ?? [], content)
    if contents.count == items?.count { checkMaximum(of: contents) }
    return contents
  }

  private func checkMaximum(of contents: [Content]) {
    _ = faults.collect { () throws(ConfigurationError) in
      guard let whole = try document.value("maximum") else { return }
      let maximum = try whole.positivePoints()
      let unknown = contents.filter { $0.maximum == nil }.map(\.id)
      guard unknown.isEmpty else { throw whole.error(.maximumOfUnknownParts(parts: unknown)) }
      let parts = contents.compactMap(\.maximum).sum()
      guard parts == maximum else { throw whole.error(.maximumsDoNotAddUp(parts: parts, whole: maximum)) }
    }
  }

  private func content(_ item: YAMLDocument) throws(ConfigurationError) -> Content {
    let fields = try fields(of: item, .content, below: nil, depth: 1)
    return Content(
      id: fields.id, name: fields.name, aliases: fields.aliases, limit: fields.limit, kind: fields.kind,
      criteria: fields.criteria)
  }

  private func criterion(
    _ item: YAMLDocument, below parent: Maximum, depth: Int
  ) throws(ConfigurationError) -> Criterion {
    guard depth <= Self.deepest else { throw item.error(.tooDeep(limit: Self.deepest)) }
    let fields = try fields(of: item, .criterion, below: parent, depth: depth)
    return Criterion(
      id: fields.id, name: fields.name, aliases: fields.aliases, limit: fields.limit, kind: fields.kind,
      criteria: fields.criteria)
  }

  private struct Fields {
    let id: String
    let name: LocalizedText
    let aliases: [String]
    let limit: Maximum
    let kind: ScoreKind
    let criteria: [Criterion]
  }

  private func fields(
    of item: YAMLDocument, _ object: SchemeObject, below parent: Maximum?, depth: Int
  ) throws(ConfigurationError) -> Fields {
    // The id first: what names this content or criterion is then not told to name nothing.
    let id = try ids.unique(item.required("id"))
    if parent == nil { ofContents.add(id) }
    try item.allowKeys(of: object)
    let kind = try item.value("kind")?.choice(ScoreKind.self) ?? .points
    let limit = try limit(of: item, kind, below: parent)
    let rows = try item.value("criteria")?.items() ?? []
    guard kind == .points || rows.isEmpty else { throw item.error(.keysExclude(["kind: yesNo", "criteria"])) }
    let criteria = faults.collectAll(rows) { row throws(ConfigurationError) in
      try criterion(row, below: limit, depth: depth + 1)
    }
    if criteria.count == rows.count { try checkSum(of: criteria, limit, item) }
    return Fields(
      id: id, name: try item.required("name").localized(), aliases: try item.value("aliases")?.texts() ?? [],
      limit: limit, kind: kind, criteria: criteria)
  }

  /// The maximum: a number, `workbook` or `none`.
  ///
  /// A content must say it; a yes has 1 where nothing is said, and a criterion is as unlimited as what it is part of.
  private func limit(
    of item: YAMLDocument, _ kind: ScoreKind, below parent: Maximum?
  ) throws(ConfigurationError) -> Maximum {
    guard let value = try item.value("max") else {
      if kind == .yesNo { return .given(Points(1)) }
      guard let parent else { throw item.error(.missingKey("max")) }
      return parent == .unlimited ? .unlimited : .workbook
    }
    switch try value.text() {
    case "none": return .unlimited
    case "workbook": return .workbook
    default:
      let points = try points(of: value)
      if let step, !points.isMultiple(of: step) {
        faults.add(value.error(.stepDoesNotDivide(step: step, maximum: points)))
      }
      return .given(points)
    }
  }

  private func points(of value: YAMLDocument) throws(ConfigurationError) -> Points {
    do {
      return try value.positivePoints()
    } catch {
      throw value.error(.wrongKind(found: try value.text(), expected: .maximum))
    }
  }

  /// Criteria that all have a maximum make up that of what they are part of; of some, they are not more.
  private func checkSum(of criteria: [Criterion], _ limit: Maximum, _ item: YAMLDocument) throws(ConfigurationError) {
    guard case .given(let whole) = limit, !criteria.isEmpty else { return }
    let parts = criteria.compactMap(\.maximum)
    let sum = parts.sum()
    guard parts.count == criteria.count ? sum == whole : sum <= whole else {
      throw item.error(.maximumsDoNotAddUp(parts: sum, whole: whole))
    }
  }
}

/// The ids that a list has had so far.
final class KnownIDs {
  /// The ids in order, also of items that have another fault.
  private(set) var ids: [String] = []
  private var known: Set<String> = []

  /// Adds an id.
  func add(_ id: String) {
    if known.insert(id).inserted { ids.append(id) }
  }

  /// The id that a value is, which no other has.
  func unique(_ value: YAMLDocument) throws(ConfigurationError) -> String {
    let id = try value.identifier()
    guard known.insert(id).inserted else { throw value.error(.duplicateID(id)) }
    ids.append(id)
    return id
  }
}
