/// What was read: enough of each cell's value that reading it cannot be left out.
struct CellTally {
  /// The sheets read.
  var sheets = 0
  /// The cells that hold a value or a formula.
  var cells = 0
  /// The bytes of UTF-8 of all values.
  var bytes = 0
}
