package import Scoring

/// What a text comes to as a scheme: the scheme, or every fault that keeps it from being one.
package struct SchemeReading: Sendable {
  /// The scheme, or `nil` with a fault.
  package let scheme: Scheme?
  /// The faults, from the top of the file down.
  package let faults: [ConfigurationError]
  /// What is odd and the scheme allows, such as a gap between two bands.
  package let warnings: [ConfigurationError]

  /// What a text comes to.
  package init(scheme: Scheme?, faults: [ConfigurationError], warnings: [ConfigurationError]) {
    self.scheme = scheme
    self.faults = faults
    self.warnings = warnings
  }
}

/// A scheme as a YAML file: read key by key, every fault named with line and column.
package enum SchemeFile {
  /// The scheme that a text describes.
  ///
  /// - Throws: ``ConfigurationError``, the first fault met: a misspelt key, a missing one, maximums that do not add up, a
  ///   condition on a content that does not exist.
  package static func scheme(from text: String, file: String) throws(ConfigurationError) -> Scheme {
    let faults = FaultList()
    let scheme = SchemeReader(document: try YAMLDocument(text, file: file), faults: faults).scheme()
    guard let scheme else {
      throw faults.faults.first ?? .init(file: file, line: nil, column: nil, problem: .missingKey(""))
    }
    return scheme
  }

  /// Reads a text as a scheme and tells all of its faults.
  package static func reading(of text: String, file: String) -> SchemeReading {
    let faults = FaultList()
    let scheme = faults.collect { () throws(ConfigurationError) in try YAMLDocument(text, file: file) }
      .flatMap { SchemeReader(document: $0, faults: faults).scheme() }
    return SchemeReading(
      scheme: scheme, faults: faults.faults.sorted(by: isAbove), warnings: faults.warnings.sorted(by: isAbove))
  }

  private static func isAbove(_ left: ConfigurationError, _ right: ConfigurationError) -> Bool {
    (left.line ?? 0, left.column ?? 0) < (right.line ?? 0, right.column ?? 0)
  }
}
