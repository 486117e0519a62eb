/// Whom each cluster proposes and who is chosen of them: an award by cluster and the award over all given among its holders.
package struct Nominations: Hashable, Sendable {
  /// What each cluster proposes, in the order of clusters.
  package let clusters: [AwardResult]
  /// Who is chosen of those proposed, or `nil` when the scheme has no such award.
  package let overall: AwardResult?

  /// The clusters that propose nobody; each says why.
  package var silent: [AwardResult] { clusters.filter { $0.vacancy != nil } }
  /// The clusters in which a vote has to decide.
  package var undecided: [AwardResult] { clusters.filter { !$0.ties.isEmpty } }

  /// The nominations of a scheme, or `nil` when no award of it is given by cluster.
  package init?(_ awards: Awards) {
    guard let first = awards.results.first(where: { $0.award.scope == .cluster })?.award else { return nil }
    clusters = awards.results(of: first.id)
    overall = awards.results.first { result in
      if case .among(first.id, _) = result.award.eligibility { return result.award.scope == .all }
      return false
    }
  }
}
