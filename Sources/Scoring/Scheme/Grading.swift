/// How a scheme turns points, or the count of what is met, into a class.
package struct Grading: Hashable, Sendable {
  /// How the upper bound of a class is read (DOMAIN.md, section 1).
  package enum Bands: String, CaseIterable, Sendable {
    /// The highest class all of whose conditions other than the upper bound hold.
    case open
    /// The words taken literally: a total beyond the bound misses the class.
    case closed
  }

  /// A class and what it asks for.
  package struct ClassRule: Hashable, Sendable {
    /// The class's name: "A".
    package let name: String
    /// Its conditions, all of which must hold, one a content where the scheme says "every content".
    package let conditions: [Condition]

    /// A class and its conditions.
    package init(name: String, conditions: [Condition]) {
      self.name = name
      self.conditions = conditions
    }
  }

  /// How upper bounds are read.
  package let bands: Bands
  /// The classes from the highest down.
  package let classes: [ClassRule]
  /// The class of whoever meets none of them: "D"; `nil` where such a unit has none, as between two bands of a count.
  package let otherwise: String?

  /// How points become a class.
  package init(bands: Bands, classes: [ClassRule], otherwise: String?) {
    self.bands = bands
    self.classes = classes
    self.otherwise = otherwise
  }

  /// The names of the classes from the highest down, that of whoever meets no other last.
  package var classNames: [String] { classes.map(\.name) + [otherwise].compactMap(\.self) }
}
