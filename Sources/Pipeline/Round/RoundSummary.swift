import Reporting
import Scoring
import Validation

/// What the submissions of a round come to together, for the overview and the consolidated tables.
struct RoundSummary: Sendable {
  /// A submission that was gone through, without its files.
  struct Item: Sendable {
    let id: Int
    let name: String
    let sha256: String
    let standing: RoundBook.Standing
    let record: SubmissionRecord?
    /// Why nothing new came of it when it was last gone through, or `nil` when something did.
    let waits: WaitingSubmission.Reason?

    /// Whether nothing has come of it yet.
    var isPending: Bool {
      switch standing {
      case .pending: true
      case .revision, .refused: record == nil
      case .duplicate: false
      }
    }

    /// Why it waits: for nothing has come of it yet, or what was made of it may be out of date.
    ///
    /// One that was set aside with a report is told of by that.
    var waiting: WaitingSubmission.Reason? {
      switch standing {
      case .pending: waits ?? .failed
      case .revision: record == nil ? waits ?? .failed : waits
      case .refused: record == nil ? waits ?? .failed : waits == .setAside ? nil : waits
      case .duplicate: nil
      }
    }
  }

  private let items: [Item]
  private let names: [Int: String]
  /// The last submission of each unit that counts, by the unit's id.
  private let latest: [String: Item]

  /// A round's submissions, in the order of arrival.
  init(_ items: [Item]) {
    self.items = items
    names = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0.name) })
    latest = items.reduce(into: [:]) { latest, item in
      if case .revision(let revision) = item.standing, item.record != nil { latest[revision.unit.id] = item }
    }
  }

  /// What became of each unit that submitted; in the order of arrival.
  var units: [SubmissionRecord] { latest.values.sorted { $0.id < $1.id }.compactMap(\.record) }

  /// The files that cannot be graded and that nothing has taken the place of, by name.
  var rejected: [(folder: String, record: SubmissionRecord)] {
    items.compactMap { item -> (folder: String, record: SubmissionRecord)? in
      guard case .refused(let folder) = item.standing, let record = item.record, replacement(of: item) == nil else {
        return nil
      }
      return (folder, record)
    }.sorted { ($0.record.submission.file, $0.folder) < ($1.record.submission.file, $1.folder) }
  }

  /// Those that wait, each with the reason.
  var waiting: [WaitingSubmission] {
    items.compactMap { item in item.waiting.map { WaitingSubmission(name: item.name, reason: $0) } }
  }

  /// The numbers of the submissions to whose files the overview leads.
  var shown: [Int] {
    latest.values.map(\.id)
      + items.filter { item in
        if case .refused = item.standing { return item.record != nil && replacement(of: item) == nil }
        return false
      }.map(\.id)
  }

  /// The files that repeat another, by name.
  var duplicates: [RunOutcome.Replaced] {
    items.compactMap { item -> RunOutcome.Replaced? in
      guard case .duplicate(let original) = item.standing else { return nil }
      return RunOutcome.Replaced(
        file: item.name, sha256: item.sha256, by: names[original] ?? "", unitID: unit(ofSubmission: original))
    }.sorted { $0.file < $1.file }
  }

  /// The files that a later one takes the place of, by name.
  var superseded: [RunOutcome.Replaced] {
    items.compactMap { item -> RunOutcome.Replaced? in
      guard let later = successor(of: item), case .revision(let revision) = later.standing else { return nil }
      return RunOutcome.Replaced(file: item.name, sha256: item.sha256, by: later.name, unitID: revision.unit.id)
    }.sorted { $0.file < $1.file }
  }

  private func unit(ofSubmission id: Int) -> String? {
    guard let item = items.first(where: { $0.id == id }), case .revision(let revision) = item.standing else {
      return nil
    }
    return revision.unit.id
  }

  private func successor(of item: Item) -> Item? {
    switch item.standing {
    case .revision(let revision):
      guard let last = latest[revision.unit.id], last.id != item.id else { return nil }
      return last
    case .refused: return replacement(of: item)
    case .duplicate, .pending: return nil
    }
  }

  /// The good file that came after one that cannot be graded: of the same unit, or of the same name.
  private func replacement(of item: Item) -> Item? {
    if let unit = item.record?.unit { return latest[unit.id].flatMap { $0.id > item.id ? $0 : nil } }
    let name = Self.lastPart(of: item.name)
    return latest.values.filter { $0.id > item.id && Self.lastPart(of: $0.name) == name }.min { $0.id < $1.id }
  }

  private static func lastPart(of name: String) -> Substring { name.split(separator: "/").last ?? "" }
}

extension [SubmissionRecord] {
  /// The records in the order of a roster, units that it does not have last and by id.
  func inOrder(of roster: Roster?) -> [SubmissionRecord] {
    let places = Dictionary(
      (roster?.units ?? []).enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let key = { (record: SubmissionRecord) in
      (record.unit.flatMap { places[$0.id] } ?? Int.max, record.unit?.id ?? "")
    }
    return sorted { key($0) < key($1) }
  }
}
