import Scoring

/// Finds the cluster that a workbook names: "Cụm 2", "Cụm số: 2".
enum ClusterPlace {
  /// The cluster, of those that the roster has, or `nil` when the workbook names none of them.
  static func cluster(in headings: HeadingCells, roster: Roster) -> String? {
    let clusters = Set(roster.units.compactMap(\.cluster)).sorted()
    for entry in headings.entries where entry.folded.words.first == "cum" && entry.folded.words.count < 12 {
      let text = bare(entry.text).isEmpty ? entry.nextText?.text ?? "" : entry.text
      // "Cụm 2 Bắc" is that one where there is a "Cụm 2" too.
      let named = clusters.filter { names(text, cluster: $0) }
      if let cluster = named.max(by: { bare($0).count < bare($1).count }) { return cluster }
    }
    return nil
  }

  private static func names(_ text: String, cluster: String) -> Bool {
    let known = bare(cluster)
    return !known.isEmpty && bare(text).starts(with: known)
  }

  private static func bare(_ text: String) -> [Substring] {
    FoldedText(text).words.filter { $0 != "cum" && $0 != "so" }
  }
}
