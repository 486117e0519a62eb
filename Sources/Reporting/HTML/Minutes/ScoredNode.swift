import Scoring

/// A score that somebody else than the unit changed, or one that is below its maximum: a content or criterion with its figures.
struct ScoredNode {
  let id: String
  let name: LocalizedText
  let own: Points?
  let final: FinalScore?
  let maximum: Points?
  let reason: String?
  let parts: [ScoredNode]

  /// A content with its criteria.
  init(_ content: ContentTally) {
    id = content.content.id
    name = content.content.name
    own = content.scores[.own]
    final = content.final
    maximum = content.maximum
    reason = content.reason
    parts = content.criteria.map { ScoredNode($0) }
  }

  private init(_ criterion: CriterionTally) {
    id = criterion.criterion.id
    name = criterion.criterion.name
    own = criterion.scores[.own]
    final = criterion.final
    maximum = criterion.maximum
    reason = criterion.reason
    parts = criterion.criteria.map { ScoredNode($0) }
  }

  /// The criteria, or the content itself, whose score is not the unit's own.
  var changed: [ScoredNode] { innermost { $0.own != nil && $0.final != nil && $0.own != $0.final?.points } }

  /// The criteria, or the content itself, that have less than they could.
  var belowMaximum: [ScoredNode] {
    innermost { node in node.final.flatMap { final in node.maximum.map { final.points < $0 } } ?? false }
  }

  /// Of what fulfils a condition, what holds nothing else that does.
  private func innermost(_ isMeant: (ScoredNode) -> Bool) -> [ScoredNode] {
    let inner = parts.flatMap { $0.innermost(isMeant) }
    return inner.isEmpty && isMeant(self) ? [self] : inner
  }
}
