import Scoring

/// Which column of the consolidated table holds what.
struct SummaryColumns {
  /// The scheme's contents, one column each.
  let contents: [Content]
  /// Whether there is a column for the cluster.
  let hasCluster: Bool

  let number = 1
  let unit = 2
  /// The column of the cluster, if there is one.
  var cluster: Int? { hasCluster ? 3 : nil }
  var firstContent: Int { hasCluster ? 4 : 3 }
  var total: Int { firstContent + contents.count }
  var ownTotal: Int { total + 1 }
  var difference: Int { total + 2 }
  var className: Int { total + 3 }
  var rank: Int { total + 4 }
  var status: Int { total + 5 }
  /// All columns.
  var all: ClosedRange<Int> { number...status }

  /// The widths, in characters.
  var widths: [Int: Double] {
    var widths: [Int: Double] = [
      number: 5, unit: 27, total: 8.5, ownTotal: 8.5, difference: 8.5, className: 7.5, rank: 8, status: 12,
    ]
    if let cluster { widths[cluster] = 9 }
    for index in contents.indices { widths[firstContent + index] = contents.count > 8 ? 8.5 : 10.5 }
    return widths
  }
}
