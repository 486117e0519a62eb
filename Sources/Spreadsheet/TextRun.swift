/// A stretch of text in one font.
public struct TextRun: Hashable, Sendable {
  /// The characters.
  public let text: String
  /// The font's name, or `nil` where the run or cell names none.
  public let font: String?

  /// A stretch of text in one font.
  public init(text: String, font: String?) {
    self.text = text
    self.font = font
  }
}
