import Scoring

/// The answer of `status` for machines.
package enum StatusDocument {
  /// The document of a workspace's status.
  package static func json(of status: WorkspaceStatus) -> JSONValue {
    .object([
      ("format", .string("vtlt-status/1")),
      ("scheme", .string(status.scheme)),
      ("round", .optional(status.round)),
      ("holder", status.holder.map { .integer($0) } ?? .null),
      (
        "counts",
        .object([
          ("received", .integer(status.received)), ("graded", .integer(status.graded)),
          ("incomplete", .integer(status.incomplete)), ("rejected", .integer(status.rejected)),
          ("duplicates", .integer(status.duplicates)), ("pending", .integer(status.pending)),
          ("waiting", .integer(status.waiting.count)),
          ("late", .integer(status.lateUnits.count)),
          ("missing", status.hasRoster ? .integer(status.missingUnits.count) : .null),
        ])
      ),
      (
        "waiting",
        .array(
          status.waiting.map(SummaryDocument.waiting))
      ),
      ("failing", .array(status.failing.map(failing))),
      ("late", .array(status.lateUnits.map(ResultDocument.unit))),
      ("missing", .array(status.missingUnits.map(ResultDocument.unit))),
    ])
  }

  private static func failing(_ file: WorkspaceStatus.Failing) -> JSONValue {
    .object([
      ("file", .string(file.name)), ("fault", .string(file.fault)), ("attempts", .integer(file.attempts)),
      ("setAside", .boolean(file.isSetAside)),
    ])
  }
}
