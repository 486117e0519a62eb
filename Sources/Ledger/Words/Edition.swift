/// By which program and scheme something was done.
package struct Edition: Hashable, Sendable {
  /// The version of the program.
  package let program: String
  /// The id of the scheme.
  package let scheme: String
  /// The version of the scheme: a digest of its text.
  package let schemeVersion: String

  /// An edition.
  package init(program: String, scheme: String, schemeVersion: String) {
    self.program = program
    self.scheme = scheme
    self.schemeVersion = schemeVersion
  }
}

/// When and by what something is done, as the journal says it.
package struct Stamp: Hashable, Sendable {
  /// When, in milliseconds since 1970.
  package let time: Int
  /// By which program and scheme.
  package let edition: Edition

  /// A stamp.
  package init(time: Int, edition: Edition) {
    self.time = time
    self.edition = edition
  }
}
