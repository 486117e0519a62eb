import Disk
import Reporting
import Scoring

/// Digests of everything that a submission's reading and its outputs depend on: what has not changed is not done again.
struct RoundDependencies: Sendable {
  /// What any reading depends on: program, scheme, limits and the whole roster, for names are looked up in it.
  let reading: String
  /// What any output depends on besides its own order and unit; the roster is not among it.
  private let outputs: String

  private struct Reading: Encodable {
    let program: String
    let scheme: String
    let limits: [String: Int]
    let roster: [Unit]?
  }

  private struct Outputs: Encodable {
    let program: String
    let scheme: String
    let round: String?
    let language: Language
    let limits: [String: Int]
  }

  /// What a run's submissions depend on.
  init(_ greeting: GradingGreeting, program: String) {
    reading = Self.digest(
      Reading(
        program: program, scheme: greeting.schemeText, limits: greeting.limits, roster: greeting.units))
    outputs = Self.digest(
      Outputs(
        program: program, scheme: greeting.schemeText, round: greeting.round, language: greeting.language,
        limits: greeting.limits))
  }

  /// What a unit's outputs depend on.
  func digest(of order: GradingOrder, unit: Unit) -> String {
    Self.digest([outputs, Self.digest(order), Self.digest(unit)])
  }

  /// What the report on a rejected file depends on: also on the roster, for it names units of like names.
  func digest(of order: RefusalOrder) -> String { Self.digest([outputs, reading, Self.digest(order)]) }

  private static func digest(_ value: some Encodable) -> String {
    SHA256Digest(of: StableJSON.bytes(of: value)).hexadecimal
  }
}
