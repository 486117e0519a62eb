import Scoring

/// Reads the rounds that a scheme plans.
struct RoundsReader {
  let document: YAMLDocument
  let faults: FaultList
  private let ids = KnownIDs()

  init(document: YAMLDocument, faults: FaultList) {
    self.document = document
    self.faults = faults
  }

  /// The rounds in order.
  func rounds() -> [InspectionRound] {
    let items = faults.optional(document, "rounds") { value throws(ConfigurationError) in try value.items() } ?? []
    let rounds = faults.collectAll(items, round)
    if rounds.count == items.count { checkFollowUps(of: rounds, items) }
    return rounds
  }

  private func round(_ item: YAMLDocument) throws(ConfigurationError) -> InspectionRound {
    try item.allowKeys(of: .round)
    return InspectionRound(
      id: try ids.unique(item.required("id")), name: try item.required("name").localized(),
      deadline: try deadline("deadline", of: item), ends: try deadline("ends", of: item),
      followsUp: try item.value("followsUp")?.text())
  }

  private func deadline(_ key: String, of item: YAMLDocument) throws(ConfigurationError) -> Deadline? {
    guard let value = try item.value(key) else { return nil }
    let text = try value.text()
    guard let deadline = Deadline(text) else { throw value.error(.unreadableDeadline(text)) }
    return deadline
  }

  /// Every round follows up one that there is, and none comes back to itself.
  private func checkFollowUps(of rounds: [InspectionRound], _ items: [YAMLDocument]) {
    let known = rounds.map(\.id)
    let followed = Dictionary(uniqueKeysWithValues: rounds.map { ($0.id, $0.followsUp) })
    for (round, item) in zip(rounds, items) {
      _ = faults.collect { () throws(ConfigurationError) in
        guard let id = round.followsUp, let value = try item.value("followsUp") else { return }
        guard known.contains(id) else { throw value.error(.unknownRound(id, known: known)) }
        if let cycle = Self.cycle(from: round.id, followed) { throw value.error(.cycle(cycle)) }
      }
    }
  }

  /// The rounds from one back to itself, or `nil`.
  private static func cycle(from start: String, _ followed: [String: String?]) -> [String]? {
    var path = [start]
    while let next = followed[path[path.count - 1]] ?? nil {
      path.append(next)
      if next == start { return path }
      // A loop further back is told where it lies.
      if path.count > followed.count { return nil }
    }
    return nil
  }
}
