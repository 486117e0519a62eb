/// Names of sheets, as markup and references have them.
enum SheetText {
  /// The longest name of a sheet, in UTF-16 code units.
  private static let longestName = 31

  /// A name that no other sheet has: the wish, or the wish with a number.
  static func name(_ wish: String, besides others: [String]) -> String {
    let taken = Set(others.map { $0.lowercased() })
    var name = cut(wish, to: longestName)
    var number = 2
    while taken.contains(name.lowercased()) {
      let suffix = " (\(number))"
      name = cut(wish, to: longestName - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }

  private static func cut(_ text: String, to length: Int) -> String {
    var text = text
    while text.utf16.count > length { text.removeLast() }
    return text
  }

  /// A cell of a sheet as a formula names it.
  static func reference(to target: NoteListing.Target) -> String {
    let quoted = target.sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    return "'\(quoted)'!\(target.cell)"
  }
}
