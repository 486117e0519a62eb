package import Spreadsheet

/// Texts one behind the other in one array of bytes, with the runs of those that have several fonts.
package struct TextTable: Sendable {
  /// A stretch of a text in a font of its own.
  private struct Run {
    let end: UInt32
    let font: String?
  }

  private var bytes: [UInt8] = []
  /// Where each text ends among the bytes of all.
  package private(set) var ends: [UInt32] = []
  private var runs: [Run] = []
  /// How many runs there are up to the end of each text; empty while no text has any.
  private var runEnds: [UInt32] = []

  /// A table without texts.
  package init() {}

  /// The number of texts.
  package var count: Int { ends.count }

  /// The bytes of the text that is being added.
  package var pendingCount: Int { bytes.count - Int(ends.last ?? 0) }

  /// The bytes of the text that is being added.
  package var pendingBytes: ArraySlice<UInt8> { bytes[Int(ends.last ?? 0)...] }

  /// Adds bytes to the text that is being added.
  ///
  /// The bytes of all texts together are fewer than 4 GiB, which ``ReadingLimits`` of the reader sees to.
  package mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  /// Adds bytes to the text that is being added.
  mutating func append(_ more: Span<UInt8>) { bytes.append(more) }

  /// Changes what the text that is being added has from a position in it on.
  mutating func changePending(from start: Int, _ change: (inout [UInt8]) -> Void) {
    let first = bytes.count - pendingCount + start
    var rest = Array(bytes[first...])
    change(&rest)
    bytes.replaceSubrange(first..., with: rest)
  }

  /// Whether what the text that is being added has from a position in it on holds a byte, or white space at an end.
  func pendingHas(_ byte: UInt8, orSpaceAtAnEnd seeksSpace: Bool, from start: Int) -> Bool {
    let first = bytes.count - pendingCount + start
    guard first < bytes.count else { return false }
    if seeksSpace, bytes[first] <= 0x20 || bytes[bytes.count - 1] <= 0x20 { return true }
    return bytes.span.firstIndex(of: byte, from: first) != nil
  }

  /// Ends a run of the text that is being added.
  package mutating func endRun(font: String?) {
    if runs.isEmpty { runEnds = [UInt32](repeating: 0, count: ends.count) }
    runs.append(Run(end: UInt32(clamping: bytes.count), font: font))
  }

  /// Ends the text that is being added and gives its index.
  @discardableResult
  package mutating func endText() -> Int {
    ends.append(UInt32(clamping: bytes.count))
    if !runs.isEmpty { runEnds.append(UInt32(clamping: runs.count)) }
    return ends.count - 1
  }

  /// The texts from an index on, numbered anew from 0.
  package func suffix(from index: Int) -> TextTable {
    var suffix = TextTable()
    let start = start(of: index)
    suffix.bytes = Array(bytes[start...])
    suffix.ends = ends[index...].map { $0 - UInt32(clamping: start) }
    guard !runs.isEmpty else { return suffix }
    let firstRun = index == 0 ? 0 : runEnds[index - 1]
    suffix.runs = runs[Int(firstRun)...].map { Run(end: $0.end - UInt32(clamping: start), font: $0.font) }
    suffix.runEnds = suffix.runs.isEmpty ? [] : runEnds[index...].map { $0 - firstRun }
    return suffix
  }

  /// The bytes of a text.
  package func byteCount(at index: Int) -> Int { Int(ends[index]) - (index == 0 ? 0 : Int(ends[index - 1])) }

  /// A text.
  package func text(at index: Int) -> String {
    String(decoding: bytes[start(of: index)..<Int(ends[index])], as: UTF8.self)
  }

  /// A text's runs; those without a font of their own, and the whole of a plain text, are in the cell's.
  package func runs(at index: Int, font: String?) -> [TextRun] {
    let own = runs.isEmpty ? [] : runs[Int(index == 0 ? 0 : runEnds[index - 1])..<Int(runEnds[index])]
    guard !own.isEmpty else { return [TextRun(text: text(at: index), font: font)] }
    var start = start(of: index)
    return own.map { run in
      defer { start = Int(run.end) }
      return TextRun(text: String(decoding: bytes[start..<Int(run.end)], as: UTF8.self), font: run.font ?? font)
    }
  }

  private func start(of index: Int) -> Int { index == 0 ? 0 : Int(ends[index - 1]) }
}
