import Scoring

/// Every cluster has one lead, a member of it, where the table has a column of leads.
struct EveryClusterHasOneLead: RosterRule {
  func findings(in examination: RosterExamination) -> [Finding] {
    guard examination.listing.columns[.lead] != nil else { return [] }
    return examination.listing.clusters.flatMap { findings(on: $0, in: examination) }
  }

  private func findings(on cluster: RosterCluster, in examination: RosterExamination) -> [Finding] {
    let strangers = cluster.rowsWithStrangeLead.map { stranger($0, in: cluster, examination) }
    let leads = cluster.leads
    guard let first = leads.first else {
      return strangers.isEmpty ? cluster.members.prefix(1).map { missing($0, in: cluster, examination) } : strangers
    }
    let more = leads.dropFirst().filter { $0.name.folded != first.name.folded || !$0.isOfKind(first.kind) }
    return strangers
      + more.map { lead in
        examination.finding(
          .severalLeads(cluster: cluster.name, first: first.name.found), .lead, of: lead, found: lead.name.found)
      }
  }

  private func missing(
    _ entry: RosterEntry, in cluster: RosterCluster, _ examination: RosterExamination
  ) -> Finding {
    examination.finding(
      .leadMissing(cluster: cluster.name, members: names(of: cluster)), .lead, of: entry, found: "")
  }

  private func stranger(
    _ entry: RosterEntry, in cluster: RosterCluster, _ examination: RosterExamination
  ) -> Finding {
    let lead = entry.namedLead
    let elsewhere = lead.flatMap { lead in
      examination.entriesOfName[lead.folded]?.first { $0.isNamed(by: lead) }?.cluster
    }
    let detail = Finding.RosterDetail.leadNotMember(
      cluster: cluster.name, members: names(of: cluster), elsewhere: elsewhere)
    return examination.finding(detail, .lead, of: entry, found: lead?.found ?? "")
  }

  private func names(of cluster: RosterCluster) -> [String] { cluster.members.map(\.name.found) }
}
