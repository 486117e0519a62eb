import Disk
import Reporting
import Scoring

/// Digests of everything that a submission's reading and its outputs depend on: what has not changed is not done again.
struct RoundDependencies: Sendable {
  /// What any reading depends on: program, scheme, limits and the whole roster, for names are looked up in it.
  let reading: String
  /// What any output depends on besides its own order and unit; the roster is not among it.
  private let outputs: String

  /// What a run's submissions depend on.
  init(_ greeting: GradingGreeting, program: String) {
    reading = Self.digest { writer in
      writer.write(program)
      writer.write(greeting.schemeText)
      writer.write(greeting.limits)
      writer.write(greeting.units)
    }
    outputs = Self.digest { writer in
      writer.write(program)
      writer.write(greeting.schemeText)
      writer.write(greeting.round)
      writer.write(greeting.language)
      writer.write(greeting.limits)
    }
  }

  /// What a unit's outputs depend on.
  func digest(of order: GradingOrder, unit: Unit) -> String {
    Self.digest { writer in
      writer.write(outputs)
      writer.write(order)
      writer.write(unit)
    }
  }

  /// What the report on a rejected file depends on: also on the roster, for it names units of like names.
  func digest(of order: RefusalOrder) -> String {
    Self.digest { writer in
      writer.write(outputs)
      writer.write(reading)
      writer.write(order)
    }
  }

  private static func digest(_ write: (inout ByteWriter) -> Void) -> String {
    var writer = ByteWriter()
    write(&writer)
    return SHA256Digest(of: writer.bytes).hexadecimal
  }
}
