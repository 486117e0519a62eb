import Scoring

/// Gives each content and criterion the row of a table that is best for it.
///
/// All rows compete, the best match first: a description such as "- Báo cáo thống kê đúng hạn" never takes the place of
/// the row that is numbered and named like the content. First the contents, for the criteria stand below theirs, then the
/// criteria level by level.
struct RowAssignment {
  /// A row as it competes.
  struct Entry {
    let number: RowNumber?
    let name: FoldedText
    let maximum: Points?
    /// The content named beside it in a column of its own, with its number, where the table has one.
    let group: Group?
    /// Whether it carries a score or a maximum.
    let hasPoints: Bool
  }

  /// A content named in a column of its own beside its first criterion.
  struct Group {
    let number: RowNumber?
    let name: FoldedText
  }

  /// By row: what it is for, or `nil`.
  private(set) var targets: [Target?]
  /// By row: what it says again after another row is bound to it, or `nil`.
  private(set) var repeated: [Target?]

  private let binder: RowBinder
  private let entries: [Entry]
  private let likenesses: [RowBinder.Likenesses]

  /// Assigns the rows of a table, in their order.
  init(_ entries: [Entry], binder: RowBinder) {
    self.binder = binder
    self.entries = entries
    likenesses = entries.map { binder.likenesses(of: $0.name) }
    targets = Array(repeating: nil, count: entries.count)
    repeated = targets
    assignContents()
    for level in 2...max(2, binder.depth) { assignCriteria(level) }
    findRepeated(in: contexts(above: max(2, binder.depth)))
  }

  private struct Bid {
    let row: Int
    let match: RowBinder.Match
  }

  private mutating func assignContents() {
    var bids: [Bid] = []
    for row in entries.indices where entries[row].group == nil {
      let alikeCriterion = binder.likeness(likenesses[row], deeperThan: 1)
      for match in matches(row, in: nil) where match.target.isContent {
        // "2. Quản lý văn bản đến, văn bản đi" is a criterion numbered like content 2.
        guard alikeCriterion <= match.likeness + 0.2 else { continue }
        bids.append(Bid(row: row, match: match))
      }
    }
    assign(bids)
  }

  /// By row: the content or criterion, of those above a level, whose rows are being read there.
  private func contexts(above level: Int) -> [Target?] {
    var current: Target?
    return entries.indices.map { row in
      if let target = targets[row], binder.depth(of: target) < level { current = target }
      if let group = entries[row].group, case .content(let id) = target(of: group), current?.contentID != id {
        current = .content(id)
      }
      return current
    }
  }

  private func target(of group: Group) -> Target? {
    binder.target(of: .init(number: group.number, name: group.name, maximum: nil, context: nil))
  }

  private mutating func assignCriteria(_ level: Int) {
    let contexts = contexts(above: level)
    let bound = Set(targets.compactMap(\.self))
    var bids: [Bid] = []
    for row in entries.indices where targets[row] == nil {
      let alikeDeeper = binder.likeness(likenesses[row], deeperThan: level)
      for match in matches(row, in: contexts[row]) where binder.depth(of: match.target) == level {
        // Below the row of another content only a number of two parts names a criterion of this one.
        let isAtHome = isAtHome(match.target, in: contexts[row], bound)
        guard isAtHome || (match.isNumbered && entries[row].number?.second != nil) else { continue }
        guard alikeDeeper <= match.likeness + 0.2 else { continue }
        bids.append(Bid(row: row, match: match))
      }
    }
    assign(bids)
  }

  /// Whether a criterion is looked for among the rows of what it is part of, or that has no row.
  private func isAtHome(_ target: Target, in context: Target?, _ bound: Set<Target>) -> Bool {
    let content = target.contentID
    guard context?.contentID == content || !bound.contains(.content(content)) else { return false }
    guard let parent = binder.parent(of: target), binder.depth(of: parent) > 1 else { return true }
    return context == parent || !bound.contains(parent)
  }

  private func matches(_ row: Int, in context: Target?) -> [RowBinder.Match] {
    let entry = entries[row]
    // Without number and points a row is a heading or a description, unless it has the very name.
    let isBare = entry.number == nil && !entry.hasPoints
    return binder.matches(
      of: .init(number: entry.number, name: entry.name, maximum: entry.maximum, context: context), likenesses[row]
    ).filter { !isBare || $0.likeness == 1 }
  }

  /// The best bid first; of bids as good, that of the upper row.
  private mutating func assign(_ bids: [Bid]) {
    var taken: Set<Target> = []
    let sorted = bids.enumerated().sorted { left, right in
      if RowBinder.isWorse(right.element.match, left.element.match) { return true }
      if RowBinder.isWorse(left.element.match, right.element.match) { return false }
      return (left.element.row, left.offset) < (right.element.row, right.offset)
    }
    for (_, bid) in sorted where targets[bid.row] == nil && !taken.contains(bid.match.target) {
      targets[bid.row] = bid.match.target
      taken.insert(bid.match.target)
    }
  }

  /// A name this much alike is the same, perhaps with a slip of the keyboard.
  private static let sameName = 0.9
  /// A name this much alike, with the number, says the same.
  private static let fairName = 0.5

  /// A row left over that is named, or numbered and named, like one that is bound and carries points says it again.
  private mutating func findRepeated(in contexts: [Target?]) {
    let bound = Set(targets.compactMap(\.self))
    for row in entries.indices where targets[row] == nil && entries[row].hasPoints {
      let again = matches(row, in: contexts[row]).filter { match in
        guard bound.contains(match.target) else { return false }
        let isAtHome = match.target.isContent || match.target.contentID == contexts[row]?.contentID
        return isAtHome && (match.likeness >= Self.sameName || (match.isNumbered && match.likeness >= Self.fairName))
      }
      repeated[row] = again.max(by: RowBinder.isWorse)?.target
    }
    putUpperRowsFirst()
  }

  /// Of two rows of a target the upper one is its row, however well the lower one is named.
  private mutating func putUpperRowsFirst() {
    var rows: [Target: Int] = [:]
    for (row, target) in targets.enumerated() {
      if let target { rows[target] = row }
    }
    for row in entries.indices {
      guard let target = repeated[row], let lower = rows[target], lower > row else { continue }
      (targets[row], repeated[row]) = (target, nil)
      (targets[lower], repeated[lower]) = (nil, target)
      rows[target] = row
    }
  }
}

extension Target {
  /// Whether it is a content as a whole.
  fileprivate var isContent: Bool {
    if case .content = self { return true }
    return false
  }
}
