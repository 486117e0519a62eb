/// What a cell's number format makes of a number (ECMA-376 Part 1, 18.8.30), as far as reading it needs to know.
public enum NumberFormatKind: UInt8, Hashable, Sendable {
  /// Any format that shows the number as itself.
  case plain
  /// A date, a time of day or both: the number is a serial of the workbook's date system.
  case dateTime
  /// An elapsed time such as `[h]:mm`.
  case elapsed
  /// A percentage: 0.8 is shown as 80%.
  case percent
}
