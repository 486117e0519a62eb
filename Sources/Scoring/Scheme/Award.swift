/// An award, or a proposal for one, and who can have it.
package struct Award: Hashable, Sendable {
  /// Whom it is given among.
  package enum Scope: String, CaseIterable, Sendable {
    /// The units of each cluster, cluster by cluster.
    case cluster
    /// All units.
    case all
  }

  /// Who can have it.
  package enum Eligibility: Hashable, Sendable {
    /// Whoever stands in these places, counted from 1 and tied units one by one.
    case places(ClosedRange<Int>)
    /// The best of a class.
    case ofClass(String, quota: Int)
    /// The best of those who have another award, or are proposed for it.
    case among(String, quota: Int)
  }

  /// The id by which other awards name it.
  package let id: String
  /// What it is called.
  package let name: LocalizedText
  /// Whom it is given among.
  package let scope: Scope
  /// Who can have it.
  package let eligibility: Eligibility

  /// An award.
  package init(id: String, name: LocalizedText, scope: Scope, eligibility: Eligibility) {
    self.id = id
    self.name = name
    self.scope = scope
    self.eligibility = eligibility
  }

  /// How many units can have it, in each cluster where it is given by cluster.
  package var quota: Int {
    switch eligibility {
    case .places(let places): places.count
    case .ofClass(_, let quota), .among(_, let quota): quota
    }
  }
}
