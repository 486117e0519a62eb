import Ledger

/// The error of something that is to fail, or `nil` when it does not.
func refusal<Answer>(_ body: () throws(LedgerError) -> Answer) -> LedgerError? {
  do {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

extension LedgerError {
  var isRefused: Bool { if case .refused = self { true } else { false } }
  var isDamaged: Bool { if case .damaged = self { true } else { false } }
  var isCannotOpen: Bool { if case .cannotOpen = self { true } else { false } }
  var isInputOutput: Bool { if case .inputOutput = self { true } else { false } }
}

/// Ends the process when something is not so, where an expectation would not be heard.
func insist(_ condition: @autoclosure () throws -> Bool) throws {
  let isSo = try condition()
  precondition(isSo)
}
