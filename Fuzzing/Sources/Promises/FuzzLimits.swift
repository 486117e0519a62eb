@_spi(Testing) internal import XLSXReader

extension ReadingLimits {
  /// Limits so small that a run stays quick and that small inputs reach them.
  static let fuzzing: ReadingLimits = {
    var limits = ReadingLimits()
    limits.fileBytes = 500_000
    limits.entries = 40
    limits.partBytes = 200_000
    limits.totalBytes = 300_000
    limits.ratio = 50
    limits.xmlDepth = 16
    limits.xmlAttributes = 32
    limits.xmlNames = 400
    limits.xmlTagBytes = 64 << 10
    limits.cells = 500
    limits.cellCharacters = 1_000
    limits.rows = 1_000_000
    limits.columns = 16_000
    limits.sharedStrings = 200
    return limits
  }()

  /// The same, with pieces of XML that end anywhere: of a size that holds no row, and of one that holds some whole.
  static let fuzzingInPieces: [ReadingLimits] = [61, 700].map { size in
    var limits = ReadingLimits.fuzzing
    limits.pieceBytes = size
    return limits
  }
}
