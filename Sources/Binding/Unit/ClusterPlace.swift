import Scoring

/// Finds the cluster that a workbook names: "Cụm 2", "Cụm số: 2".
enum ClusterPlace {
  /// The cluster, of those that the roster has, or `nil` when the workbook names none of them.
  static func cluster(in headings: HeadingCells, roster: Roster) -> String? {
    let clusters = Set(roster.units.compactMap(\.cluster)).sorted()
    for entry in headings.entries where entry.folded.words.first == "cum" && entry.folded.words.count < 12 {
      let standsAlone = entry.folded.words.count == 1 && entry.text.contains(":")
      let text = standsAlone ? entry.nextText?.text ?? "" : entry.text
      if let cluster = clusters.first(where: { names(text, cluster: $0) }) { return cluster }
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
