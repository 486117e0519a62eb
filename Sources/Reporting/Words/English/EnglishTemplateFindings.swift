import Scoring
import Validation

extension English {
  func phrase(for detail: Finding.TemplateDetail, found: String) -> Phrase {
    switch detail {
    case .tableNotFound(let sheets):
      Phrase(
        "There is not one table of the scheme on the sheets: \(sheets.joined(separator: ", ")).",
        expected: "One table with a header row and the scheme's contents",
        fix: "Make the template anew by `vtlt-batch template new`, or mend the header and take other tables out.")
    case .columnMissing(let label):
      Phrase(
        "No column is understood as “\(label)”.", expected: "A column “\(label)”",
        fix: "Label the column “\(label)”, or add its label to `labels` of the scheme.")
    case .labelUnknown:
      Phrase(
        "The header label “\(found)” means nothing; its column is passed over.", expected: "A label that is known",
        fix: "Mend the label, take the column out, or add its label to `labels` of the scheme.")
    case .itemMissing(let id, let name):
      Phrase(
        "The template has no row for \(id): \(name.en).", expected: "A row for \(id)", fix: "Add the row of \(id).")
    case .itemDuplicate(let id, let first):
      Phrase(
        "There are two rows for \(id) (the first at \(first)).", expected: "One row each",
        fix: "Take one row of \(id) out.")
    case .itemUnknown:
      Phrase(
        "The row “\(found)” is none of the scheme's; what is filled in there does not count.",
        expected: "Only what the scheme has", fix: "Delete the row, or put it into the scheme.")
    case .nameBroken(let name):
      Phrase(
        "The name “\(name)” leads to no cell.", expected: "A cell of this file",
        fix: "Mend or delete it under Formulas → Name Manager.")
    case .nameMissing(let name):
      Phrase(
        "There is no name “\(name)”.", expected: "The name “\(name)”",
        fix: "Define it under Formulas → Name Manager, or make the template anew.")
    case .nameElsewhere(let name, let expected):
      Phrase(
        "The name “\(name)” is \(found), not \(expected).", expected: expected,
        fix: "Mend it under Formulas → Name Manager.")
    case .trial(let id, let typed):
      Phrase(
        "For trial \(typed) was put in for \(id), and grading came to something else.", expected: typed,
        fix: "Send the file to whoever looks after the program, and do not send the template out yet.")
    case .maximumWrong, .maximumMissing, .maximumsOpen, .maximumsDoNotAddUp: maximumPhrase(for: detail, found: found)
    case .scoreFilled, .mergedScores, .validationMissing, .validationContradicts, .validationUnchecked, .unprotected,
      .scoreLocked, .unitLocked:
      entryPhrase(for: detail, found: found)
    case .formulaMissing, .formulaRange, .formulaBroken, .cachedValue: formulaPhrase(for: detail, found: found)
    case .hiddenRow, .hiddenColumn, .hiddenSheet, .externalLink, .macro, .metadata, .printArea, .mixedEncoding:
      filePhrase(for: detail, found: found)
    }
  }

  private func maximumPhrase(for detail: Finding.TemplateDetail, found: String) -> Phrase {
    switch detail {
    case .maximumWrong(let id, let expected):
      Phrase(
        "The maximum of \(id) is \(found); the scheme's is \(number(expected)).", expected: number(expected),
        fix: "Make the maximum \(number(expected)).")
    case .maximumMissing(let id, let expected):
      Phrase(
        "\(id) has no maximum that can be used.", expected: expected.map { number($0) } ?? "A number above 0",
        fix: "Write the maximum of \(id).")
    case .maximumsOpen(let ids, let bound):
      Phrase(
        "The scheme does not divide the maximum among \(ids.joined(separator: ", ")), and neither does the template.",
        expected: bound.map { "They add up to \(number($0))" } ?? "The maximum of each",
        fix: "If it is divided, write the maximums before sending the template out; if not, leave all of them blank.")
    default:
      Phrase("The maximums do not add up.", expected: sum(detail), fix: "Make them add up to \(sum(detail)).")
    }
  }

  private func sum(_ detail: Finding.TemplateDetail) -> String {
    if case .maximumsDoNotAddUp(_, _, let expected) = detail { return number(expected) }
    return ""
  }

