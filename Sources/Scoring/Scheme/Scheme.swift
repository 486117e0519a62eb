/// A set of contents, criteria, maximums and rules by which submissions are judged (bộ tiêu chí): all of it data.
package struct Scheme: Hashable, Sendable {
  /// What an empty cell in the unit's own column means.
  package enum Blank: String, CaseIterable, Sendable {
    /// No score was given: the submission is incomplete.
    case missing
    /// Zero points, or no.
    case zero
  }

  /// What a content has when some of its criteria have no valid score in any layer.
  package enum PartialContent: String, CaseIterable, Sendable {
    /// No score: a sum with a missing addend is no sum, and the submission is incomplete.
    case incomplete
    /// The sum of those that have one.
    case sum
  }

  /// When a content counts as performed.
  package enum Performed: String, CaseIterable, Sendable {
    /// When it has more than zero points.
    case aboveZero
    /// When it has a score, be it zero.
    case scored
  }

  /// The name by which commands and results call it: "hanoi-2017".
  package let id: String
  /// The version of the scheme's own text, raised with each change.
  package let version: String
  /// What it is called.
  package let title: LocalizedText
  /// Where its rules come from.
  package let source: String
  /// Who runs the inspection and who is inspected.
  package let organization: Organization
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
  /// When a content counts as performed.
  package let performed: Performed
  /// How numbers typed as text are punctuated.
  package let numberStyle: NumberStyle
  /// How yes and no are written.
  package let yesNo: YesNoWords
  /// Labels of columns beside those that every workbook may have.
  package let labels: [TableColumn: [String]]
  /// How points become a class, or `nil` where nothing is graded.
  package let grading: Grading?
  /// How units are ranked, or `nil` where they are not.
  package let ranking: RankingRule?
  /// The awards, the highest first.
  package let awards: [Award]
  /// The rounds of a year in order; empty when the scheme plans none.
  package let rounds: [InspectionRound]

  private let places: [String: CriterionPlace]

  /// A scheme, whose ids are unique and whose rules name what exists: `Configuration` has checked that.
  package init(
    id: String, version: String, title: LocalizedText, source: String, organization: Organization,
    contents: [Content], layers: [Layer], scoreStep: Points?, blank: Blank, partialContent: PartialContent,
    performed: Performed = .aboveZero, numberStyle: NumberStyle, yesNo: YesNoWords = .common,
    labels: [TableColumn: [String]] = [:], grading: Grading?, ranking: RankingRule? = nil, awards: [Award] = [],
    rounds: [InspectionRound] = []
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.source = source
    self.organization = organization
    self.contents = contents
    self.layers = layers
    self.scoreStep = scoreStep
    self.blank = blank
    self.partialContent = partialContent
    self.performed = performed
    self.numberStyle = numberStyle
    self.yesNo = yesNo
    self.labels = labels
    self.grading = grading
    self.ranking = ranking
    self.awards = awards
    self.rounds = rounds
    places = Self.places(in: contents)
  }

  private static func places(in contents: [Content]) -> [String: CriterionPlace] {
    var places: [String: CriterionPlace] = [:]
    func walk(_ criteria: [Criterion], of content: Content, below parents: [Criterion]) {
      for criterion in criteria {
        places[criterion.id] = CriterionPlace(criterion: criterion, content: content, parents: parents)
        walk(criterion.criteria, of: content, below: parents + [criterion])
      }
    }
    for content in contents { walk(content.criteria, of: content, below: []) }
    return places
  }
}

extension Scheme {
  /// The kinds of unit that submit, as they stand before a unit's name: "xã", "phường".
  package var unitKinds: [UnitKind] { organization.unitKinds }

  /// The sum of the contents' maximums, or `nil` when the scheme does not give all of them.
  package var maximum: Points? {
    let maximums = contents.compactMap(\.maximum)
    return maximums.count == contents.count ? maximums.sum() : nil
  }

  /// The content of an id.
  package func content(_ id: String) -> Content? { contents.first { $0.id == id } }

  /// The criterion of an id at any depth, with what it stands under.
  package func criterion(_ id: String) -> CriterionPlace? { places[id] }

  /// What a target is: a content or a criterion.
  package func item(_ target: Target) -> (any ScoredItem)? {
    switch target {
    case .content(let id): content(id)
    case .criterion(let id, _): criterion(id)?.criterion
    }
  }

  /// The target above a criterion; `nil` for a content.
  package func parent(of target: Target) -> Target? {
    guard case .criterion(let id, let content) = target, let place = criterion(id) else { return nil }
    return place.parents.last.map { .criterion($0.id, content: content) } ?? .content(content)
  }

  /// Whether yes or no is put down for a target.
  package func isYesNo(_ target: Target) -> Bool {
    item(target).map { $0.kind == .yesNo && $0.criteria.isEmpty } ?? false
  }

  /// How many answers of yes or no the scheme asks for.
  package var yesNoCount: Int { contents.map(\.yesNoCount).reduce(0, +) }

  /// The round of an id.
  package func round(_ id: String) -> InspectionRound? { rounds.first { $0.id == id } }

  /// What an empty score cell of a layer means.
  ///
  /// Only the unit's own blank can be a zero: a column that the team, the cluster or the level above has not filled in
  /// yet is no score of theirs.
  package func blank(in layer: Layer) -> Blank { layer == .own ? blank : .missing }

  /// How strong a layer is: more for a stronger one, -1 for one that the scheme does not have.
  package func strength(of layer: Layer) -> Int { layers.firstIndex(of: layer) ?? -1 }

  /// The layer of whoever inspects: the first that is not the unit's own; `nil` for a scheme of self-scores alone.
  package var inspectingLayer: Layer? { layers.first { $0 != .own } }
}
