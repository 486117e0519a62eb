package import Scoring

/// The defined names by which a template says what it is and where its cells are.
package enum TemplateNames {
  /// The scheme with its version, as a text: `"hanoi-2017/1"`.
  package static let scheme = "VTLT_SCHEME"
  /// The cell of the unit's name.
  package static let unit = "VTLT_UNIT"
  /// The cells of the list of units to choose from.
  package static let units = "VTLT_UNITS"

  /// The cells of the unit's own scores for every content and criterion of a scheme.
  ///
  /// Ids have no underscore, names no hyphen. Names are the same in either case, which ids are not: of two such ids the later
  /// one's name has a number.
  package static func scores(of scheme: Scheme) -> [Target: String] {
    let targets = scheme.contents.flatMap { content in
      [Target.content(content.id)] + content.allCriteria.map { .criterion($0.id, content: content.id) }
    }
    var used: Set<String> = []
    var names: [Target: String] = [:]
    for target in targets {
      let plain = "VTLT_SCORE_" + target.id.replacing("-", with: "_")
      var (name, number) = (plain, 2)
      while !used.insert(name.uppercased()).inserted {
        name = "\(plain)_\(number)"
        number += 1
      }
      names[target] = name
    }
    return names
  }

  /// The most bytes of a name's formula that every program keeps.
  private static let longestFormula = 120

  /// The formula of ``scheme``: a text, cut where it would be too long, its quotation marks doubled.
  package static func formula(of scheme: Scheme) -> String {
    var text = "\(scheme.id)/\(scheme.version)"
    func quoted() -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    while quoted().utf8.count > longestFormula { text.removeLast() }
    return quoted()
  }
}
