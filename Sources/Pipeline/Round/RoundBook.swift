import Reporting
import Scoring

/// Which revision each submission of a round is, decided one after another in the order of arrival.
struct RoundBook: Sendable {
  /// What a submission is in its round.
  enum Standing: Hashable, Sendable {
    /// A revision of a unit's file.
    case revision(Revision)
    /// The bytes of another submission.
    case duplicate(of: Int)
    /// It cannot be graded; its report lies in a folder of this name under `_rejected`.
    case refused(folder: String)
    /// It could not be read this time, for a reason of the machine: it waits.
    case pending
  }

  /// A revision of a unit's file.
  struct Revision: Hashable, Sendable {
    let unit: Unit
    /// Its number, from 1.
    let number: Int
    /// The names of the unit's files right before it, as many as a report tells of.
    let earlier: [String]
    /// The submission before it, or `nil` for the first.
    let previous: Int?
    /// When the unit's first file was written, in seconds since 1970.
    let firstWritten: Int
  }

  private struct OfUnit {
    /// How many files it has so far.
    var count = 0
    var names: [String] = []
    var last: Int?
    let firstWritten: Int
  }

  /// How many earlier files a report tells of; those before them were told of by the reports of their time.
  private static let toldFiles = 5

  private var units: [String: OfUnit] = [:]
  private var folders = RejectedFolders()

  /// Decides on the next submission; `nil` for one that could not be read.
  mutating func decide(_ entry: RoundEntry, reading: SubmissionReading?, original: Int?) -> Standing {
    guard let reading else { return .pending }
    if let original { return .duplicate(of: original) }
    guard reading.isAccepted, let unit = reading.unit else { return .refused(folder: folders.take(entry.name)) }
    let before = units[unit.id] ?? OfUnit(firstWritten: entry.written)
    units[unit.id] = OfUnit(
      count: before.count + 1, names: (before.names + [entry.name]).suffix(Self.toldFiles), last: entry.id,
      firstWritten: before.firstWritten)
    return .revision(
      Revision(
        unit: unit, number: before.count + 1, earlier: before.names, previous: before.last,
        firstWritten: before.firstWritten))
  }
}
