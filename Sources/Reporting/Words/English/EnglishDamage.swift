import Spreadsheet
import Validation

extension English {
  func phrase(for damage: Finding.Damage, at place: Finding.FilePlace) -> Phrase {
    Phrase("\(words(damage))\(words(place)).", expected: expected(damage), fix: fix(damage.remedy))
  }

  /// Where it is, for those who look into the file, or nothing for the file as a whole.
  func words(_ place: Finding.FilePlace) -> String {
    switch place {
    case .file(byte: nil): ""
    case .file(let byte?): " (at byte \(byte))"
    case .part(let name, byte: nil): " (part “\(name.shortened)”)"
    case .part(let name, let byte?): " (part “\(name.shortened)”, at byte \(byte))"
    case .cell(let cell, let part): " (cell \(cell), part “\(part.shortened)”)"
    }
  }

  private func words(_ damage: Finding.Damage) -> String {
    switch damage {
    case .cutOff: "The end of the file is missing: it was not copied or downloaded to the end"
    case .severalVolumes: "The file is only one volume of an archive in several, not a whole workbook"
    case .record: "The file is damaged: the list of the parts in it (ZIP) cannot be read"
    case .duplicateEntry: "The file has two parts of one name, which no workbook saved by Excel has"
    case .overlap(let other):
      "Two parts in the file overlap, which they never do in a workbook saved by Excel; the other is "
        + (other.map { "“\($0.shortened)”" } ?? "the list of parts")
    case .recordsDisagree(let field):
      "The file contradicts itself: its two records of one part disagree on the \(words(field))"
    case .unsafeName: "The file has a part whose name leads out of the file, as only harmful files have"
    case .compressionMethod(let method):
      "The file is compressed by the method number \(method), which workbooks do not use"
    case .shortened: "The file became shorter while it was read: somebody was still copying or changing it"
    case .compressedData: "The file is damaged: what is in it cannot be uncompressed"
    case .size(let declared, let found):
      "The file is damaged: a part says that it has \(bytes(declared)), but \(bytes(found)) were read"
    case .checksum: "The file is damaged: a part was changed on its way, its checksum (CRC) does not match"
    case .xml(let fault): "What is in the file is damaged: \(words(fault))"
    case .documentType: "The file has a document type declaration (DOCTYPE), as only harmful files have"
    case .root(let expected):
      "The file is damaged: a part is of another kind, it does not begin with the tag “\(expected)”"
    case .noWorkbook: "The file is damaged: nothing in it says which part is the workbook"
    case .missingPart: "A part that the workbook needs is not in the file"
    case .missingSheet(let name, let relationship):
      "What belongs on the sheet “\(name.shortened)” is not in the file (relationship “\(relationship.shortened)”)"
    case .sharedPart: "Two sheets share one part of the file, which they never do in a workbook saved by Excel"
    case .rowNumber(let text): "The sheet is damaged: a row has the number “\(text.shortened)”, which is none"
    case .cellReference(let text): "The sheet is damaged: a cell has the address “\(text.shortened)”, which is none"
    case .sharedText(let index, let count):
      "The cell is damaged: it refers to item “\(index.shortened)” of the file's shared texts, which has only \(amount(count, "item")), counted from 0"
    }
  }

  private func words(_ field: Finding.RecordField) -> String {
    switch field {
    case .name: "name"
    case .method: "way of compression"
    case .checksum: "checksum (CRC)"
    case .size: "size"
    }
  }

  private func words(_ fault: Finding.XMLFault) -> String {
    switch fault {
    case .endsEarly: "its XML breaks off before its end"
    case .mismatchedTags: "in its XML an end tag does not match the tag that is open"
    case .trailingContent: "there is something behind the end of its XML"
    case .invalidCharacter: "its XML has a character that is not allowed or is wrongly encoded"
    case .unknownEncoding: "its XML is in an encoding that is not known"
    case .unknownEntity: "its XML uses an entity (“&...;”) that was not declared"
    case .attribute: "in its XML an attribute stands twice or is wrongly written"
    case .syntax: "its XML is wrongly written"
    }
  }

  private func expected(_ damage: Finding.Damage) -> String {
    switch damage {
    case .cutOff, .shortened, .record, .compressedData, .checksum, .xml, .noWorkbook, .missingPart, .missingSheet:
      "A whole file"
    case .severalVolumes: "The whole workbook in one .xlsx file"
    case .duplicateEntry, .overlap, .recordsDisagree, .unsafeName, .compressionMethod, .documentType, .sharedPart:
      "A workbook saved by Excel"
    case .size(let declared, _): bytes(declared)
    case .root(let expected): "The tag “\(expected)”"
    case .rowNumber: "A number from 1 to \(grouped(CellReference.rowLimit))"
    case .cellReference:
      "An address from A1 to \(CellReference(row: CellReference.rowLimit, column: CellReference.columnLimit))"
    case .sharedText(_, count: ...0): "A cell that refers to none"
    case .sharedText(_, count: 1): "Item 0"
    case .sharedText(_, let count): "An item from 0 to \(grouped(count - 1))"
    }
  }

  func fix(_ remedy: Finding.Remedy) -> String {
    switch remedy {
    case .copyAgain:
      "Copy or download the file again from the sender; if that does not help, ask the sender to open the original in Excel, save it as a new file and send that."
    case .sendWhole: "Ask the sender to send the whole workbook in one .xlsx file, not in pieces."
    case .saveAnew:
      "Open it in Excel, accept when Excel offers to repair it, check the figures, save it as a new file and send that; if Excel cannot open it, make the table anew in an empty template."
    case .fillInAnew: "Do not open this file; ask the sender to make the table anew in an empty template and send that."
    }
  }
}
