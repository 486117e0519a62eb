package import Spreadsheet

extension Finding {
  /// Where in a file something is wrong.
  package enum FilePlace: Hashable, Sendable {
    /// The file itself, in bytes from its start; `nil` when it is meant as a whole.
    case file(byte: Int?)
    /// A part of the file, and the byte in it; `nil` when it is meant as a whole.
    case part(String, byte: Int?)
    /// A cell of a worksheet's part.
    case cell(CellReference, part: String)
  }

  /// What makes a file unreadable although it is a workbook, or was made so as to look so.
  ///
  /// Texts in it come from the file.
  package enum Damage: Hashable, Sendable {
    // The container.

    /// The end of the file is missing.
    case cutOff
    /// The file is one volume of an archive in several.
    case severalVolumes
    /// A record of the container is cut off or is another.
    case record
    /// Two parts have one name.
    case duplicateEntry
    /// The bytes of a part overlap those of another; those of the directory for `nil`.
    case overlap(with: String?)
    /// The file has become shorter while it was read.
    case shortened
    /// The two records of a part say different things.
    case recordsDisagree(on: RecordField)
    /// The name of a part leads out of the file.
    case unsafeName
    /// A part is compressed by a method that workbooks do not use.
    case compressionMethod(Int)
    /// The compressed bytes of a part cannot be inflated.
    case compressedData
    /// A part has another size than it declares, in bytes.
    case size(declared: Int, found: Int)
    /// The checksum of a part is not that of its bytes.
    case checksum

    // The XML of a part.

    /// The XML is not well formed.
    case xml(XMLFault)
    /// A document type declaration, which no workbook needs and attacks use.
    case documentType
    /// The part's root is not the element that such a part has.
    case root(expected: String)

    // The workbook.

    /// Nothing says where in the file the workbook is.
    case noWorkbook
    /// A part that another refers to is not in the file.
    case missingPart
    /// A sheet refers to a part by a relationship that does not exist.
    case missingSheet(String, relationship: String)
    /// Two sheets have one part.
    case sharedPart
    /// A row's number is none or not positive.
    case rowNumber(String)
    /// A cell's reference is none, or lies beyond the grid.
    case cellReference(String)
    /// A cell refers to a shared text, counted from 0, that the table does not have.
    case sharedText(String, count: Int)
  }

  /// What two records of one part disagree on.
  package enum RecordField: CaseIterable, Hashable, Sendable {
    case name, method, checksum, size
  }

  /// In what way XML is not well formed.
  package enum XMLFault: CaseIterable, Hashable, Sendable {
    /// The part ends before its elements do, or is empty.
    case endsEarly
    /// An end tag is not that of the element that is open.
    case mismatchedTags
    /// There is something behind the end of the root element.
    case trailingContent
    /// A character that XML does not allow, or bytes that are no text in the part's encoding.
    case invalidCharacter
    /// An encoding that is not known.
    case unknownEncoding
    /// An entity that the part does not declare.
    case unknownEntity
    /// An attribute stands twice in a tag, or is not written as one.
    case attribute
    /// Anything else.
    case syntax
  }
}
