package import Scoring

extension Finding {
  /// What is wrong with a roster; a row is named by the cell of its name or id.
  package enum RosterDetail: Hashable, Sendable {
    /// No table of units at all, or one that cannot be read.
    case unreadable(TableFault.Problem)
    /// A row without a name.
    case nameMissing
    /// An id that cannot name a folder.
    case invalidID
    /// An id that an earlier row has.
    case duplicateID(first: String)
    /// A unit that an earlier row names; neither kind nor cluster tells the two apart.
    case duplicate(name: String, first: String)
    /// A unit that an earlier row puts into another cluster.
    case twoClusters(cluster: String, other: String, first: String)
    /// A name that an earlier row has in another cluster, with an id of its own.
    case namesakes(cluster: String, other: String, first: String)
    /// A name that is likely another spelling of an earlier row's.
    case nearDuplicate(name: String, first: String)
    /// Another name of a unit by which a second unit is found too.
    case aliasTaken(unit: String, at: String)
    /// A kind that is none of those known.
    case unknownKind(known: [String])
    /// Letters decomposed into base and mark.
    case decomposed
    /// The letter Ð (U+00D0) where Đ (U+0110) belongs.
    case lookAlike(corrected: String)
    /// No cluster, where other rows have one.
    case clusterMissing
    /// A cluster's name in another spelling than the first row of that cluster has.
    case clusterSpelling(first: String)
    /// A cluster of fewer or more units than expected.
    case clusterSize(cluster: String, count: Int, least: Int, most: Int)
    /// A cluster without a lead.
    case leadMissing(cluster: String, members: [String])
    /// A lead that is no member of the cluster; the cluster that has such a unit, or `nil`.
    case leadNotMember(cluster: String, members: [String], elsewhere: String?)
    /// A second lead of a cluster.
    case severalLeads(cluster: String, first: String)
    /// A unit that the other list spells otherwise, most likely.
    case misspelt(other: String, place: String)
    /// A name that the other list writes with other marks or capitals.
    case spelling(other: String)
    /// A unit that the other list does not have.
    case unknownUnit(nearest: [String], file: String)
    /// A unit that only the other list has.
    case missingUnit(name: String, nearest: [String], file: String)
    /// Two units that are one in the other list.
    case merged(name: String, into: String, first: String)
  }
}

extension Finding.RosterDetail {
  var rule: RuleID {
    switch self {
    case .unreadable: .rosterUnreadable
    case .nameMissing: .rosterNameMissing
    case .invalidID: .rosterInvalidID
    case .duplicateID: .rosterDuplicateID
    case .duplicate: .rosterDuplicate
    case .twoClusters: .rosterTwoClusters
    case .namesakes: .rosterNamesakes
    case .nearDuplicate: .rosterNearDuplicate
    case .aliasTaken: .rosterAliasTaken
    case .unknownKind: .rosterUnknownKind
    case .decomposed: .rosterDecomposed
    case .lookAlike: .rosterLookAlike
    case .clusterMissing: .rosterClusterMissing
    case .clusterSpelling: .rosterClusterSpelling
    case .clusterSize: .rosterClusterSize
    case .leadMissing: .rosterLeadMissing
    case .leadNotMember: .rosterLeadNotMember
    case .severalLeads: .rosterSeveralLeads
    case .misspelt: .rosterMisspelt
    case .spelling: .rosterSpelling
    case .unknownUnit: .rosterUnknownUnit
    case .missingUnit: .rosterMissingUnit
    case .merged: .rosterMerged
    }
  }

  var severity: Severity {
    switch self {
    case .unreadable, .nameMissing, .invalidID, .duplicateID, .duplicate, .twoClusters, .aliasTaken, .leadMissing,
      .leadNotMember,
      .severalLeads, .misspelt, .unknownUnit, .missingUnit, .merged:
      .error
    case .nearDuplicate, .unknownKind, .lookAlike, .clusterMissing, .clusterSpelling, .clusterSize, .spelling: .warning
    case .namesakes, .decomposed: .info
    }
  }
}
