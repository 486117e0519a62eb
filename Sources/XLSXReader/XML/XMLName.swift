/// The names of elements and attributes that the reader knows; all others are passed over before they cost anything.
enum XMLName: String, CaseIterable {
  // Packages.
  case types = "Types"
  case defaultType = "Default"
  case overrideType = "Override"
  case partName = "PartName"
  case partExtension = "Extension"
  case contentType = "ContentType"
  case relationships = "Relationships"
  case relationship = "Relationship"
  case relationshipID = "Id"
  case type = "Type"
  case target = "Target"
  case targetMode = "TargetMode"
  /// The attribute `id` of the relationships namespace, whatever its prefix.
  case reference = "r:id"
  /// The attribute `xml:space`.
  case space = "xml:space"

  // The workbook.
  case workbook
  case workbookProperties = "workbookPr"
  case date1904
  case sheets
  case sheet
  case name
  case state
  case definedNames
  case definedName
  case localSheetID = "localSheetId"

  // Worksheets.
  case worksheet
  case columns = "cols"
  case column = "col"
  case min
  case max
  case width
  case hidden
  case sheetData
  case row
  case height = "ht"
  case cell = "c"
  case value = "v"
  case formula = "f"
  case inlineText = "is"
  case sharedIndex = "si"
  case mergeCells
  case mergeCell
  case range = "ref"

  // What surrounds the cells.
  case dataValidation
  case validationType = "type"
  case comparison = "operator"
  case places = "sqref"
  case firstFormula = "formula1"
  case secondFormula = "formula2"
  /// Validations that look at other sheets stand among the extensions ([MS-XLSX] 2.6.64).
  case extendedValidation = "x14:dataValidation"
  case extendedFirst = "x14:formula1"
  case extendedSecond = "x14:formula2"
  case extendedFormula = "xm:f"
  case extendedPlaces = "xm:sqref"
  case sheetProtection
  case columnStyle = "style"
  case protection
  case locked

  // Properties of the document.
  case coreProperties
  case creator
  case lastModifiedBy
  case extendedProperties = "Properties"
  case manager = "Manager"
  case company = "Company"

  // Texts. A rich text's run is `r`, and so is the attribute for a cell's reference.
  case sharedTexts = "sst"
  case text = "t"
  case run = "r"
  case phoneticRun = "rPh"
  case runFont = "rFont"

  // Styles.
  case styles = "styleSheet"
  case style = "s"
  case numberFormats = "numFmts"
  case numberFormat = "numFmt"
  case numberFormatID = "numFmtId"
  case formatCode
  case fonts
  case font
  case fontID = "fontId"
  case fontValue = "val"
  case cellFormats = "cellXfs"
  case cellFormat = "xf"

  private static let byText = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The name that a text is, or `nil`; the enumeration's own initializer compares with one case after another.
  static func named(_ text: String) -> XMLName? { byText[text] }

  /// Whether an element's characters are of interest.
  var hasText: Bool {
    switch self {
    case .value, .formula, .text, .definedName, .firstFormula, .secondFormula, .extendedFormula,
      .extendedPlaces, .creator, .lastModifiedBy, .manager,
      .company:
      true
    default: false
    }
  }

  /// Whether elements of a namespace are known by their names: the vocabularies of packages and of spreadsheets,
  /// transitional and strict (ECMA-376 Part 1, Annex A; ISO/IEC 29500-4).
  static func isKnown(namespace: String) -> Bool {
    switch namespace {
    case "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
      "http://schemas.openxmlformats.org/package/2006/relationships",
      "http://schemas.openxmlformats.org/package/2006/content-types",
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "http://purl.org/dc/elements/1.1/",
      "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
      "http://purl.oclc.org/ooxml/officeDocument/extendedProperties":
      true
    default: false
    }
  }

  /// The element of an extension that the reader knows, by the name it has within its namespace, or `nil`.
  static func extended(_ name: String, namespace: String) -> XMLName? {
    switch (namespace, name) {
    case ("http://schemas.microsoft.com/office/spreadsheetml/2009/9/main", "dataValidation"): .extendedValidation
    case ("http://schemas.microsoft.com/office/spreadsheetml/2009/9/main", "formula1"): .extendedFirst
    case ("http://schemas.microsoft.com/office/spreadsheetml/2009/9/main", "formula2"): .extendedSecond
    case ("http://schemas.microsoft.com/office/excel/2006/main", "f"): .extendedFormula
    case ("http://schemas.microsoft.com/office/excel/2006/main", "sqref"): .extendedPlaces
    default: nil
    }
  }

  /// Whether a namespace is that of relationship references, transitional or strict.
  static func isReference(namespace: String) -> Bool {
    namespace == "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
      || namespace == "http://purl.oclc.org/ooxml/officeDocument/relationships"
  }
}
