import Scoring

/// The papers of an inspection, their figures filled in and the rest left to be filled in by hand: the minutes of a unit and
/// of a cluster, and a unit's report under the scheme's outline.
extension HTMLPages {
  /// The minutes of a unit's inspection (biên bản kiểm tra), as UTF-8.
  package func minutes(of outcome: SubmissionOutcome) -> [UInt8] {
    templates.render("minutes", with: MinutesView(outcome: outcome, words: words).values)
  }

  /// The minutes of a cluster's meeting (biên bản họp cụm), as UTF-8.
  package func minutes(of cluster: ConsolidatedCluster, in run: RunOutcome) -> [UInt8] {
    templates.render("cluster-minutes", with: ClusterMinutesView(run: run, cluster: cluster, words: words).values)
  }

  /// A unit's report under the scheme's outline, as UTF-8; `nil` for a scheme without one.
  package func outline(of outcome: SubmissionOutcome) -> [UInt8]? {
    guard !outcome.scheme.organization.reportOutline.isEmpty else { return nil }
    return templates.render("outline", with: OutlineView(outcome: outcome, words: words).values)
  }
}
