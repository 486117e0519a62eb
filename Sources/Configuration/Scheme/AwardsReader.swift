import Scoring

/// Reads the awards of a scheme, each of which rests on a class, on places or on another award.
struct AwardsReader {
  let document: YAMLDocument
  let grading: Grading?
  let ranking: RankingRule?
  let faults: FaultList
  private let ids = KnownIDs()

  init(document: YAMLDocument, grading: Grading?, ranking: RankingRule?, faults: FaultList) {
    self.document = document
    self.grading = grading
    self.ranking = ranking
    self.faults = faults
  }

  /// The awards in order.
  func awards() -> [Award] {
    let items = faults.optional(document, "awards") { value throws(ConfigurationError) in try value.items() } ?? []
    var awards: [Award] = []
    for item in items {
      let award = faults.collect { () throws(ConfigurationError) in try self.award(item, after: awards) }
      if let award { awards.append(award) }
    }
    return awards
  }

  private func award(_ item: YAMLDocument, after earlier: [Award]) throws(ConfigurationError) -> Award {
    let above = ids.ids
    try item.allowKeys(of: .award)
    let award = Award(
      id: try ids.unique(item.required("id")), name: try item.required("name").localized(),
      scope: try item.value("per")?.choice(Award.Scope.self) ?? .all, eligibility: try eligibility(item, below: above)
    )
    guard case .places(let places) = award.eligibility else { return award }
    for other in earlier where other.scope == award.scope {
      if case .places(let taken) = other.eligibility, taken.overlaps(places) {
        throw item.error(.placesOverlap(other.id, award.id))
      }
    }
    return award
  }

  private func eligibility(
    _ item: YAMLDocument, below above: [String]
  ) throws(ConfigurationError) -> Award.Eligibility {
    let rules = ["places", "class", "among"]
    var given: [String] = []
    for key in rules where try item.value(key) != nil { given.append(key) }
    guard given.count <= 1 else { throw item.error(.keysExclude(given)) }
    if let value = try item.value("class") { return .ofClass(try className(value), quota: try quota(item)) }
    if let value = try item.value("among") {
      return .among(try holder(value, among: above), quota: try quota(item))
    }
    guard let value = try item.value("places") else { throw item.error(.keysMissing(rules)) }
    if let quota = try item.value("quota") { throw quota.error(.keysExclude(["places", "quota"])) }
    return .places(try places(value))
  }

  /// A class that the scheme has; any where its grading could not be read.
  private func className(_ value: YAMLDocument) throws(ConfigurationError) -> String {
    let name = try value.text()
    let known = grading?.classNames ?? []
    let isWritten = try document.value("grading") != nil
    guard (isWritten && grading == nil) || known.contains(name) else {
      throw value.error(.unknownClass(name, known: known))
    }
    return name
  }

  private func holder(_ value: YAMLDocument, among known: [String]) throws(ConfigurationError) -> String {
    let id = try value.text()
    guard known.contains(id) else { throw value.error(.unknownAward(id, known: known)) }
    return id
  }

  private func quota(_ item: YAMLDocument) throws(ConfigurationError) -> Int {
    let value = try item.required("quota")
    let quota = try value.wholeNumber()
    guard quota > 0 else { throw value.error(.wrongKind(found: String(quota), expected: .positiveNumber)) }
    return quota
  }

  /// Places such as `1-3`, or one place.
  private func places(_ value: YAMLDocument) throws(ConfigurationError) -> ClosedRange<Int> {
    let text = try value.text()
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { part -> Int? in
      let digits = part.split(separator: " ").joined()
      return digits.utf8.count <= 9 ? Int(digits) : nil
    }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else {
      throw value.error(.wrongKind(found: text, expected: .places))
    }
    guard 1 <= first, first <= last else { throw value.error(.emptyRange(text)) }
    let isWritten = try document.value("ranking") != nil
    guard ranking != nil || isWritten else { throw value.error(.awardWithoutRanking(text)) }
    return first...last
  }
}
