import Reporting
import Scoring
import Validation

extension SubmissionRecord: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(submission)
    writer.write(status)
    writer.write(unit)
    writer.write(contents)
    writer.write(totals)
    writer.write(total)
    writer.write(className)
    writer.write(findings)
    writer.write(states)
    writer.write(resolved)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self.init(
      submission: try reader.read(), status: try reader.read(), unit: try reader.read(), contents: try reader.read(),
      totals: try reader.read(), total: try reader.read(), className: try reader.read(),
      findings: try reader.read(), states: try reader.read(), resolved: try reader.read())
  }
}

extension SubmissionOutcome.Status: ByteCoded {}

extension SubmissionOutcome.Submission: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(file)
    writer.write(sha256)
    writer.write(revision)
    writer.write(sheet)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self.init(
      file: try reader.read(), sha256: try reader.read(), revision: try reader.read(), sheet: try reader.read())
  }
}

extension SubmissionRecord.Content: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(scores)
    writer.write(final)
    writer.write(maximum)
    writer.write(restsOnOwnScore)
    writer.write(inspection)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self.init(
      id: try reader.read(), scores: try reader.read(), final: try reader.read(), maximum: try reader.read(),
      restsOnOwnScore: try reader.read(), inspection: try reader.read())
  }
}

extension InspectionTally: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(points)
    writer.write(compared)
    writer.write(changed)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self.init(points: try reader.read(), compared: try reader.read(), changed: try reader.read())
  }
}

extension SubmissionRecord.LayerScore: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(layer)
    writer.write(points)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self.init(layer: try reader.read(), points: try reader.read())
  }
}

extension RevisionComparison.State: ByteCoded {}
extension Severity: ByteCoded {}

extension RuleID: ByteCoded {
  /// Comparing an id with all that there are takes longer than looking it up.
  private static let known = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  init(from reader: inout ByteReader) throws(CodingFault) {
    let start = reader.offset
    guard let rule = Self.known[try reader.read()] else { throw .unknownCase(at: start) }
    self = rule
  }
}

extension FindingRecord: ByteCoded {
  func write(to writer: inout ByteWriter) {
    writer.write(rule)
    writer.write(severity)
    writer.write(file)
    writer.write(sheet)
    writer.write(cell)
    writer.write(subject)
    writer.write(found)
    writer.write(expected)
    writer.write(message)
    writer.write(fix)
  }

  init(from reader: inout ByteReader) throws(CodingFault) {
    self.init(
      rule: try reader.read(), severity: try reader.read(), file: try reader.read(), sheet: try reader.read(),
      cell: try reader.read(), subject: try reader.read(), found: try reader.read(), expected: try reader.read(),
      message: try reader.read(), fix: try reader.read())
  }
}
