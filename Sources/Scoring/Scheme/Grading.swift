/// How a scheme turns points into a class.
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
  /// The class of whoever meets none of them: "D".
  package let otherwise: String

  /// How points become a class.
  package init(bands: Bands, classes: [ClassRule], otherwise: String) {
    self.bands = bands
    self.classes = classes
    self.otherwise = otherwise
  }
}
