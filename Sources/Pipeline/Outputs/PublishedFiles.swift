import Disk
import Reporting
import Scoring

/// What of the outputs is there already: not only files of those names, but those of the submission and the round.
///
/// A unit's folder is one for all revisions and rounds, so another may have written there since.
struct PublishedFiles: Sendable {
  let out: DiskPath
  let scheme: Scheme
  let round: String?

  /// Whether the outputs of a submission are where they belong.
  func has(_ stored: StoredOutcome) -> Bool {
    let paths = OutputRenderer.paths(of: stored, scheme: scheme).map(out.appending)
    guard let record = stored.record, paths.allSatisfy(Disk.exists) else { return false }
    guard let result = paths.first(where: { $0.text.hasSuffix("result.json") }),
      // One that cannot be read is written anew.
      let bytes = try? Disk.read(result, limit: 64 << 20)
    else { return false }
    return isResult(String(decoding: bytes, as: UTF8.self), of: record.submission)
  }

  private func isResult(_ text: String, of submission: SubmissionOutcome.Submission) -> Bool {
    let round = String(decoding: JSONValue.optional(round).bytes.dropLast(), as: UTF8.self)
    // Before all that came out of the workbook.
    let head = text.utf8.prefix(4_096)
    return [
      "\"sha256\": \"\(submission.sha256)\"", "\"revision\": \(submission.revision),", "\"round\": \(round),",
    ].allSatisfy { Substring(head).contains($0) }
  }
}
