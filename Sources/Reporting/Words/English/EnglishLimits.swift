import Validation

extension English {
  func phrase(for excess: Finding.Excess) -> Phrase {
    let limit = excess.limit
    let found = excess.found.map { ": " + words(found: $0, of: limit) } ?? ""
    let part = excess.part.map { words(.part($0, byte: nil)) } ?? ""
    return Phrase(
      "\(subject(limit))\(found), above the limit “\(limit.rawValue)” of \(amount(excess.allowed, of: limit))\(part).",
      expected: "At most \(amount(excess.allowed, of: limit))", fix: fix(limit))
  }

  func phrase(for inflation: Finding.Inflation) -> Phrase {
    let ratio = amount(inflation.allowedRatio, of: .ratio)
    return Phrase(
      "\(subject(.ratio)), as harmful files are: \(bytes(inflation.compressed)) become at least \(bytes(inflation.inflated)), above the limit “\(Finding.Limit.ratio.rawValue)” of \(ratio)\(words(.part(inflation.part, byte: nil))).",
      expected: "At most \(ratio)", fix: fix(.fillInAnew))
  }

  private func subject(_ limit: Finding.Limit) -> String {
    switch limit {
    case .fileBytes: "The file is too large"
    case .entries: "The file has too many parts (sheets, pictures, charts, ...)"
    case .partBytes: "A part of the file is too large once uncompressed"
    case .totalBytes: "The contents of the file are too large once uncompressed"
    case .memoryBytes: "The workbook takes too much memory to read"
    case .ratio: "A part of the file is compressed beyond what is usual"
    case .xmlDepth: "What is in the file is nested too deeply"
    case .xmlAttributes: "A tag in the file has too many attributes"
    case .xmlNames: "A part of the file uses too many different names of tags and attributes"
    case .xmlTagBytes: "A tag in the file is too long"
    case .cells: "The workbook has too many cells"
    case .cellCharacters: "A cell holds too much text"
    case .rows: "The workbook has too many rows"
    case .columns: "The workbook has too many columns"
    case .sharedStrings: "The workbook has too many texts"
    }
  }

  private func amount(_ count: Int, of limit: Finding.Limit) -> String {
    switch limit {
    case .fileBytes, .partBytes, .totalBytes, .memoryBytes, .xmlTagBytes: bytes(count)
    case .entries: amount(count, "part")
    case .ratio: amount(count, "time")
    case .xmlDepth: amount(count, "level")
    case .xmlAttributes: amount(count, "attribute")
    case .xmlNames: amount(count, "name")
    case .cells: amount(count, "cell")
    case .cellCharacters: amount(count, "character")
    case .rows: amount(count, "row")
    case .columns: amount(count, "column")
    case .sharedStrings: amount(count, "text")
    }
  }

  /// What was found; counting may have stopped at the first unit too many.
  private func words(found count: Int, of limit: Finding.Limit) -> String {
    switch limit {
    case .fileBytes: bytes(count)
    case .rows: "up to row \(grouped(count))"
    case .columns: "up to column \(grouped(count))"
    case .entries, .partBytes, .totalBytes, .memoryBytes, .ratio, .xmlDepth, .xmlAttributes, .xmlNames, .xmlTagBytes,
      .cells, .cellCharacters, .sharedStrings:
      "at least " + amount(count, of: limit)
    }
  }

  /// A number of things, by the word for one of them.
  func amount(_ count: Int, _ thing: String) -> String { "\(grouped(count)) \(thing)\(count == 1 ? "" : "s")" }

  /// A number of bytes.
  func bytes(_ count: Int) -> String { amount(count, "byte") + (megabytes(count).map { " (about \($0))" } ?? "") }

  private func fix(_ limit: Finding.Limit) -> String {
    let raise = "; if it must be so, whoever runs the program raises the limit by “--limit \(limit.rawValue)=number”."
    return switch limit {
    case .fileBytes, .entries:
      "Remove pictures, charts and sheets that are not needed, save it and send it again" + raise
    case .partBytes, .totalBytes, .memoryBytes, .cells, .rows, .columns, .sharedStrings:
      "Delete rows, columns and sheets that are not needed, or copy the table into an empty template, save it and send it again"
        + raise
    case .cellCharacters:
      "Shorten the text of the cell (what is long goes into an enclosed document), save it and send it again" + raise
    case .ratio, .xmlDepth, .xmlAttributes, .xmlNames, .xmlTagBytes: fix(Finding.Remedy.fillInAnew)
    }
  }
}
