import Scoring
import TestSupport
import Validation

/// The columns of a table that does not say who leads.
let columnsWithoutLeads: [RosterListing.Column] = [.id, .name, .kind, .cluster, .aliases]

/// A roster's table, a row a line: "id|name|kind|cluster|lead|aliases", from row 2 on; a part may be left out.
func listing(
  _ lines: [String], columns: [RosterListing.Column] = columnsWithoutLeads, file: String = "xa.csv",
  kinds: [UnitKind] = UnitKind.ofEveryLevel
) -> RosterListing {
  let entries = lines.enumerated().map { place, line in
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    return RosterEntry(row: place + 2, kinds: kinds) { column in
      guard columns.contains(column), let index = RosterListing.Column.allCases.firstIndex(of: column) else {
        return nil
      }
      return index < parts.count && !parts[index].isEmpty ? parts[index] : nil
    }
  }
  let places = RosterListing.Column.allCases.enumerated().filter { columns.contains($0.element) }
  return RosterListing(
    file: file, sheet: nil, columns: Dictionary(uniqueKeysWithValues: places.map { ($0.element, $0.offset + 1) }),
    kinds: kinds, entries: entries)
}

/// Everything that checking a table of such lines finds: "duplicate error B3 Kim Chung"; the rule without "roster.".
func checked(
  _ lines: [String], against other: [String]? = nil, size: ClosedRange<Int> = 1...99,
  columns: [RosterListing.Column] = columnsWithoutLeads, kinds: [UnitKind] = UnitKind.ofEveryLevel
) -> [String] {
  findings(lines, against: other, size: size, columns: columns, kinds: kinds).map { finding in
    [
      String(finding.rule.rawValue.dropFirst("roster.".count)), finding.severity.rawValue, finding.place.file,
      finding.place.cell, finding.found.isEmpty ? nil : finding.found,
    ].compactMap(\.self).joined(separator: " ")
  }
}

/// The findings on a table of such lines.
func findings(
  _ lines: [String], against other: [String]? = nil, size: ClosedRange<Int> = 1...99,
  columns: [RosterListing.Column] = columnsWithoutLeads, kinds: [UnitKind] = UnitKind.ofEveryLevel
) -> [Finding] {
  RosterExamination(
    listing(lines, columns: columns, kinds: kinds),
    against: other.map { listing($0, columns: columns, file: "khac.csv", kinds: kinds) }, clusterSize: size
  ).findings()
}
