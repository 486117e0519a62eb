import Scoring

/// What a watch tells who measures it: the text format of Prometheus, version 0.0.4.
package enum MetricsText {
  /// The metrics after a pass that ended at a time, in seconds since 1970.
  package static func text(of run: RunOutcome, time: Int) -> String {
    let states = SubmissionOutcome.Status.allCases.map { (labels: "{state=\"\($0.rawValue)\"}", value: run.count($0)) }
    let metrics: [(name: String, help: String, samples: [(labels: String, value: Int)])] = [
      ("vtlt_units", "Units and rejected files of the round by state.", states),
      ("vtlt_received_files", "Files received in the round.", [("", run.received)]),
      ("vtlt_duplicate_files", "Files with the bytes of another.", [("", run.duplicates.count)]),
      ("vtlt_superseded_files", "Files that a later one of the unit replaces.", [("", run.superseded.count)]),
      ("vtlt_waiting_files", "Files and folders that wait, for whatever reason.", [("", run.waiting.count)]),
      ("vtlt_failing_files", "Files that this machine could not grade and tries again.", [("", run.failures.failing)]),
      ("vtlt_set_aside_files", "Files that failed too often and are not tried again.", [("", run.failures.setAside)]),
      ("vtlt_late_units", "Units whose first file was written after the deadline.", [("", run.lateUnits.count)]),
      ("vtlt_missing_units", "Units of the roster that have not submitted.", [("", run.missingUnits.count)]),
      ("vtlt_last_pass_timestamp_seconds", "When the round was last gone through.", [("", time)]),
    ]
    return metrics.map { metric in
      "# HELP \(metric.name) \(metric.help)\n# TYPE \(metric.name) gauge\n"
        + metric.samples.map { "\(metric.name)\($0.labels) \($0.value)\n" }.joined()
    }.joined()
  }
}
