import Disk
import Reporting
import Validation

/// What came of having a submission read.
enum EntryReading: Sendable {
  case read(SubmissionReading)
  /// It cannot be read, and its report is to say why.
  case refused(Finding)
  /// It could not be read this time, for a reason of the machine.
  case failed(EntryFailure)
  /// Whoever read it broke down.
  case lost(Finding.Breakdown)

  /// Has someone read a submission, whose file may have so many bytes at most.
  static func read(_ entry: RoundEntry, by ask: GradingAsk, limit: Int) async -> EntryReading {
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try Disk.read(try entry.path, limit: limit)
    } catch {
      return error.isTooLarge ? .refused(Finding(refusal: .init(error, limit: limit))) : .failed(.disk(error))
    }
    guard SHA256Digest(of: bytes).hexadecimal == entry.sha256 else { return .failed(.changed) }
    switch await ask(Message(.read(file: entry.name), attachments: [bytes])) {
    case .answer(let answer):
      guard case .read(let reading) = answer.value else { return .failed(.confused) }
      return .read(reading)
    case .lost(let breakdown): return .lost(breakdown)
    case .nobody(let code): return .failed(.nobody(code: code))
    }
  }
}

extension RoundEntry {
  /// The path of its bytes.
  ///
  /// - Throws: `DiskError` when they are not where they should be.
  fileprivate var path: DiskPath {
    get throws(DiskError) {
      switch original {
      case .at(let path): return path
      case .archived(let archive, let place):
        guard let path = try archive.original(in: place) else { throw .missing(place) }
        return path
      case .missing: throw .missing(name)
      }
    }
  }
}

extension SubmissionReading {
  /// What is known of a file that cannot be read.
  static let refused = SubmissionReading(unit: nil, isAccepted: false)
}
