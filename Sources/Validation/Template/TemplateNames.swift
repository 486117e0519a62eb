package import Scoring

/// The defined names by which a template says what it is and where its cells are.
package enum TemplateNames {
  /// The scheme with its version, as a text: `"hanoi-2017/1"`.
  package static let scheme = "VTLT_SCHEME"
  /// The cell of the unit's name.
  package static let unit = "VTLT_UNIT"
  /// The cells of the list of units to choose from.
  package static let units = "VTLT_UNITS"

  /// The cell of the unit's own score for a content or criterion; ids have no underscore, names no hyphen.
  package static func score(_ target: Target) -> String { "VTLT_SCORE_" + target.id.replacing("-", with: "_") }

  /// The formula of ``scheme``.
  package static func formula(of scheme: Scheme) -> String { "\"\(scheme.id)/\(scheme.version)\"" }
}
