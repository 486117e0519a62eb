package import Disk
import Ledger
package import Scoring
package import Watching
package import XLSXReader

/// Everything that a run is told: where things are and how they are judged.
package struct RunSettings: Sendable {
  /// Where submissions arrive.
  package let inbox: DiskPath
  /// Where outputs go.
  package let out: DiskPath
  /// Where processed originals go, or `nil` when the inbox is only read.
  package let archive: DiskPath?
  /// Whether originals are moved into the archive.
  package let movesOriginals: Bool
  /// The files and folders of adjustments.
  package let adjustments: [DiskPath]
  /// The files that say how to judge besides the adjustments: configuration, scheme and roster.
  let judgedBy: [DiskPath]
  /// Where the ledger is, or `nil` without a workspace.
  package let ledger: DiskPath?
  /// How long files are watched before they count as complete.
  package let settling: SettlingTimes
  /// Whether submissions are graded in processes of their own.
  package let usesWorkers: Bool
  /// Whether submissions that were set aside are tried again.
  package let retriesSetAside: Bool
  /// What the scheme was read from.
  package let schemeSource: SchemeSource
  /// How submissions are judged.
  package let judging: JudgingSettings

  /// What of the program's own may lie in the inbox.
  ///
  /// The files that the run itself is told by are no submissions though they lie in the inbox.
  var ownPaths: [DiskPath] {
    [out] + [archive].compactMap(\.self) + ledgerFiles + [workspaceFolder.map(FolderHolder.file)].compactMap(\.self)
      + judgedBy + adjustments
  }

  /// The ledger and what SQLite keeps beside it while it is open.
  private var ledgerFiles: [DiskPath] {
    guard let ledger else { return [] }
    return ["", "-wal", "-shm", "-journal"].map { ledger.folder.appending(ledger.name + $0) }
  }

  /// The inbox, not yet looked at.
  var lookout: InboxLookout { InboxLookout(inbox, without: ownPaths, times: settling) }

  /// The version of the program and of the scheme, as the ledger notes them.
  var edition: Edition {
    Edition(
      program: ProgramVersion.current, scheme: judging.scheme.id,
      schemeVersion: SHA256Digest(of: Array(schemeSource.text.utf8)).hexadecimal)
  }
}

/// The version of the program.
package enum ProgramVersion {
  /// This one's.
  package static let current = "0.3.0"
}

/// How submissions are judged, wherever they come from.
package struct JudgingSettings: Sendable {
  /// The scheme.
  package let scheme: Scheme
  /// The roster, or `nil` without one.
  package let roster: Roster?
  /// The round, or `nil` for none.
  package let round: String?
  /// The language of the outputs.
  package let language: Language
  /// What a file may ask of its reader.
  package let limits: ReadingLimits
  /// What the process that reads a submission may take for it.
  package let process: ProcessLimits
  /// How many submissions are worked on at a time; at least 1.
  package let width: Int

  /// Until when submissions of the round are in time, or `nil` when the scheme sets no deadline for it.
  package var deadline: Deadline? { round.flatMap(scheme.round)?.deadline }

  /// How submissions are judged.
  package init(
    scheme: Scheme, roster: Roster?, round: String?, language: Language, limits: ReadingLimits,
    process: ProcessLimits = ProcessLimits(), width: Int
  ) {
    self.scheme = scheme
    self.roster = roster
    self.round = round
    self.language = language
    self.limits = limits
    self.process = process
    self.width = width
  }
}
