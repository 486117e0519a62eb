import Validation

extension English {
  func phrase(for detail: Finding.FileDetail) -> Phrase {
    switch detail {
    case .notXLSX(let kind):
      Phrase("The file is no .xlsx workbook: \(words(kind)).", expected: "An Excel workbook (.xlsx)", fix: fix(kind))
    case .encrypted:
      Phrase(
        "The file is protected by a password and cannot be opened.", expected: "A file without a password to open",
        fix:
          "In Excel choose File > Info > Protect Workbook > Encrypt with Password, clear the password, save and send it again."
      )
    case .legacyXLS:
      Phrase(
        "The file is an old .xls workbook that was only renamed to .xlsx.", expected: "An Excel workbook (.xlsx)",
        fix:
          "Open it in Excel, choose Save As, type “Excel Workbook (*.xlsx)”, and send it again; renaming is not enough."
      )
    case .corrupt(let damage, let place): phrase(for: damage, at: place)
    case .tooLarge(let excess): phrase(for: excess)
    case .suspiciousCompression(let inflation): phrase(for: inflation)
    case .macro:
      Phrase(
        "The file has macros. None was run; only the cells were read.", expected: "An .xlsx file without macros",
        fix: "Save it as “Excel Workbook (*.xlsx)” before sending.")
    case .unreadable(let fault):
      Phrase(
        "The file cannot be read: \(words(fault, doing: "read")).", expected: "A file that can be read", fix: fix(fault)
      )
    case .breakdown(let breakdown): phrase(for: breakdown)
    case .notAnnotated(let refusal):
      Phrase(
        "No copy of the workbook with notes was made: \(words(refusal)). Grading is not affected.",
        expected: "A plain .xlsx workbook",
        fix:
          "Mend the cells that this report names in the workbook itself, save it as “Excel Workbook (*.xlsx)” and send it."
      )
    }
  }

  private func words(_ refusal: Finding.AnnotationRefusal) -> String {
    switch refusal {
    case .signed: "it is digitally signed, and any change would void the signature"
    case .otherKind: "it is a workbook with macros, a template or of another kind"
    case .partTooLarge(let part, let count, let allowed):
      "\(part.shortened) in it has \(bytes(count)), and at most \(bytes(allowed)) are edited"
    case .unusual(let part?, _): "\(part.shortened) in it is written in an unusual way, and a change could damage it"
    case .unusual(nil, _): "it is written in an unusual way, and a change could damage it"
    }
  }

  private func phrase(for breakdown: Finding.Breakdown) -> Phrase {
    switch breakdown {
    case .computingTime(let seconds):
      tooDemanding(
        "computing time", found: "more than \(amount(seconds, "second"))", allowed: amount(seconds, "second"))
    case .memory(let count): tooDemanding("memory", found: "more than \(bytes(count))", allowed: bytes(count))
    case .silence(let seconds):
      tooDemanding("time", found: "nothing came for \(amount(seconds, "second"))", allowed: amount(seconds, "second"))
    case .crash(let signal):
      Phrase(
        "The process that read this file ended abruptly (signal \(signal)); no other file was affected.",
        expected: "A file that can be read",
        fix:
          "Open it in Excel, copy the table into a new workbook, save and send it again. Tell whoever looks after the machine: this is a fault of the program; the original is kept."
      )
    }
  }

  private func tooDemanding(_ what: String, found: String, allowed: String) -> Phrase {
    Phrase(
      "Reading this file takes too much \(what): \(found). It was given up; no other file was affected.",
      expected: "At most \(allowed) a file",
      fix:
        "Open it in Excel, keep only the table of scores (delete sheets, rows and columns that are not needed), save and send it again. If nobody knows where the file is from, do not open it."
    )
  }

  private func words(_ kind: Finding.FileKind) -> String {
    switch kind {
    case .empty: "it is empty (0 bytes)"
    case .html: "its content is a web page (HTML)"
    case .xml: "its content is XML, perhaps a workbook saved as “XML Spreadsheet 2003”"
    case .text: "its content is plain text or CSV"
    case .pdf: "its content is a PDF document"
    case .zip: "it is a ZIP archive without a workbook"
    case .openDocument: "it is an OpenDocument spreadsheet (.ods)"
    case .binaryWorkbook: "it is a binary workbook (.xlsb)"
    case .wordDocument: "it is a Word document"
    case .presentation: "it is a PowerPoint presentation"
    case .drawing: "it is a Visio drawing"
    case .oldDocument: "it is an old Office document (97-2003) but no workbook"
    case .otherDocument(let type): "it is an Office document of another kind (“\(type.shortened)”)"
    case .other: "its content is not recognised"
    }
  }

  private func fix(_ kind: Finding.FileKind) -> String {
    switch kind {
    case .empty:
      "Copy the file again from the sender; if the original is empty too, ask the sender to make the table anew."
    case .html, .xml, .text, .openDocument, .binaryWorkbook:
      "Open it in Excel, choose Save As, type “Excel Workbook (*.xlsx)”, and send it again."
    case .pdf: "Send the workbook itself (.xlsx), not a PDF of it."
    case .zip: "Unpack the archive and send the .xlsx workbook that is in it."
    case .wordDocument, .presentation, .drawing, .oldDocument, .otherDocument:
      "Copy the table into an empty Excel template, save it as “Excel Workbook (*.xlsx)”, and send that."
    case .other: "Check that this is the right file; send a workbook saved as “Excel Workbook (*.xlsx)”."
    }
  }
}
