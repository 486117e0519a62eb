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
      for criterion in content.allCriteria {
        targets[FoldedText(criterion.id)] = .criterion(criterion.id, content: content.id)
      }
    }
    self.targets = targets
  }

  /// What a text names, or `nil` when the scheme has nothing of that number or name.
  func target(_ text: String) -> Target? {
    if let target = targets[FoldedText(text)] { return target }
    let number = RowNumber(text, depth: binder.numberDepth)
    if let number, Self.isLetterAlone(text, number) { return nil }
    let leading = number == nil ? RowNumber.leading(text, depth: binder.numberDepth) : nil
    return target(number: number ?? leading?.number, name: number == nil ? leading?.rest ?? text : "")
  }

  /// What a text names beside its content: "a" and "1" beside "3" are 3a; `nil` when the content has no such criterion.
  func target(_ text: String, in contentText: String) -> Target? {
    let exact = targets[FoldedText(text)]
    guard let content = target(contentText)?.contentID else {
      if case .criterion = exact { return exact }
      return nil
    }
    if let inside = targets[FoldedText(content + text)], inside.contentID == content { return inside }
    let place = (scheme.contents.firstIndex { $0.id == content } ?? 0) + 1
    if let number = RowNumber("\(place).\(text)", depth: binder.numberDepth),
      let inside = target(number: number, name: "")
    {
      return inside
    }
    guard let whole = exact ?? target(text), whole.contentID == content else { return nil }
    return whole
  }

  private func target(number: RowNumber?, name: String) -> Target? {
    binder.target(of: .init(number: number, name: BareName.folded(name), maximum: nil, context: nil))
  }

  /// Whether a number is a letter without its content.
  ///
  /// "a" alone is a criterion of some content, not content 1; a
  /// capital "V" is the Roman five.
  private static func isLetterAlone(_ text: String, _ number: RowNumber) -> Bool {
    guard number.second == nil, number.readings.contains(where: { $0.style == .letter }) else { return false }
    let isRoman = number.readings.contains { $0.style == .roman }
    return !isRoman || !text.contains(where: \.isUppercase)
  }
}
