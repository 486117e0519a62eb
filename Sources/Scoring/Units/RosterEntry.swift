/// A row of a roster's table, as it is written: nothing in it need be right.
package struct RosterEntry: Hashable, Sendable {
  /// What the column of cluster leads says.
  package enum Lead: Hashable, Sendable {
    /// Nothing, or "no".
    case nobody
    /// That this unit is the lead: a mark, or its own id or name.
    case itself
    /// The name or id of another.
    case another(UnitName)
  }

  /// The row of the sheet, from 1.
  package let row: Int
  /// The id, or `nil` when none is given.
  package let id: String?
  /// The name, which has no words when none is given.
  package let name: UnitName
  /// What stands in the column of kinds, or `nil`.
  package let kindText: String?
  /// The kind that the column or else the name says, of the kinds that are known.
  package let kind: UnitKind?
  /// The cluster, or `nil`.
  package let cluster: String?
  /// What the column of leads says.
  package let lead: Lead
  /// The other names.
  package let aliases: [String]

  /// A row of texts, each `nil` where the cell is empty or the column is not there.
  ///
  /// - Parameters:
  ///   - row: the row of the sheet, from 1.
  ///   - kinds: the kinds that are known.
  ///   - text: what stands in a column.
  package init(row: Int, kinds: [UnitKind], text: (RosterListing.Column) -> String?) {
    let name = UnitName(text(.name) ?? "", kinds: kinds)
    let id = text(.id)
    let kindText = text(.kind)
    let folded = kindText.map { FoldedText($0) }
    let kind = folded.flatMap { folded in kinds.first { $0.folded == folded } } ?? name.kind
    self.row = row
    self.id = id
    self.name = name
    self.kindText = kindText
    self.kind = kind
    cluster = text(.cluster)
    aliases = (text(.aliases) ?? "").split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
    lead = text(.lead).map { Self.lead($0, name: name, id: id, kind: kind, kinds: kinds) } ?? .nobody
  }

  /// The id that the unit has: the given one, else its name in plain letters.
  package var unitID: String { id ?? name.identifier }

  /// The unit.
  package func unit(isLead: Bool) -> Unit {
    Unit(id: unitID, name: name.found, kind: kind, cluster: cluster, isLead: isLead, aliases: aliases)
  }

  /// Whether a name or an id means this unit; the kind counts where both have one.
  package func isNamed(by other: UnitName) -> Bool {
    Self.does(other, mean: name, id: id, kind: kind)
  }

  private static func does(_ other: UnitName, mean name: UnitName, id: String?, kind: UnitKind?) -> Bool {
    if other.found.lowercased() == (id ?? name.identifier).lowercased() { return true }
    return !name.folded.isEmpty && other.folded == name.folded && other.kind.isSameOrUnknown(as: kind)
  }

  /// Whether the unit may be of a kind: it is, or one of the two is not known.
  package func isOfKind(_ other: UnitKind?) -> Bool { kind.isSameOrUnknown(as: other) }

  private static let yes: Set<String> = ["x", "co", "1", "true", "yes", "v", "cum truong", "lead"]
  private static let no: Set<String> = ["", "khong", "0", "false", "no"]

  /// The column marks the lead's own row, or names the lead on every row of the cluster.
  private static func lead(
    _ text: String, name: UnitName, id: String?, kind: UnitKind?, kinds: [UnitKind]
  ) -> Lead {
    let folded = FoldedText(text).text
    if text == "✓" || yes.contains(folded) { return .itself }
    let other = UnitName(text, kinds: kinds)
    if does(other, mean: name, id: id, kind: kind) { return .itself }
    return no.contains(folded) ? .nobody : .another(other)
  }
}

extension UnitKind? {
  fileprivate func isSameOrUnknown(as other: UnitKind?) -> Bool {
    guard let self, let other else { return true }
    return self.folded == other.folded
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let head = drop { $0.isWhitespace }
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(head[...last])
  }
}
