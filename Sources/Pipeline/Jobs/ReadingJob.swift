import Binding
import Disk
import Scoring
import Validation
import XLSXReader

/// A received file after reading: bound to the scheme, or refused with the reason.
struct ReadSubmission: Sendable {
  /// What reading came to.
  enum Outcome: Sendable {
    case bound(BoundWorkbook, hasMacros: Bool)
    case refused(Finding)
  }

  let file: ReceivedFile
  /// The SHA-256 of the bytes; of no bytes when they could not be read.
  let sha256: String
  let outcome: Outcome
}

/// Reads one file and binds it: bytes in, outcome out.
struct ReadingJob: Sendable {
  let settings: JudgingSettings
  let binder: WorkbookBinder

  /// Prepares to read the files of a batch.
  init(_ settings: JudgingSettings) {
    self.settings = settings
    binder = WorkbookBinder(scheme: settings.scheme, roster: settings.roster)
  }

  /// Reads a file.
  func read(_ file: ReceivedFile) -> ReadSubmission {
    do throws(DiskError) {
      let bytes = try Disk.read(file.path, limit: settings.limits[.fileBytes])
      return ReadSubmission(file: file, sha256: SHA256Digest(of: bytes).hexadecimal, outcome: outcome(bytes, of: file))
    } catch {
      return ReadSubmission(file: file, sha256: digest(of: file), outcome: .refused(finding(error)))
    }
  }

  /// The digest of a file too large to be held; of no bytes when they cannot be read at all.
  private func digest(of file: ReceivedFile) -> String {
    // What cannot be read is reported as such by the error that led here.
    ((try? Disk.digest(of: file.path)) ?? SHA256Digest(of: [])).hexadecimal
  }

  private func outcome(_ bytes: [UInt8], of file: ReceivedFile) -> ReadSubmission.Outcome {
    do throws(XLSXError) {
      let book = try Workbook.open(bytes, limits: settings.limits)
      let workbook = ReceivedWorkbook(
        fileName: file.path.name, sheets: try book.sheets(fonts: true), definedNames: book.definedNames)
      return .bound(binder.bind(workbook), hasMacros: book.hasMacros)
    } catch {
      return .refused(Finding(refusal: error))
    }
  }

  private func finding(_ error: DiskError) -> Finding {
    Finding(refusal: .init(error, limit: settings.limits[.fileBytes]))
  }
}
