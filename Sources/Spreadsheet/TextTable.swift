/// Texts one behind the other in one array of bytes, with the runs of those that have several fonts.
package struct TextTable: Sendable {
  /// A stretch of a text in a font of its own.
  private struct Run {
    let end: Int
    let font: String?
  }

  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int] = []
  private var runs: [Run] = []
  /// How many runs there are up to the end of each text; empty while no text has any.
  private var runEnds: [Int] = []

  /// A table without texts.
  package init() {}

  /// The number of texts.
  package var count: Int { ends.count }

  /// The bytes of the text that is being added.
  package var pendingCount: Int { bytes.count - (ends.last ?? 0) }

  /// The bytes of the text that is being added.
  package var pendingBytes: ArraySlice<UInt8> { bytes[(ends.last ?? 0)...] }

  /// Adds bytes to the text that is being added.
  package mutating func append(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

  /// Ends a run of the text that is being added.
  package mutating func endRun(font: String?) {
    runs.append(Run(end: bytes.count, font: font))
  }

  /// Ends the text that is being added and gives its index.
  @discardableResult
  package mutating func endText() -> Int {
    ends.append(bytes.count)
    runEnds.append(runs.count)
    return ends.count - 1
  }

  /// The bytes of a text.
  package func byteCount(at index: Int) -> Int { ends[index] - start(of: index) }

  /// A text.
  package func text(at index: Int) -> String {
    String(decoding: bytes[start(of: index)..<ends[index]], as: UTF8.self)
  }

  /// A text's runs; those without a font of their own, and the whole of a plain text, are in the cell's.
  package func runs(at index: Int, font: String?) -> [TextRun] {
    let own = runs[(index == 0 ? 0 : runEnds[index - 1])..<runEnds[index]]
    guard !own.isEmpty else { return [TextRun(text: text(at: index), font: font)] }
    var start = start(of: index)
    return own.map { run in
      defer { start = run.end }
      return TextRun(text: String(decoding: bytes[start..<run.end], as: UTF8.self), font: run.font ?? font)
    }
  }

  private func start(of index: Int) -> Int { index == 0 ? 0 : ends[index - 1] }
}
