import Disk
import Ledger

/// Submissions whose originals are not in the archive, by what is known of those: a file that arrives may be one of them.
struct UnplacedSubmissions {
  private var submissions: [Submission]
  private let inbox: DiskPath

  init(_ submissions: [Submission], below inbox: DiskPath) {
    self.submissions = submissions
    self.inbox = inbox
  }

  /// The submission that a file was written down for, which no other file gets then: one of its bytes and its name, or one
  /// of its bytes whose own name certainly no file has any more, for somebody renamed it.
  mutating func take(_ arrival: Arrival) -> Submission? {
    let same = submissions.indices.filter { submissions[$0].arrival.sha256 == arrival.sha256 }
    let place =
      same.first { submissions[$0].arrival.name == arrival.name }
      ?? same.first { Disk.isGone(inbox.appending(submissions[$0].arrival.name)) }
    return place.map { submissions.remove(at: $0) }
  }
}
