import Binding
import Disk
import Reporting
import Scoring
import Validation
import Watching
import XLSXReader

/// Has every file of adjustments read, in the order of names.
struct AdjustmentLoading<Desk: GradingDesk> {
  let settings: JudgingSettings
  /// Who reads them: they come from outside as submissions do.
  let desk: Desk

  /// The adjustments of files and folders, read when those are complete.
  ///
  /// - Throws: ``BatchProblem`` as ``book(of:)`` does, and for a file that is being written.
  func book(of paths: [DiskPath], when settled: inout SettledFiles) async throws(BatchProblem) -> AdjustmentBook {
    try await settled.reading({ () throws(BatchProblem) in try Self.files(paths) }) {
      () async throws(BatchProblem) in try await book(of: paths)
    }
  }

  /// The adjustments of files and folders.
  ///
  /// A file that cannot be read is a finding among those returned.
  ///
  /// - Throws: ``BatchProblem`` when a file or folder is not there, or there is nobody to read it.
  func book(of paths: [DiskPath]) async throws(BatchProblem) -> AdjustmentBook {
    var loaded = LoadedAdjustments()
    for path in try Self.files(paths) {
      do throws(TableSource.Refusal) {
        let bytes = try TableSource.bytes(of: path, limits: settings.limits)
        loaded.take(try file(try await answer(to: bytes, named: path.name), bytes, named: path.name))
      } catch {
        switch error {
        case .disk(let error): throw BatchProblem(reading: error)
        case .file(let detail): loaded.take(Finding(refusal: detail, ofTable: path.name))
        case .text(let fault): loaded.take(fault)
        }
      }
    }
    return AdjustmentBook(loaded, settings: settings)
  }

  /// What comes back for a file, which is tried again with another reader when it breaks one.
  private func answer(to bytes: [UInt8], named name: String) async throws(TableSource.Refusal) -> GradingAnswer {
    let request = Message(GradingRequest.readAdjustments(file: name), attachments: [bytes])
    var breakdown = Finding.Breakdown.crash(signal: 0)
    for _ in 0..<EntryPass<Desk>.attempts {
      switch await desk.conversation({ ask in await ask(request) }) {
      case .answer(let answer): return answer.value
      case .lost(let loss): breakdown = loss
      // Without its scores units would be graded wrongly: nothing is done until it can be read.
      case .nobody(let code): throw .disk(DiskError(.read, path: name, code: Int32(clamping: code)))
      }
    }
    throw .file(.breakdown(breakdown))
  }

  private func file(
    _ answer: GradingAnswer, _ bytes: [UInt8], named name: String
  ) throws(TableSource.Refusal) -> AdjustmentFile {
    switch answer {
    case .adjustments(let file): return file
    // Someone has read it and lived, so it can be read here to say why.
    case .noTable: return try AdjustmentReading.file(bytes, named: name, settings: settings)
    case .read, .done, .cannotDraw, .confused: throw .file(.breakdown(.crash(signal: 0)))
    }
  }

  private static func files(_ paths: [DiskPath]) throws(BatchProblem) -> [DiskPath] {
    do { return try AdjustmentFiles.of(paths) } catch { throw BatchProblem(reading: error) }
  }
}
