import Scoring

/// A content or criterion as a table of adjustments names it: by the scheme's id, by number, or by name.
struct TargetText {
  private let scheme: Scheme
  private let binder: RowBinder
  private let targets: [FoldedText: Target]

  init(scheme: Scheme) {
    self.scheme = scheme
    binder = RowBinder(scheme: scheme)
    var targets: [FoldedText: Target] = [:]
    for content in scheme.contents {
      targets[FoldedText(content.id)] = .content(content.id)
      for criterion in content.criteria {
        targets[FoldedText(criterion.id)] = .criterion(criterion.id, content: content.id)
      }
    }
    self.targets = targets
  }

  /// What a text names, or `nil` when the scheme has nothing of that number or name.
  func target(_ text: String) -> Target? {
    if let target = targets[FoldedText(text)] { return target }
    let number = RowNumber(text)
    let leading = number == nil ? RowNumber.leading(text) : nil
    return binder.target(
      of: .init(
        number: number ?? leading?.number, name: FoldedText(number == nil ? leading?.rest ?? text : ""), maximum: nil,
        currentContent: nil))
  }
}
