/// What the parts of a package are (ECMA-376 Part 2, 6.2.3).
struct ContentTypes {
  var budget: ReadingBudget
  private var byPart: [String: String] = [:]
  private var byExtension: [String: String] = [:]

  /// No types yet.
  init(budget: ReadingBudget) { self.budget = budget }

  /// The content type of a part in lower case, or `nil` when none is given.
  func type(of part: String) -> String? {
    let key = part.lowercased()
    return byPart[key] ?? key.split(separator: ".").last.flatMap { byExtension[String($0)] }
  }

  /// The name of the part, which is the same in every package.
  static let part = "[Content_Types].xml"

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

  mutating func start(_ name: XMLName, depth: Int, _ attributes: borrowing XMLAttributes) throws(XLSXError) {
    guard depth == 2, let type = attributes.string(.contentType)?.lowercased() else { return }
    hasMacros = hasMacros || Self.macroTypes.contains(type)
    if name == .overrideType, let part = attributes.string(.partName) {
      let key = PartName.resolve(part, from: "").lowercased()
      try budget.hold(2 * MemoryCost.string + type.utf8.count + key.utf8.count, part: Self.part)
      byPart[key] = type
    } else if name == .defaultType, let suffix = attributes.string(.partExtension)?.lowercased() {
      try budget.hold(2 * MemoryCost.string + type.utf8.count + suffix.utf8.count, part: Self.part)
      byExtension[suffix] = type
    }
  }
}
