import Reporting

/// Has the submissions of a round decided in the order of arrival, though they are read in any.
actor RoundProgress {
  private var book = RoundBook()
  private let originals: [Int: Int]
  /// The place among the entries of the one that is to be decided next.
  private var next = 0
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  /// What was found in revisions; `nil` for one that came to nothing.
  private var findings: [Int: [FindingRecord]?] = [:]
  private var waitingForFindings: [Int: [CheckedContinuation<Void, Never>]] = [:]

  /// A round of which nothing is decided; which entries repeat which others is known.
  init(originals: [Int: Int]) { self.originals = originals }

  /// Decides on the entry at a place once all before it are decided; every entry must be asked for, once.
  func decide(_ entry: RoundEntry, at place: Int, reading: SubmissionReading?) async -> RoundBook.Standing {
    if place > next { await withCheckedContinuation { waiting[place] = $0 } }
    let standing = book.decide(entry, reading: reading, original: originals[entry.id])
    next = place + 1
    waiting.removeValue(forKey: next)?.resume()
    return standing
  }

  /// Says what was found in a submission; every one that was decided to be a revision must come to this.
  func conclude(_ id: Int, findings: [FindingRecord]?) {
    self.findings[id] = .some(findings)
    for continuation in waitingForFindings.removeValue(forKey: id) ?? [] { continuation.resume() }
  }

  /// What was found in a revision, once that is known; it came before, so someone is at work on it or has been.
  func findings(of id: Int) async -> [FindingRecord]? {
    if findings[id] == nil { await withCheckedContinuation { waitingForFindings[id, default: []].append($0) } }
    return findings[id] ?? nil
  }
}
