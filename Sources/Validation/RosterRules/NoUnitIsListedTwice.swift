import Scoring

/// No unit stands in two rows, be it in one cluster or in two.
///
/// Two rows of one name are two units when their kinds differ, or when their clusters and their given ids do: which they
/// are is then the other list's to say, and a remark where there is none.
struct NoUnitIsListedTwice: RosterRule {
  func findings(in examination: RosterExamination) -> [Finding] {
    examination.listing.entries.compactMap { entry in
      let earlier = (examination.entriesOfName[entry.name.folded] ?? []).prefix { $0.row < entry.row }
      let same = earlier.filter { entry.isOfKind($0.kind) }
      let twin =
        same.first { isInOneCluster(entry, $0) } ?? same.first { hasOneID(entry, $0) } ?? same.first
      return twin.flatMap { finding(entry, first: $0, in: examination) }
    }
  }

  private func isInOneCluster(_ entry: RosterEntry, _ other: RosterEntry) -> Bool {
    guard let cluster = entry.cluster, let second = other.cluster else { return true }
    return RosterCluster.key(of: cluster) == RosterCluster.key(of: second)
  }

  private func hasOneID(_ entry: RosterEntry, _ other: RosterEntry) -> Bool {
    entry.unitID.lowercased() == other.unitID.lowercased()
  }

  private func finding(_ entry: RosterEntry, first: RosterEntry, in examination: RosterExamination) -> Finding? {
    let cell = examination.cellName(.name, of: first)
    let found = entry.name.found
    guard !isInOneCluster(entry, first) else {
      return examination.finding(.duplicate(name: first.name.found, first: cell), .name, of: entry, found: found)
    }
    let (cluster, other) = (entry.cluster ?? "", first.cluster ?? "")
    switch (!hasOneID(entry, first), areSeveral(entry, in: examination)) {
    case (true, true?): return nil
    case (true, nil):
      return examination.finding(
        .namesakes(cluster: cluster, other: other, first: cell), .name, of: entry, found: found)
    case (false, _), (true, false?):
      return examination.finding(
        .twoClusters(cluster: cluster, other: other, first: cell), .name, of: entry, found: found)
    }
  }

  /// Whether the other list has as many units of the name as this one; `nil` without one, or when it has none of them.
  private func areSeveral(_ entry: RosterEntry, in examination: RosterExamination) -> Bool? {
    guard let other = examination.other else { return nil }
    let count = { (entries: [RosterEntry]) in
      entries.count { $0.name.folded == entry.name.folded && $0.isOfKind(entry.kind) }
    }
    let known = count(other.entries)
    return known == 0 ? nil : known >= count(examination.entriesOfName[entry.name.folded] ?? [])
  }
}
