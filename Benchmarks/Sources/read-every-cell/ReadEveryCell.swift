/// Reads every cell of the workbooks at the given paths and prints how much that was.
@main
enum ReadEveryCell {
  static func main() throws {
    var tally = CellTally()
    for path in CommandLine.arguments.dropFirst() { try tally.read(path) }
    print("\(tally.sheets) sheets, \(tally.cells) cells, \(tally.bytes) bytes of values")
  }
}
