internal import Spreadsheet
internal import XLSXReader

/// Reads a file twice and ends the process when the reader breaks one of its promises, whatever the file holds.
///
/// It is read with fonts and without, which must come to the same: that shows what depends on anything but the file, too.
///
/// - Parameter file: Any bytes.
public func checkPromises(on file: [UInt8]) {
  switch (Outcome(file, fonts: false), Outcome(file, fonts: true)) {
  case (.refused(let reason), .refused(let again)):
    promise(reason == again, "a file is refused for the same reason each time")
    checkReason(reason)
  case (.read(let contents), .read(let again)):
    contents.check(against: .fuzzing)
    contents.checkSame(again)
  case (.refused, .read), (.read, .refused):
    promise(false, "a file reads each time or never")
  }
  checkPieces(of: file)
}

/// Reads a file a few bytes at a time, which must come to the same as reading it in one piece; what is refused may be so
/// for another reason, since the fault that comes first in the file is then met first.
private func checkPieces(of file: [UInt8]) {
  let whole = Outcome(file, fonts: false)
  for limits in ReadingLimits.fuzzingInPieces {
    switch (whole, Outcome(file, fonts: true, limits: limits)) {
    case (.read(let contents), .read(let again)): contents.checkSame(again)
    case (.refused, .refused): break
    case (.refused, .read), (.read, .refused): promise(false, "a file reads in one piece and in many, or never")
    }
  }
}

/// What came of reading a file.
private enum Outcome {
  case read(Contents)
  case refused(XLSXError)

  init(_ file: [UInt8], fonts: Bool, limits: ReadingLimits = .fuzzing) {
    do throws(XLSXError) { self = .read(try Contents(file, limits: limits, fonts: fonts)) } catch {
      self = .refused(error)
    }
  }
}

/// Ends the process with a message when a promise is broken.
func promise(_ holds: Bool, _ what: @autoclosure () -> String) {
  if !holds { fatalError("broken promise: \(what())") }
}

private func checkReason(_ reason: XLSXError) {
  promise(!reason.description.isEmpty, "a refusal has words")
  switch reason {
  case .limitExceeded(let limit, let allowed, let found, _):
    promise(found > allowed, "a limit is exceeded by more than it allows")
    promise(allowed == ReadingLimits.fuzzing[limit], "a refusal names the limit as it was set")
  case .cannotOpen: promise(false, "bytes in memory need no file")
  case .fileTooLarge(let found, let allowed): promise(found > allowed, "a file that is too large has too many bytes")
  case .suspiciousCompression(_, let compressed, let inflated, let ratio):
    promise(inflated > compressed * ratio, "a suspicious part inflates to more than the ratio")
  case .notAZip, .missingSheet, .encrypted, .legacyXLS, .binaryXLSB, .openDocument, .notAWorkbook, .missingPart,
    .corrupt,
    .documentTypeDeclaration:
    break
  }
}
