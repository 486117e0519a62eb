import Scoring

/// What the minutes of a cluster's meeting say, as their template asks for it.
struct ClusterMinutesView {
  let run: RunOutcome
  let cluster: ConsolidatedCluster
  let words: PageWords

  private var book: any PhraseBook { words.book }
  private var paper: PaperWords { PaperWords(scheme: run.scheme, round: run.round, words: words) }
  private var title: String { cluster.name.map(book.cluster) ?? book.label(.withoutCluster) }

  /// The values of the page.
  var values: PageValues {
    var values = paper.common(title: book.label(.clusterMinutesTitle) + " – " + title)
    values["cluster"] = title
    values["leads"] = [cluster.lead?.printedName].compactMap(\.self)
    values["contentHeads"] = run.scheme.contents.map { content in
      content.maximum.map { "\(content.id) (\(book.number($0)))" } ?? content.id
    }
    values["isRanked"] = run.scheme.ranking != nil
    values["members"] = cluster.units.enumerated().map { member($1, number: $0 + 1) }
    values["open"] = cluster.units.compactMap(open)
    values["awards"] = cluster.name.map(run.consolidation.results)?.map(award) ?? []
    values["signers"] = signers
    values["isCrowd"] = cluster.units.count > 2
    return values
  }

  private func member(_ unit: ConsolidatedUnit, number: Int) -> PageValues {
    let place = unit.placeInCluster.map { $0.isShared ? "=\($0.number)" : "\($0.number)" }
    return [
      "number": "\(number)", "unit": unit.unit.printedName,
      "points": run.scheme.contents.map { book.number(unit.content($0.id)?.final?.points) },
      "total": book.number(unit.total), "own": book.number(unit.ownTotal), "change": book.number(unit.difference),
      "class": unit.className ?? words.dash, "place": place ?? words.dash,
    ]
  }

  private func open(_ unit: ConsolidatedUnit) -> PageValues? {
    unit.reservation.map { ["unit": unit.unit.printedName, "reason": book.sentence(.reservation($0))] }
  }

  private func award(_ result: AwardResult) -> PageValues {
    let award = AwardWords(result, in: run, book)
    let ballots = result.ties.map { tie -> PageValues in
      [
        "candidates": tie.units.map { run.consolidation.unit($0.unit)?.unit.printedName ?? $0.unit }
      ]
    }
    return ["name": award.name, "winners": award.winners, "remarks": award.remarks, "ballots": ballots]
  }

  /// Every unit of the cluster, its lead first.
  private var signers: [PageValues] {
    let lead = paper.signer(book.label(.clusterLead), seal: true, names: [cluster.lead?.printedName].compactMap(\.self))
    let others = cluster.units.filter { !$0.unit.isLead || $0.unit.id != cluster.lead?.id }
    return [lead]
      + others.map { paper.signer(book.label(.representative), seal: false, names: [$0.unit.printedName]) }
  }
}
