/// A text for people in the two languages of the program.
package struct LocalizedText: Hashable, Sendable {
  /// Vietnamese, the default.
  package let vi: String
  /// English.
  package let en: String

  /// A text in both languages.
  package init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The text in a language.
  package subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}
