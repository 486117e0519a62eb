package import Spreadsheet

/// A roster as its table has it, faults and all: what a ``Roster`` is made of, and what checking reads.
package struct RosterListing: Hashable, Sendable {
  /// A column of the table.
  package enum Column: CaseIterable, Hashable, Sendable {
    case id, name, kind, cluster, lead, aliases
  }

  /// The name of the file, without folders.
  package let file: String
  /// The sheet, or `nil` in a text file.
  package let sheet: String?
  /// Where the columns are, from 1; those that the table has.
  package let columns: [Column: Int]
  /// The kinds of unit that are known.
  package let kinds: [UnitKind]
  /// The rows.
  package let entries: [RosterEntry]

  /// A listing of rows.
  package init(file: String, sheet: String?, columns: [Column: Int], kinds: [UnitKind], entries: [RosterEntry]) {
    self.file = file
    self.sheet = sheet
    self.columns = columns
    self.kinds = kinds
    self.entries = entries
  }

  /// The cell of a column in an entry's row, or of the names where the table has no such column.
  package func cell(_ column: Column, of entry: RosterEntry) -> CellReference? {
    (columns[column] ?? columns[.name]).map { CellReference(row: entry.row, column: $0) }
  }

  /// The clusters that have a name, in the order of the rows.
  ///
  /// "Cụm 1", "CỤM 1" and "1" are one cluster.
  package var clusters: [RosterCluster] {
    var order: [FoldedText] = []
    var members: [FoldedText: [RosterEntry]] = [:]
    for entry in entries {
      guard let key = entry.cluster.map(RosterCluster.key(of:)) else { continue }
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(entry)
    }
    return order.compactMap { key in members[key].map { RosterCluster(key: key, members: $0) } }
  }
}

/// A cluster as a roster's table has it (cụm).
package struct RosterCluster: Hashable, Sendable {
  /// The name as comparisons see it, without the word for cluster.
  package let key: FoldedText
  /// The rows that name it, at least one.
  package let members: [RosterEntry]

  /// A cluster of rows.
  package init(key: FoldedText, members: [RosterEntry]) {
    self.key = key
    self.members = members
  }

  /// The name as the first row writes it.
  package var name: String { members.first?.cluster ?? "" }

  /// The members that chair it: marked, or named by some row of the cluster.
  package var leads: [RosterEntry] {
    let named = Set(members.compactMap(\.namedLead))
    return members.filter { member in member.lead == .itself || named.contains(where: member.isNamed) }
  }

  /// The rows whose lead is no member; of several that name the same, the first.
  package var rowsWithStrangeLead: [RosterEntry] {
    var seen: Set<FoldedText> = []
    return members.filter { member in
      guard let lead = member.namedLead, seen.insert(lead.folded).inserted else { return false }
      return !members.contains { $0.isNamed(by: lead) }
    }
  }

  /// The name of a cluster as comparisons see it, without the word for cluster.
  package static func key(of name: String) -> FoldedText {
    let words = FoldedText(name).words
    guard words.count > 1, words.first == "cum" || words.first == "cluster" else { return FoldedText(name) }
    return FoldedText(words: words.dropFirst(words[1] == "so" && words.count > 2 ? 2 : 1))
  }
}

extension RosterEntry {
  /// The lead that the row names, when that is another.
  package var namedLead: UnitName? {
    guard case .another(let name) = lead else { return nil }
    return name
  }
}
