package import Reporting
package import XLSXReader

/// All that a submission may ask of its reader and of the process that reads it, by the names of the limits.
package struct SubmissionLimits: Hashable, Sendable {
  /// What it may ask of its reader.
  package private(set) var reading = ReadingLimits.default
  /// What the process may take for it.
  package private(set) var process = ProcessLimits()

  /// The limits of PRODUCT.md.
  package init() {}

  /// Limits of both kinds.
  init(reading: ReadingLimits, process: ProcessLimits) {
    self.reading = reading
    self.process = process
  }

  /// The names of all limits.
  package static let names = ReadingLimits.Name.allCases.map(\.rawValue) + ProcessLimits.Name.allCases.map(\.rawValue)

  /// Every limit with its value, in the order of ``names``.
  package var all: [(name: String, value: Int)] {
    ReadingLimits.Name.allCases.map { ($0.rawValue, reading[$0]) }
      + ProcessLimits.Name.allCases.map { ($0.rawValue, process[$0]) }
  }

  /// Sets one of them.
  ///
  /// - Throws: ``Reporting/BatchProblem`` for a name that is none, or a value below 1.
  package mutating func set(_ name: String, to value: Int) throws(BatchProblem) {
    guard Self.names.contains(name) else { throw .usage(.unknownLimit(name, known: Self.names)) }
    guard let own = ProcessLimits.Name(rawValue: name) else { return reading = try reading.with(name, value) }
    guard value > 0 else { throw .usage(.unreadableLimit("\(name)=\(value)")) }
    process[own] = value
  }

  /// Sets those that options name, each as `name=value`.
  ///
  /// - Throws: ``Reporting/BatchProblem`` for an option that is not so written, or names no limit.
  package mutating func set(_ options: [String]) throws(BatchProblem) {
    for option in options {
      let (name, value) = try LimitText.halves(of: option)
      try set(name, to: value)
    }
  }
}
