import Scoring

/// The score table: every content and its criteria with each layer's points, what counts and where it comes from.
struct ScoresView {
  let tally: Tally
  let outcome: SubmissionOutcome
  let words: PageWords

  private var book: any PhraseBook { words.book }
  private var layers: [Layer] { outcome.scheme.layers }

  /// The values of the table.
  var values: PageValues {
    [
      "columns": layers.map(book.layer),
      "rows": tally.contents.flatMap { [row($0)] + rows($0.criteria, depth: 1) },
      "sum": sum,
    ]
  }

  private func row(_ content: ContentTally) -> PageValues {
    var row = row(
      id: content.content.id, name: content.content.name, maximum: content.maximum, scores: content.scores,
      final: content.final)
    row["kind"] = "content"
    row["isIdle"] = content.isPerformed == false
    row["reasons"] = [content.reason].compactMap(\.self)
    return row
  }

  /// The rows of criteria and of those below them, each a step further in.
  private func rows(_ criteria: [CriterionTally], depth: Int) -> [PageValues] {
    criteria.flatMap { [row($0, depth: depth)] + rows($0.criteria, depth: depth + 1) }
  }

  private func row(_ criterion: CriterionTally, depth: Int) -> PageValues {
    var row = row(
      id: criterion.criterion.id, name: criterion.criterion.name, maximum: criterion.maximum,
      scores: criterion.scores, final: criterion.final)
    row["kind"] = "criterion depth-\(depth)"
    row["isIdle"] = false
    row["reasons"] = [criterion.reason].compactMap(\.self)
    return row
  }

  private func row(
    id: String, name: LocalizedText, maximum: Points?, scores: [Layer: Points], final: FinalScore?
  ) -> PageValues {
    let percentage = final.flatMap { final in maximum.flatMap { Percentage(final.points, of: $0) } }
    return [
      "number": id,
      "name": name[book.language],
      "maximum": book.number(maximum),
      "layers": layers.map { layer -> PageValues in
        ["points": book.number(scores[layer]), "counts": scores[layer] != nil && final?.layer == layer]
      },
      "hasFinal": final != nil,
      "final": book.number(final?.points),
      "source": final.map { book.layer($0.layer) } ?? words.dash,
      "percent": words.percent(percentage),
    ]
  }

  /// The total row; as in result.json an incomplete submission has no totals.
  private var sum: PageValues {
    let counted = outcome.status == .graded ? tally : nil
    let maximum = tally.maximum ?? outcome.scheme.maximum
    return [
      "maximum": book.number(maximum),
      "layers": layers.map { book.number(counted?.total(of: $0)) },
      "hasFinal": counted?.total != nil,
      "final": book.number(counted?.total),
      "percent": words.percent(Percentage(counted?.total, of: maximum)),
    ]
  }
}
