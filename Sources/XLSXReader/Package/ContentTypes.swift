/// What the package says that a part of it is (ECMA-376 Part 2, 6.2.3), and whether it tells of macros.
struct ContentTypes {
  /// The name of the part that says it, which is the same in every package.
  static let part = "[Content_Types].xml"

  var budget: ReadingBudget
  /// Whether a part is a macro project, or a workbook of a kind that may have one.
  private(set) var hasMacros = false
  private let key: String
  private let suffix: String
  private var ownType: String?
  private var typeOfSuffix: String?

  /// Nothing known of a part yet.
  init(of part: String, budget: ReadingBudget) {
    self.budget = budget
    key = part.lowercased()
    suffix = key.split(separator: ".").last.map(String.init) ?? ""
  }

  /// The content type of the part in lower case, or `nil` when none is given.
  var type: String? { ownType ?? typeOfSuffix }

  /// The types that tell of macros, in lower case.
  private static let macroTypes: [StaticString] = [
    "application/vnd.ms-office.vbaproject", "application/vnd.ms-excel.sheet.macroenabled.main+xml",
    "application/vnd.ms-excel.template.macroenabled.main+xml", "application/vnd.ms-excel.addin.macroenabled.main+xml",
  ]
}

extension ContentTypes: XMLHandler {
  var root: XMLName { .types }

  mutating func start(_ name: XMLName, depth: Int, _ attributes: borrowing XMLAttributes) throws(XLSXError) {
    guard depth == 2 else { return }
    let tellsOfMacros = attributes.value(.contentType) { type in
      Self.macroTypes.contains { Literal.equalsLowercased(type, $0) }
    }
    hasMacros = hasMacros || tellsOfMacros == true
    switch name {
    case .overrideType where ownType == nil && hasKey(attributes):
      ownType = attributes.string(.contentType)?.lowercased()
    case .defaultType where typeOfSuffix == nil && attributes.string(.partExtension)?.lowercased() == suffix:
      typeOfSuffix = attributes.string(.contentType)?.lowercased()
    default: return
    }
  }

  private func hasKey(_ attributes: borrowing XMLAttributes) -> Bool {
    attributes.string(.partName).map { PartName.resolve($0, from: "").lowercased() == key } ?? false
  }
}
