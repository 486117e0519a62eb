internal import Spreadsheet

/// How much a workbook may ask of its reader.
///
/// Each limit has its own reason when it is exceeded.
public struct ReadingLimits: Hashable, Sendable {
  /// The names of the limits, as `--limit name=value` takes them.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    /// Bytes of the file.
    case fileBytes = "file-bytes"
    /// Entries of the ZIP file.
    case entries
    /// Bytes of one part, inflated.
    case partBytes = "part-bytes"
    /// Bytes of all parts, inflated; also of all texts and formulas that cells refer to, each time counted.
    case totalBytes = "total-bytes"
    /// Bytes of memory that what is read takes, rows read one by one aside.
    case memoryBytes = "memory-bytes"
    /// Bytes a part inflates to for each compressed byte, beyond its first 100 KiB.
    case ratio
    /// Elements within one another in a part's XML.
    case xmlDepth = "xml-depth"
    /// Attributes of one element, and namespaces declared by all that are open.
    case xmlAttributes = "xml-attributes"
    /// Different names of elements, attributes and namespaces in a part.
    case xmlNames = "xml-names"
    /// Bytes of one tag or comment.
    case xmlTagBytes = "xml-tag-bytes"
    /// Cells with a value or a formula in all sheets; also merged ranges.
    case cells
    /// Characters of a cell, counted as Excel does in UTF-16.
    case cellCharacters = "cell-characters"
    /// The last row.
    case rows
    /// The last column.
    case columns
    /// Texts in the shared table.
    case sharedStrings = "shared-strings"
  }

  /// Why a limit cannot be set.
  public enum SettingError: Error, Hashable, Sendable {
    /// There is no limit of that name.
    case unknownName(String)
    /// A limit is a positive number.
    case notPositive(Name, Int)
  }

  /// Bytes of the file.
  public var fileBytes = 25_000_000
  /// Entries of the ZIP file.
  public var entries = 1_000
  /// Bytes of one part, inflated.
  public var partBytes = 64 << 20
  /// Bytes of all parts, inflated; also of all texts and formulas that cells refer to, each time counted.
  public var totalBytes = 256 << 20
  /// Bytes of memory that what is read takes: cells, texts, formats, names.
  ///
  /// Rows that are read one by one count only as long as they are being read. A little more is taken for a moment when
  /// a table grows.
  public var memoryBytes = 32 << 20
  /// Bytes a part inflates to for each compressed byte, beyond its first 100 KiB.
  public var ratio = 100
  /// Elements within one another in a part's XML.
  public var xmlDepth = 64
  /// Attributes of one element, and namespaces declared by all that are open.
  public var xmlAttributes = 256
  /// Different names of elements, attributes and namespaces in a part.
  public var xmlNames = 10_000
  /// Bytes of one tag or comment; in steps of the 32 KiB that are parsed at a time.
  public var xmlTagBytes = 256 << 10
  /// Cells with a value or a formula in all sheets, and merged ranges.
  public var cells = 1_000_000
  /// Characters of a cell, counted as Excel does in UTF-16.
  public var cellCharacters = 32_767
  /// The last row.
  public var rows = CellReference.rowLimit
  /// The last column.
  public var columns = CellReference.columnLimit
  /// Texts in the shared table.
  public var sharedStrings = 1_000_000

  /// Bytes of XML that are parsed at a time; no limit, but what a test makes small to have pieces end anywhere.
  @_spi(Testing) public var pieceBytes = PieceBuffer.size

  /// The limits for a submission.
  public static let `default` = ReadingLimits()

  /// The limits for a large file that a person asked for and knows: gigabytes, and as many cells as there are.
  ///
  /// Limits that no honest file comes near stay as they are.
  public static let large: ReadingLimits = {
    var limits = ReadingLimits()
    limits.fileBytes = 4 << 30
    limits.partBytes = 16 << 30
    limits.totalBytes = 64 << 30
    limits.memoryBytes = 1 << 30
    limits.cells = 1 << 30
    limits.sharedStrings = 1 << 30
    // No deflate stream inflates to more.
    limits.ratio = 1_100
    return limits
  }()

  /// The limits for a submission.
  public init() {}

  /// The value of a limit.
  public subscript(name: Name) -> Int { self[keyPath: name.path] }

  /// The limits with one of them changed.
  ///
  /// - Parameters:
  ///   - name: The name of the limit.
  ///   - value: The most that is allowed; at least 1.
  /// - Returns: The changed limits.
  /// - Throws: ``SettingError`` for an unknown name or a value below 1.
  public func setting(_ name: String, to value: Int) throws(SettingError) -> ReadingLimits {
    guard let name = Name(rawValue: name) else { throw .unknownName(name) }
    guard value >= 1 else { throw .notPositive(name, value) }
    var copy = self
    copy[keyPath: name.path] = value
    return copy
  }
}

extension ReadingLimits.Name {
  /// The property that has the limit's value.
  fileprivate var path: WritableKeyPath<ReadingLimits, Int> {
    switch self {
    case .fileBytes: \.fileBytes
    case .entries: \.entries
    case .partBytes: \.partBytes
    case .totalBytes: \.totalBytes
    case .memoryBytes: \.memoryBytes
    case .ratio: \.ratio
    case .xmlDepth: \.xmlDepth
    case .xmlAttributes: \.xmlAttributes
    case .xmlNames: \.xmlNames
    case .xmlTagBytes: \.xmlTagBytes
    case .cells: \.cells
    case .cellCharacters: \.cellCharacters
    case .rows: \.rows
    case .columns: \.columns
    case .sharedStrings: \.sharedStrings
    }
  }
}
