extension XLSXError {
  /// In what way a file is damaged.
  ///
  /// Texts in it come from the file: they are to be shown as such, never as markup or a path.
  public enum Damage: Hashable, Sendable {
    /// What two records of one entry disagree on.
    public enum Field: String, Hashable, Sendable {
      /// The entry's name.
      case name
      /// How its bytes are compressed.
      case method
      /// The checksum of its bytes.
      case checksum
      /// Its size.
      case size
    }

    // The container (APPNOTE).

    /// The end of the ZIP file is missing: it was cut off, or is still being copied.
    case cutOff
    /// The file is one volume of a ZIP file in several.
    case severalVolumes
    /// A record of the ZIP file is cut off or is another.
    case record
    /// Two entries have one name.
    case duplicateEntry
    /// The bytes of an entry overlap those of another; `nil` for the directory.
    case overlap(with: String?)
    /// The file has become shorter while it was read.
    case shortened
    /// The two records of an entry say different things, so that two programs could read two contents.
    case recordsDisagree(on: Field)
    /// The name of an entry leads out of the archive.
    case unsafeName
    /// An entry is compressed by a method that workbooks do not use (APPNOTE 4.4.5).
    case compressionMethod(Int)
    /// The compressed bytes of an entry cannot be inflated.
    case compressedData
    /// An entry has another size than it declares.
    case size(declared: Int, found: Int)
    /// The checksum of an entry is not that of its bytes.
    case checksum

    // The XML of a part.

    /// The XML is not well formed.
    case xml(XMLFault)
    /// The part's root is not the element that such a part has.
    case root(expected: String)

    // The workbook.

    /// No relationship of the package leads to a workbook.
    case noWorkbook
    /// Two sheets have one part, which could be asked for any number of times.
    case sharedPart
    /// A row's number is none or not positive.
    case rowNumber(String)
    /// A cell's reference is none, or lies beyond the grid.
    case cellReference(String)
    /// A cell refers to a shared text that the table does not have.
    case sharedText(String, count: Int)
  }

  /// In what way XML is not well formed (XML 1.0).
  public enum XMLFault: String, CaseIterable, Hashable, Sendable {
    /// The part ends before its elements do, or is empty.
    case endsEarly
    /// An end tag is not that of the element that is open.
    case mismatchedTags
    /// There is something behind the end of the root element.
    case trailingContent
    /// A character that XML does not allow, or bytes that are no text in the part's encoding.
    case invalidCharacter
    /// An encoding that the reader does not know.
    case unknownEncoding
    /// An entity that is not one of the five that XML has.
    case unknownEntity
    /// An attribute stands twice in a tag, or is not written as one.
    case attribute
    /// Anything else.
    case syntax
  }
}

extension XLSXError.Damage: CustomStringConvertible {
  /// What is wrong, in one English clause.
  public var description: String {
    switch self {
    case .cutOff: "the end of the ZIP archive is missing: the file was cut off"
    case .severalVolumes: "it is one volume of a ZIP archive in several"
    case .record: "a record of the ZIP archive is cut off or is another"
    case .duplicateEntry: "two entries have this name"
    case .overlap(let other): "its bytes overlap those of \(other ?? "the central directory")"
    case .shortened: "it has become shorter while it was read"
    case .recordsDisagree(let field): "the two records of the entry disagree on its \(field.rawValue)"
    case .unsafeName: "the name leads out of the archive"
    case .compressionMethod(let method): "it is compressed by the unknown method \(method)"
    case .compressedData: "its compressed data cannot be inflated"
    case .size(let declared, let found): "it declares \(declared) bytes and has \(found)"
    case .checksum: "its checksum does not match"
    case .xml(let fault): fault.phrase
    case .root(let expected): "its root is not the element \(expected)"
    case .noWorkbook: "no relationship leads to a workbook"
    case .sharedPart: "two sheets have the same part"
    case .rowNumber(let text): "a row's number is \"\(text)\""
    case .cellReference(let text): "a cell's reference is \"\(text)\""
    case .sharedText(let index, let count): "it refers to shared text \(index) of \(count)"
    }
  }
}

extension XLSXError.XMLFault {
  /// The words for it in a sentence.
  fileprivate var phrase: String {
    switch self {
    case .endsEarly: "its XML ends too early"
    case .mismatchedTags: "an end tag does not match the element that is open"
    case .trailingContent: "there is something behind the end of its XML"
    case .invalidCharacter: "its XML holds a character that is not allowed"
    case .unknownEncoding: "its XML is in an unknown encoding"
    case .unknownEntity: "its XML refers to an entity that it does not have"
    case .attribute: "an attribute stands twice or is not written as one"
    case .syntax: "its XML is not well formed"
    }
  }
}
