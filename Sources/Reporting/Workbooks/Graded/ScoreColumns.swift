import Scoring

/// Which column of the score sheet holds what; there is one for each layer of the scheme.
struct ScoreColumns: Sendable {
  /// The scheme's layers from the weakest to the strongest.
  let layers: [Layer]

  let number = 1
  let name = 2
  let maximum = 3
  /// The first layer's column.
  let firstLayer = 4
  var final: Int { firstLayer + layers.count }
  var source: Int { final + 1 }
  var percent: Int { final + 2 }
  var reason: Int { final + 3 }

  /// The last column.
  var last: Int { reason }
  /// All columns.
  var all: ClosedRange<Int> { number...last }
  /// The columns of a left half, as wide as the right one.
  var left: ClosedRange<Int> { number...maximum }
  /// The columns of a right half.
  var right: ClosedRange<Int> { firstLayer...last }

  // The boxes of the class and the table of conditions share the columns of the scores.
  var resultName: ClosedRange<Int> { number...name }
  var result: ClosedRange<Int> { maximum...firstLayer }
  var resultMeaning: ClosedRange<Int> { (firstLayer + 1)...last }
  var actual: Int { maximum }
  var required: Int { firstLayer }
  var met: ClosedRange<Int> { (firstLayer + 1)...(firstLayer + 2) }
  var shortfall: ClosedRange<Int> { (firstLayer + 3)...last }

  /// The widths, in characters; with fewer layers there is more room for words.
  var widths: [Int: Double] {
    var widths: [Int: Double] = [number: 5, maximum: 6.5, final: 7.5, source: 9.5, percent: 7]
    for index in layers.indices { widths[firstLayer + index] = 7 }
    widths[name] = layers.count > 2 ? 34 : 40
    widths[reason] = layers.count > 2 ? 18 : 28
    return widths
  }
}
