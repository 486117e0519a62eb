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
    /// Bytes a part inflates to for each compressed byte, beyond its first 100 KiB.
    case ratio
    /// Elements within one another in a part's XML.
    case xmlDepth = "xml-depth"
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

  private var values: [Name: Int]

  /// The limits for a submission.
  public static let `default` = ReadingLimits()

  /// The limits for a submission.
  public init() {
    values = [
      .fileBytes: 25_000_000, .entries: 1_000, .partBytes: 64 << 20, .totalBytes: 256 << 20, .ratio: 100,
      .xmlDepth: 64, .cells: 1_000_000, .cellCharacters: 32_767, .rows: 1_048_576, .columns: 16_384,
      .sharedStrings: 1_000_000,
    ]
  }

  /// The value of a limit.
  public subscript(name: Name) -> Int { values[name] ?? .max }

  /// The limits with one of them changed.
  ///
  /// - Parameters:
  ///   - name: The name of the limit.
  ///   - value: The most that is allowed; at least 1.
  /// - Throws: ``SettingError`` for an unknown name or a value below 1.
  public func setting(_ name: String, to value: Int) throws(SettingError) -> ReadingLimits {
    guard let name = Name(rawValue: name) else { throw .unknownName(name) }
    guard value >= 1 else { throw .notPositive(name, value) }
    var copy = self
    copy.values[name] = value
    return copy
  }
}
