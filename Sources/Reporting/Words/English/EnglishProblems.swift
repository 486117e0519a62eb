import Configuration
import Scoring
import Validation

extension English {
  func problem(_ problem: BatchProblem) -> String {
    switch problem {
    case .inputMissing(let path): "“\(path)” does not exist. Check the path."
    case .notAFile(let path): "“\(path)” is a folder or a device, not a file. Check the path."
    case .configuration(let error): fault(error)
    case .roster(let fault):
      "The roster, \(place(fault)): \(tableProblem(fault.problem)). Mend the roster and run again."
    case .rosterFile(let file, let detail): "The roster, \(file): \(rosterProblem(detail))"
    case .held(let path, let process):
      "Another vtlt-batch\(process.map { " (process \($0))" } ?? "") works in “\(path)”. Wait until it is done and run again."
    case .cannotCreate(let path, let fault):
      "“\(path)” cannot be created (\(words(fault, doing: "write"))); no file is half written. \(fix(fault))"
    case .cannotDraw(let fault):
      "The outputs cannot be made for a fault of the program; no file is half written. Tell whoever mends it: \(fault)."
    case .inputOutput(let path, let fault):
      "“\(path)” cannot be read or written (\(words(fault, doing: "use"))). \(fix(fault))"
    case .unfinished(let path):
      "“\(path)” is being written or copied at the moment; nothing was graded from half of it, and what was made before stays. Wait until the copy is done and run again."
    case .ledger(let path, let fault): ledger(path, fault)
    case .usage(let problem): usage(problem)
    }
  }

  private func ledger(_ path: String, _ fault: BatchProblem.LedgerFault) -> String {
    switch fault {
    case .damaged(let detail):
      "The ledger “\(path)” is damaged (\(detail)). Move it aside and run again: it is made anew from the archive; no original is lost."
    case .newer: "The ledger “\(path)” was made by a newer version of this program. Install that version."
    case .busy: "The ledger “\(path)” is kept locked by another program. Close it and run again."
    case .access(let fault): "The ledger “\(path)” cannot be used (\(words(fault, doing: "use"))). \(fix(fault))"
    case .fault(let detail):
      "The ledger “\(path)” failed for a fault of the program; no original is lost. Tell whoever mends it: \(detail)."
    }
  }

  private func rosterProblem(_ detail: Finding.FileDetail) -> String {
    let phrase = phrase(for: detail)
    return "\(phrase.message) \(phrase.fix) Then run again."
  }

  private func usage(_ problem: BatchProblem.UsageProblem) -> String {
    switch problem {
    case .missingOption(let option):
      "\(option) is missing. Name a workspace with vtlt.yaml, or --inbox, --out and --scheme."
    case .workspaceAndOption(let option): "\(option) is for runs without a workspace only."
    case .workspaceExists(let path): "“\(path)” is there already: the folder is a workspace. Nothing was changed."
    case .sameFolder(let path): "“\(path)” is used for two of inbox, outputs and archive. Choose different folders."
    case .unreadableLimit(let text): "The limit “\(text)” must be written name=number, the number above 0."
    case .unknownLimit(let name, let known):
      "There is no limit “\(name)”. The limits: \(known.joined(separator: ", "))."
    }
  }

  private func place(_ fault: TableFault) -> String {
    [fault.file, fault.sheet.map { "sheet “\($0)”" }, fault.cell.map { "cell \($0)" }].compactMap(\.self)
      .joined(separator: ", ")
  }

  func tableProblem(_ problem: TableFault.Problem) -> String {
    switch problem {
    case .notText(let offset): "it is not UTF-8 text (byte \(offset)); in Excel save it as “CSV UTF-8”"
    case .unclosedQuote: "a quotation mark is opened and never closed"
    case .noHeader(let needed): "no row has the labels \(needed.joined(separator: ", "))"
    case .noRows: "there is no row below the labels"
    case .empty(let column): "the cell “\(column)” is empty"
    case .invalidID(let id): "the id “\(id)” cannot name a folder; use letters without marks, digits and hyphens"
    case .duplicateID(let id, let first): "the id “\(id)” stands in cell \(first) already"
    case .duplicateUnit(let name, let first): "the unit “\(name)” stands in cell \(first) already"
    case .unknownLayer(let text): "the layer “\(text)” is none of inspected, agreed, appraised"
    case .unreadableScore(let text): "the score “\(text)” is not a number"
    }
  }
}
