/// What the parts of a package are (ECMA-376 Part 2, 6.2.3).
struct ContentTypes {
  private var byPart: [String: String] = [:]
  private var byExtension: [String: String] = [:]

  /// The content type of a part in lower case, or `nil` when none is given.
  func type(of part: String) -> String? {
    let key = part.lowercased()
    return byPart[key] ?? key.split(separator: ".").last.flatMap { byExtension[String($0)] }
  }

  /// Whether a part is a macro project, or a workbook of a kind that may have one.
  private(set) var hasMacros = false

  /// The types that tell of macros, in lower case.
  private static let macroTypes: Set = [
    "application/vnd.ms-office.vbaproject", "application/vnd.ms-excel.sheet.macroenabled.main+xml",
    "application/vnd.ms-excel.template.macroenabled.main+xml", "application/vnd.ms-excel.addin.macroenabled.main+xml",
  ]
}

extension ContentTypes: XMLHandler {
  static var root: XMLName { .types }

  mutating func start(_ event: XMLTape.Event, _ tape: borrowing XMLTape) throws(XLSXError) {
    guard event.depth == 2, let type = tape.string(.contentType, of: event)?.lowercased() else {
      return
    }
    hasMacros = hasMacros || Self.macroTypes.contains(type)
    if event.name == .overrideType, let part = tape.string(.partName, of: event) {
      byPart[PartName.resolve(part, from: "").lowercased()] = type
    } else if event.name == .defaultType, let suffix = tape.string(.partExtension, of: event) {
      byExtension[suffix.lowercased()] = type
    }
  }

  mutating func text(_ bytes: ArraySlice<UInt8>, of event: XMLTape.Event) throws(XLSXError) {}
  mutating func end(_ event: XMLTape.Event) throws(XLSXError) {}
}
