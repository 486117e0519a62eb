import Pipeline
import Reporting
import Scoring
import Spreadsheet
import Testing
import Validation
import XLSXReader

/// Every refusal of the reader, said to people in both languages.
@Suite struct RefusalWords {
  private func words(_ error: XLSXError, _ language: Language) -> FindingWords {
    FindingWords(Finding(refusal: error), in: language)
  }

  @Test("Every refusal is said in both languages, in words of its own", arguments: AllRefusals.list)
  func said(error: XLSXError) {
    let (vietnamese, english) = (words(error, .vi), words(error, .en))
    for text in [vietnamese.message, vietnamese.expected, vietnamese.fix, english.message, english.fix] {
      #expect(text.count > 5)
    }
    #expect(vietnamese.message != english.message)
    #expect(vietnamese.expected != english.expected)
    #expect(vietnamese.fix != english.fix)
    #expect(vietnamese.message.unicodeScalars.contains { (0xC0...0x1EFF).contains($0.value) })
    #expect(english.message.unicodeScalars.allSatisfy { $0.isASCII || "“”".unicodeScalars.contains($0) })
  }

  @Test("No two damages, limits or kinds of file are said alike", arguments: Language.allCases)
  func distinct(language: Language) {
    // What the file is and what the name of its content type says may be one thing.
    let errors = AllRefusals.list.filter { if case .notAWorkbook = $0 { false } else { true } }
    let said = Dictionary(grouping: Set(errors)) { words($0, language).message }
    for (message, errors) in said where errors.count > 1 { Issue.record("\(message): \(errors)") }
  }

  @Test("The part, the byte, the cell and the limit are named in both languages", arguments: AllRefusals.list)
  func places(error: XLSXError) {
    for language in Language.allCases {
      let message = words(error, language).message
      for place in named(error) { #expect(message.contains(place), "\(message)") }
    }
  }

  private func named(_ error: XLSXError) -> [String] {
    switch error {
    case .missingPart(let part), .documentTypeDeclaration(let part): [part]
    case .suspiciousCompression(let part, _, _, _): [part, "ratio", "100", "585"]
    case .missingSheet(let name, let relationship): [name, relationship]
    case .limitExceeded(let limit, _, _, let part): [limit.rawValue, part ?? ""].filter { !$0.isEmpty }
    case .fileTooLarge: ["file-bytes", "26 MB", "25 MB"]
    case .corrupt(let damage, let place): named(place) + named(damage)
    case .cannotOpen, .notAZip, .encrypted, .legacyXLS, .binaryXLSB, .openDocument, .notAWorkbook: []
    }
  }

  private func named(_ place: XLSXError.Place) -> [String] {
    switch place {
    case .file(let byte): byte.map { ["byte \($0)"] } ?? []
    case .part(let part, let byte): [part] + (byte.map { ["byte \($0)"] } ?? [])
    case .cell(let cell, let part): [cell.description, part]
    }
  }

  private func named(_ damage: XLSXError.Damage) -> [String] {
    switch damage {
    case .overlap(let other): [other].compactMap { $0 }
    case .compressionMethod(let method): ["\(method)"]
    case .root(let expected): [expected]
    case .rowNumber(let text), .cellReference(let text): [text]
    case .sharedText(let index, let count): [index, "\(count)"]
    case .cutOff, .shortened, .severalVolumes, .record, .duplicateEntry, .recordsDisagree, .unsafeName, .compressedData,
      .size,
      .checksum, .xml, .noWorkbook, .sharedPart:
      []
    }
  }

  /// Names that both languages have; those of Excel's menus stand in brackets behind the Vietnamese ones.
  private static let shared: Set<Substring> = [
    "excel", "xlsx", "xlsb", "xls", "ods", "opendocument", "office", "word", "powerpoint", "visio", "pdf", "html",
    "csv",
    "zip", "xml", "crc", "doctype", "byte", "save", "xfd", "utf", "web",
  ]

  @Test("Nothing English is left in Vietnamese but names", arguments: AllRefusals.list)
  func leftovers(error: XLSXError) {
    let english = words(error, .en)
    let known = wordsOf(english.message + " " + english.expected + " " + english.fix + " \(error)")
    let vietnamese = words(error, .vi)
    for text in [vietnamese.message, vietnamese.expected, vietnamese.fix] {
      let left = wordsOf(withoutQuotes(text)).intersection(known).subtracting(Self.shared)
      #expect(left.isEmpty, "\(text)")
    }
    let description: String = error.description
    #expect(!vietnamese.message.contains(description))
  }

  /// The words of three letters and more: shorter ones are words of either language.
  private func wordsOf(_ text: String) -> Set<Substring> {
    Set(text.lowercased().split { !$0.isLetter }.filter { $0.count > 2 })
  }

  /// The text without what is quoted: names out of files and out of menus.
  private func withoutQuotes(_ text: String) -> String {
    text.split(separator: "«").enumerated().map { index, piece in
      index == 0 ? piece : piece.drop { $0 != "»" }
    }.joined(separator: " ")
  }

  @Test("A damaged cell is the finding's place, and what stands in it is found") func cell() {
    for error in AllRefusals.list {
      let finding = Finding(refusal: error)
      guard case .corrupt(_, at: .cell(let cell, _)) = error else {
        #expect(finding.place.cell == nil)
        continue
      }
      #expect(finding.place.cell == cell.description)
      #expect(finding.place.sheet == nil)
    }
  }

  @Test("People are told the limits by the names that the reader takes") func limits() {
    #expect(Finding.Limit.allCases.map(\.rawValue) == ReadingLimits.Name.allCases.map(\.rawValue))
  }

  @Test(
    "A document of another program is named",
    arguments: [
      ("openxmlformats-officedocument.wordprocessingml.document", "Word"), ("ms-word.document.macroenabled", "Word"),
      ("openxmlformats-officedocument.presentationml.slideshow", "PowerPoint"),
      ("ms-powerpoint.presentation.macroenabled", "PowerPoint"), ("ms-visio.drawing", "Visio"),
      ("ms-project", "«application/vnd.ms-project.main+xml»"),
    ])
  func documents(type: String, name: String) {
    let error = XLSXError.notAWorkbook(contentType: "application/vnd.\(type).main+xml")
    #expect(words(error, .vi).message.contains(name))
  }

  @Test("Numbers are grouped as the language does, large ones also in millions of bytes") func numbers() {
    let error = XLSXError.limitExceeded(limit: .partBytes, allowed: 67_108_864, found: 67_108_865, part: nil)
    #expect(words(error, .vi).message.contains("67.108.865 byte (khoảng 67 MB)"))
    #expect(words(error, .en).message.contains("67,108,865 bytes (about 67 MB)"))
    #expect(words(error, .vi).expected == "Không quá 67.108.864 byte (khoảng 67 MB)")
    let cells = XLSXError.limitExceeded(limit: .cells, allowed: 1_000_000, found: 1_000_001, part: nil)
    #expect(words(cells, .vi).expected == "Không quá 1.000.000 ô")
    #expect(words(cells, .en).expected == "At most 1,000,000 cells")
  }

  @Test("A name that no person reads to its end is cut", arguments: Language.allCases)
  func longName(language: Language) {
    let error = XLSXError.missingPart(name: String(repeating: "x", count: 65_535))
    #expect(words(error, language).message.count < 500)
  }
}
