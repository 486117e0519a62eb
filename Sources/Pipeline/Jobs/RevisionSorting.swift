import Binding
import Disk
import Reporting
import Scoring
import Validation

/// Sorts files, one by one in the order of arrival, into those that count and those that others take the place of.
struct RevisionSorting {
  /// A file whose unit and table are known.
  private struct Accepted {
    let submission: ReadSubmission
    let workbook: BoundWorkbook
    let sheet: ScoreSheet
    let unit: Unit
    let arrival: Int
  }

  private struct Refusal {
    let submission: ReadSubmission
    let arrival: Int
  }

  /// The same bytes may be two units' files, where only the files' names tell whose they are.
  private struct Identity: Hashable {
    let sha256: String
    let unitID: String?
  }

  private var firstOfIdentity: [Identity: ReadSubmission] = [:]
  private var acceptedOfDigest: [String: Accepted] = [:]
  private var duplicateFindings: [Identity: [Finding]] = [:]
  private var ofUnit: [String: [Accepted]] = [:]
  private var unitOrder: [String] = []
  private var refusals: [Refusal] = []
  private var arrivals = 0
  private(set) var duplicates: [RunOutcome.Replaced] = []

  /// Takes the next file.
  mutating func take(_ submission: ReadSubmission) {
    arrivals += 1
    let accepted = accepted(submission)
    let identity = Identity(sha256: submission.sha256, unitID: accepted?.unit.id)
    guard submission.isWhole else { return refuse(submission) }
    if let first = firstOfIdentity[identity] { return takeDuplicate(submission, of: first, as: identity) }
    // A copy that is refused for its name alone repeats the one that was not.
    if accepted == nil, let first = acceptedOfDigest[submission.sha256] {
      return takeDuplicate(submission, of: first.submission, as: .init(sha256: identity.sha256, unitID: first.unit.id))
    }
    firstOfIdentity[identity] = submission
    guard let accepted else { return refuse(submission) }
    accept(accepted, as: identity)
  }

  private func accepted(_ submission: ReadSubmission) -> Accepted? {
    guard case .bound(let workbook, _) = submission.outcome, case .found(let unit, _) = workbook.unit,
      case .found(let sheet) = workbook.table
    else { return nil }
    return Accepted(submission: submission, workbook: workbook, sheet: sheet, unit: unit, arrival: arrivals)
  }

  private mutating func refuse(_ submission: ReadSubmission) {
    refusals.append(Refusal(submission: submission, arrival: arrivals))
  }

  private mutating func accept(_ accepted: Accepted, as identity: Identity) {
    if ofUnit[accepted.unit.id] == nil { unitOrder.append(accepted.unit.id) }
    ofUnit[accepted.unit.id, default: []].append(accepted)
    if acceptedOfDigest[identity.sha256] == nil { acceptedOfDigest[identity.sha256] = accepted }
    // The same bytes came before under a name that said nothing: that copy is the one too many.
    let copies = refusals.filter { $0.submission.isWhole && $0.submission.sha256 == identity.sha256 }
    guard !copies.isEmpty else { return }
    refusals.removeAll { $0.submission.isWhole && $0.submission.sha256 == identity.sha256 }
    for copy in copies { takeDuplicate(copy.submission, of: accepted.submission, as: identity) }
  }

  private mutating func takeDuplicate(_ copy: ReadSubmission, of first: ReadSubmission, as identity: Identity) {
    duplicates.append(
      .init(file: copy.file.name, sha256: copy.sha256, by: first.file.name, unitID: identity.unitID))
    let finding = Finding(
      .identity(.duplicate(file: copy.file.name, original: first.file.name)), at: .init(), found: copy.file.name)
    duplicateFindings[identity, default: []].append(finding)
  }

  // MARK: - What it comes to

  /// For each unit the last of its files, the others told of.
  var latest: [Revisions.Current] {
    unitOrder.compactMap { id in
      guard let files = ofUnit[id], let last = files.last else { return nil }
      let replaced = files.dropLast().map { file in
        Finding(
          .identity(.superseded(earlier: file.submission.file.name, later: last.submission.file.name)), at: .init(),
          found: file.submission.file.name)
      }
      let identity = Identity(sha256: last.submission.sha256, unitID: id)
      return .init(
        submission: last.submission, workbook: last.workbook, sheet: last.sheet, unit: last.unit,
        revision: files.count, findings: (duplicateFindings[identity] ?? []) + replaced)
    }
  }

  /// The files that cannot be graded and that nothing has taken the place of.
  var refused: [Revisions.Refused] {
    refusals.filter { replacement(of: $0) == nil }.map { refusal in
      let identity = Identity(sha256: refusal.submission.sha256, unitID: nil)
      return .init(submission: refusal.submission, findings: duplicateFindings[identity] ?? [])
    }
  }

  /// The files that a later one takes the place of.
  var superseded: [RunOutcome.Replaced] {
    let revisions = unitOrder.flatMap { id -> [RunOutcome.Replaced] in
      let files = ofUnit[id] ?? []
      return files.dropLast().map { replaced($0.submission, by: files.last, unitID: id) }
    }
    let mended = refusals.compactMap { refusal in
      replacement(of: refusal).map { replaced(refusal.submission, by: $0, unitID: $0.unit.id) }
    }
    return revisions + mended
  }

  private func replaced(_ submission: ReadSubmission, by later: Accepted?, unitID: String) -> RunOutcome.Replaced {
    .init(
      file: submission.file.name, sha256: submission.sha256, by: later?.submission.file.name ?? "", unitID: unitID)
  }

  /// The good file that came after one refused on an earlier night: of the same unit, or of the same name.
  private func replacement(of refusal: Refusal) -> Accepted? {
    guard refusal.submission.file.archived != nil else { return nil }
    let later = unitOrder.compactMap { ofUnit[$0]?.last }.filter { $0.arrival > refusal.arrival }
    if case .bound(let workbook, _) = refusal.submission.outcome, case .found(let unit, _) = workbook.unit {
      return later.first { $0.unit.id == unit.id }
    }
    return later.first { $0.submission.file.path.name == refusal.submission.file.path.name }
  }
}
