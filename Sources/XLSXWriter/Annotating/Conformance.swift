/// The two ways in which packages name what is in them (ECMA-376 Part 1, 2.1).
enum Conformance {
  /// What nearly every program writes.
  case transitional
  /// What Excel writes as "Strict Open XML Spreadsheet".
  case strict

  /// The class by the namespace of SpreadsheetML, or `nil` for another.
  init?(namespace: String) {
    switch namespace {
    case Conformance.transitional.spreadsheet.description: self = .transitional
    case Conformance.strict.spreadsheet.description: self = .strict
    default: return nil
    }
  }

  /// The namespace of SpreadsheetML.
  var spreadsheet: StaticString {
    switch self {
    case .transitional: "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    case .strict: "http://purl.oclc.org/ooxml/spreadsheetml/main"
    }
  }

  /// The namespace of references to relationships, with which their types begin.
  var references: String {
    switch self {
    case .transitional: "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    case .strict: "http://purl.oclc.org/ooxml/officeDocument/relationships"
    }
  }

  /// The type of a relationship to a part; to a drawing of notes it is the same in both, as Excel writes it.
  func type(of kind: String) -> String {
    (kind == "vmlDrawing" ? Conformance.transitional.references : references) + "/" + kind
  }
}
