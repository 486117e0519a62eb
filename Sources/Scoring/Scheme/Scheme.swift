/// A set of contents, criteria, maximums and rules by which submissions are judged (bộ tiêu chí): all of it data.
package struct Scheme: Hashable, Sendable {
  /// What an empty cell in the unit's own column means.
  package enum Blank: String, CaseIterable, Sendable {
    /// No score was given: the submission is incomplete.
    case missing
    /// Zero points.
    case zero
  }

  /// What a content has when some of its criteria have no valid score in any layer.
  package enum PartialContent: String, CaseIterable, Sendable {
    /// No score: a sum with a missing addend is no sum, and the submission is incomplete.
    case incomplete
    /// The sum of those that have one.
    case sum
  }

  /// The name by which commands and results call it: "hanoi-2017".
  package let id: String
  /// The version of the scheme's own text, raised with each change.
  package let version: String
  /// What it is called.
  package let title: LocalizedText
  /// Where its rules come from.
  package let source: String
  /// The contents in order.
  package let contents: [Content]
  /// The layers from the weakest to the strongest.
  package let layers: [Layer]
  /// The smallest step of a score, or `nil` when any decimal may be given.
  package let scoreStep: Points?
  /// What an empty score cell means.
  package let blank: Blank
  /// What a content has when a criterion of it has no score.
  package let partialContent: PartialContent
  /// How numbers typed as text are punctuated.
  package let numberStyle: NumberStyle
  /// How points become a class.
  package let grading: Grading
  /// The kinds of unit that submit, as they stand before a unit's name: "xã", "phường".
  package let unitKinds: [UnitKind]

  /// A scheme, whose ids are unique and whose conditions name contents that exist: `Configuration` has checked that.
  package init(
    id: String, version: String, title: LocalizedText, source: String, contents: [Content], layers: [Layer],
    scoreStep: Points?, blank: Blank, partialContent: PartialContent, numberStyle: NumberStyle, grading: Grading,
    unitKinds: [UnitKind]
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.source = source
    self.contents = contents
    self.layers = layers
    self.scoreStep = scoreStep
    self.blank = blank
    self.partialContent = partialContent
    self.numberStyle = numberStyle
    self.grading = grading
    self.unitKinds = unitKinds
  }

  /// The sum of the contents' maximums.
  package var maximum: Points { contents.map(\.maximum).sum() }

  /// The content of an id.
  package func content(_ id: String) -> Content? { contents.first { $0.id == id } }

  /// The criterion of an id, with its content.
  package func criterion(_ id: String) -> (criterion: Criterion, content: Content)? {
    for content in contents {
      if let criterion = content.criteria.first(where: { $0.id == id }) { return (criterion, content) }
    }
    return nil
  }

  /// What an empty score cell of a layer means.
  ///
  /// Only the unit's own blank can be a zero: a column that the team, the cluster or the level above has not filled in
  /// yet is no score of theirs.
  package func blank(in layer: Layer) -> Blank { layer == .own ? blank : .missing }

  /// How strong a layer is: more for a stronger one, -1 for one that the scheme does not have.
  package func strength(of layer: Layer) -> Int { layers.firstIndex(of: layer) ?? -1 }
}
