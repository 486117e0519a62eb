/// Reads every cell of the workbooks at the given paths and prints how much that was.
///
/// With `--values` first, a value with its string is made of each cell.
@main
enum ReadEveryCell {
  static func main() throws {
    var paths = CommandLine.arguments.dropFirst()
    let makesValues = paths.first == "--values"
    if makesValues { paths = paths.dropFirst() }
    var tally = CellTally()
    for path in paths { try tally.read(path, makesValues: makesValues) }
    print("\(tally.sheets) sheets, \(tally.cells) cells, \(tally.bytes) bytes of values")
  }
}
