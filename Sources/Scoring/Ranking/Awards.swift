/// Who has which award of a scheme.
package struct Awards: Hashable, Sendable {
  /// The results, in the order of the awards, those by cluster in the order of clusters.
  package let results: [AwardResult]

  /// Gives out the awards of a scheme.
  ///
  /// - Parameters:
  ///   - awards: the awards in the scheme's order; one among the holders of another comes after it.
  ///   - contenders: the units that have a total.
  ///   - clusters: the ids of the clusters in order, also of those of which nobody has a total.
  package init(_ awards: [Award], contenders: [Contender], clusters: [String]) {
    var results: [AwardResult] = []
    for award in awards {
      switch award.scope {
      case .all: results.append(Self.result(of: award, in: nil, contenders, earlier: results))
      case .cluster:
        results += clusters.map { cluster in
          Self.result(of: award, in: cluster, contenders.filter { $0.cluster == cluster }, earlier: results)
        }
      }
    }
    self.results = results
  }

  /// The results of an award.
  package func results(of award: String) -> [AwardResult] { results.filter { $0.award.id == award } }

  private static func result(
    of award: Award, in cluster: String?, _ contenders: [Contender], earlier: [AwardResult]
  ) -> AwardResult {
    let candidacies = candidacies(for: award, contenders, earlier: earlier)
    let choice = Choice(candidacies, seats: award.seats)
    var seen: Set<Contender> = []
    let units = candidacies.flatMap(\.units).filter { seen.insert($0).inserted }
    let isGiven = !choice.winners.isEmpty || !choice.ties.isEmpty
    return AwardResult(
      award: award, cluster: cluster, candidates: units.byTotal, winners: choice.winners, ties: choice.ties,
      vacant: choice.vacant, vacancy: isGiven ? nil : vacancy(of: award, contenders),
      awaited: awaited(by: award, earlier: earlier),
      restsOnOpenTotals: restsOnOpenTotals(award, contenders, earlier: earlier))
  }

  private static func restsOnOpenTotals(_ award: Award, _ contenders: [Contender], earlier: [AwardResult]) -> Bool {
    guard case .among(let other, _) = award.eligibility else { return contenders.contains(where: \.isProvisional) }
    return earlier.contains { $0.award.id == other && $0.restsOnOpenTotals }
  }

  /// The clusters whose vote on an award comes before one among its holders, in their order.
  private static func awaited(by award: Award, earlier: [AwardResult]) -> [String] {
    guard case .among(let other, _) = award.eligibility else { return [] }
    return earlier.filter { $0.award.id == other }.flatMap { result in
      result.awaited + (result.ties.isEmpty ? [] : [result.cluster].compactMap(\.self))
    }
  }

  private static func candidacies(
    for award: Award, _ contenders: [Contender], earlier: [AwardResult]
  ) -> [Choice.Candidacy] {
    switch award.eligibility {
    case .places: contenders.map { Choice.Candidacy($0) }
    case .ofClass(let name, _): contenders.filter { $0.className == name }.map { Choice.Candidacy($0) }
    case .among(let other, _): earlier.filter { $0.award.id == other }.flatMap { holders(of: $0, among: contenders) }
    }
  }

  /// Those who have an award, and a seat's worth of each tie.
  private static func holders(of result: AwardResult, among contenders: [Contender]) -> [Choice.Candidacy] {
    let known = Set(contenders)
    let ties = result.ties.flatMap { tie -> [Choice.Candidacy] in
      guard let total = tie.units.first?.total, tie.units.allSatisfy(known.contains) else { return [] }
      return Array(repeating: Choice.Candidacy(oneOf: tie.units, total: total), count: tie.seats)
    }
    return result.winners.filter(known.contains).map { Choice.Candidacy($0) } + ties
  }

  private static func vacancy(of award: Award, _ contenders: [Contender]) -> AwardResult.Vacancy {
    guard !contenders.isEmpty else { return .noResults }
    switch award.eligibility {
    case .places: return .tooFewUnits
    case .ofClass(let name, _):
      var present: [String] = []
      for name in contenders.compactMap(\.className) where !present.contains(name) { present.append(name) }
      return .noneOfClass(name, present: present)
    case .among(let other, _): return .noneOfAward(other)
    }
  }
}

extension Award {
  /// The seats it has, counted from 1 in the order of totals.
  fileprivate var seats: ClosedRange<Int> {
    switch eligibility {
    case .places(let places): places
    case .ofClass(_, let quota), .among(_, let quota): 1...quota
    }
  }
}