  private func entryPhrase(for detail: Finding.TemplateDetail, found: String) -> Phrase {
    switch detail {
    case .scoreFilled(let id):
      Phrase("The score cell of \(id) holds “\(found)”.", expected: "An empty cell", fix: "Empty the cell.")
    case .mergedScores(let id):
      Phrase(
        "The score cell of \(id) is merged: \(found).", expected: "A cell of its own", fix: "Unmerge the cells.")
    case .validationMissing(let id):
      Phrase(
        "Anything can be typed into the score cell of \(id).", expected: "Data validation by the scheme",
        fix: "Set data validation for the cell, or make the template anew.")
    case .validationContradicts(let id, let expected):
      Phrase(
        "The data validation of \(id) is “\(found)”, which contradicts the scheme.", expected: expected,
        fix: "Make the cell's data validation \(expected).")
    case .validationUnchecked(let id):
      Phrase(
        "The data validation of \(id) is “\(found)”, which the program cannot hold against the scheme.",
        expected: "Data validation by the scheme", fix: "Look at the cell's data validation yourself.")
    case .unprotected:
      Phrase(
        "The sheet “\(found)” is not protected; units can change every cell.",
        expected: "A protected sheet whose cells to fill in are open",
        fix: "Unlock the score cells, then use Review → Protect Sheet.")
    case .scoreLocked(let id):
      Phrase(
        "The score cell of \(id) is locked, so nobody can fill it in.", expected: "An open cell",
        fix: "Clear Locked under Format Cells → Protection.")
    default:
      Phrase(
        "The cell of the unit's name is locked.", expected: "An open cell",
        fix: "Clear Locked under Format Cells → Protection of that cell.")
    }
  }

  private func formulaPhrase(for detail: Finding.TemplateDetail, found: String) -> Phrase {
    switch detail {
    case .formulaMissing(let id):
      Phrase("\(name(id)) has no formula that adds up.", expected: "=SUM(...)", fix: "Put the sum of its rows there.")
    case .formulaRange(let id, let missing, let extra, let repeated):
      Phrase(
        "The formula of \(name(id)), “\(found)”,"
          + (missing.isEmpty ? "" : " leaves out \(missing.joined(separator: ", "))")
          + (extra.isEmpty ? "" : " takes in \(extra.joined(separator: ", "))")
          + (repeated.isEmpty ? "" : " counts \(repeated.joined(separator: ", ")) more than once") + ".",
        expected: "The sum of exactly its rows", fix: "Make the formula cover exactly its rows.")
    case .formulaBroken:
      Phrase(
        "The formula “\(found)” shows an error or has lost its cells.", expected: "A formula that works",
        fix: "Mend the formula.")
    default:
      Phrase(
        "A formula still shows “\(found)” while the score cells are empty.", expected: "0 or nothing",
        fix: "Open the file in Excel, calculate it (F9) and save it.")
    }
  }

  private func name(_ id: String) -> String { id == "total" ? "The total" : id }

  private func filePhrase(for detail: Finding.TemplateDetail, found: String) -> Phrase {
    switch detail {
    case .hiddenRow:
      Phrase(
        "Row \(found) is hidden and holds something.", expected: "Nothing hidden", fix: "Unhide or delete the row.")
    case .hiddenColumn:
      Phrase(
        "Column \(found) is hidden and holds something.", expected: "Nothing hidden",
        fix: "Unhide or delete the column.")
    case .hiddenSheet:
      Phrase(
        "The sheet “\(found)” is hidden and holds something.", expected: "Nothing hidden",
        fix: "Unhide or delete the sheet.")
    case .externalLink:
      Phrase(
        "The file has a link to another file\(found.isEmpty ? "" : ": \(found)").", expected: "No links",
        fix: "Break it under Data → Edit Links → Break Link.")
    case .macro:
      Phrase("The file carries macros.", expected: "An .xlsx file without macros", fix: "Save it as .xlsx.")
    case .metadata:
      Phrase(
        "The file's properties name: \(found).", expected: "Nobody is named",
        fix: "Take the names out by File → Info → Inspect Document.")
    case .printArea:
      Phrase(
        "The print area “\(found)” does not hold the whole table.", expected: "The whole table",
        fix: "Set the print area anew, or clear it.")
    default:
      Phrase(
        "Texts are in a font of an old encoding (TCVN3, VNI), such as “\(found)”.", expected: "Unicode texts",
        fix: "Convert those cells to Unicode.")
    }
  }
}
