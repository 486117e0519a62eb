import Disk
import Reporting

/// Outputs of a round that no submission has any more.
///
/// They are of a unit whose only file turned out to be another's, of a rejected file that is none now, of half a copy that is
/// whole now. One undisturbed run over everything would not leave them.
struct StaleOutputs: Sendable {
  let out: DiskPath
  let round: String?
  /// The ids of the units that have outputs.
  let units: Set<String>
  /// The folders under `_rejected` that reports are in.
  let rejectedFolders: Set<String>
  /// The digests of the submissions that the ledger knows: what is of others is not ours to remove.
  let known: Set<String>

  static let rejected = "_rejected"
  /// What the files of a unit are called after its id, the result last: by it the folder is known, should the removal break off.
  private static let unitFiles = [
    ".graded.xlsx", ".report.html", ".minutes.html", ".outline.html", ".annotated.xlsx", ".result.json",
  ]

  /// A folder with outputs of no submission.
  struct Folder: Sendable {
    /// Its path below the output folder.
    let path: String
    /// The names of those outputs, the result last.
    fileprivate let files: [String]
  }

  /// The folders with such outputs.
  func folders() -> [Folder] {
    let ofUnits = folderNames(in: out).filter { $0.first != "_" && !units.contains($0) }.map { id in
      Folder(path: id, files: Self.unitFiles.map { id + $0 })
    }
    let ofRejected = folderNames(in: out.appending(Self.rejected)).filter { !rejectedFolders.contains($0) }.map {
      name in
      Folder(path: "\(Self.rejected)/\(name)", files: ["report.html", "result.json"])
    }
    return (ofUnits + ofRejected).filter { isOurs($0.path + "/" + ($0.files.last ?? "")) }
  }

  /// Removes the outputs of a folder, and the folder when nothing else is in it.
  func remove(_ folder: Folder) {
    let path = out.appending(folder.path)
    for file in folder.files { Disk.remove(path.appending(file)) }
    Disk.removeEmptyFolder(path)
  }

  private func folderNames(in folder: DiskPath) -> [String] {
    // What cannot be listed now is looked at by the next pass.
    ((try? Disk.list(folder)) ?? []).filter { $0.kind == .folder }.map(\.path.name)
  }

  /// Whether a result is one of this round, of a submission that is known or of a file that could not be read.
  private func isOurs(_ result: String) -> Bool {
    // One that is not there or cannot be read is nobody's.
    guard let bytes = try? Disk.read(out.appending(result), limit: 64 << 20) else { return false }
    let head = PublishedHead(bytes)
    guard head.isOf(round: round), let sha256 = head.sha256 else { return false }
    return known.contains(sha256) || sha256 == SHA256Digest(of: []).hexadecimal
  }
}

/// What a published result says of itself before all that came out of the workbook, each key on a line of its own.
private struct PublishedHead {
  private static let lineCount = 16

  private let lines: [Substring]

  init(_ bytes: [UInt8]) {
    lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", maxSplits: Self.lineCount, omittingEmptySubsequences: false).prefix(Self.lineCount)
      .map { $0.last == "," ? $0.dropLast() : $0 }
  }

  /// The digest of the submission.
  var sha256: String? {
    let key = "    \"sha256\": \""
    return lines.first { $0.hasPrefix(key) }.map { String($0.dropFirst(key.count).dropLast()) }
  }

  func isOf(round: String?) -> Bool {
    let value = String(decoding: JSONValue.optional(round).bytes.dropLast(), as: UTF8.self)
    return lines.contains { $0 == "  \"round\": \(value)" }
  }
}
