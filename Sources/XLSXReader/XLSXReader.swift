// Who imports the reader has the words that it speaks of: `Cell`, `CellValue`, `CellReference`, `Sheet`.
@_exported public import Spreadsheet
