/// One case of a parameterised test: its name says what it shows.
package struct Case<Given: Sendable, Expected: Sendable>: Sendable, CustomStringConvertible {
  /// What the case shows.
  package let name: String
  /// What goes in.
  package let given: Given
  /// What must come out.
  package let expected: Expected

  /// A case of a name.
  package init(_ name: String, _ given: Given, _ expected: Expected) {
    self.name = name
    self.given = given
    self.expected = expected
  }

  /// The name, which the test's report shows.
  package var description: String { name }
}
