import Scoring

/// Units by cluster, a line a cluster, for a terminal.
struct ClusterLines {
  let words: any PhraseBook
  /// How many clusters are shown at most, and how many units of each; `nil` for all.
  var limits: (clusters: Int, units: Int)?

  /// The lines, clusters in the order in which their first unit stands.
  func lines(of units: [Unit]) -> [String] {
    let clusters = units.map { $0.cluster.map(words.cluster) ?? words.label(.withoutCluster) }
    var seen: Set<String> = []
    let order = clusters.filter { seen.insert($0).inserted }
    let lines = order.prefix(limits?.clusters ?? .max).map { cluster in
      let names = zip(clusters, units).filter { $0.0 == cluster }.map(\.1.printedName)
      let shown = names.prefix(limits?.units ?? .max)
      let rest = names.count > shown.count ? ", … +\(names.count - shown.count)" : ""
      return TerminalText.safe("  \(cluster): \(shown.joined(separator: ", "))\(rest)")
    }
    return lines + (order.count > lines.count ? ["  … +\(order.count - lines.count)"] : [])
  }
}
