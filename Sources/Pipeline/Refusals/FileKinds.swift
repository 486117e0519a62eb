import Validation
import XLSXReader

extension Finding.FileKind {
  /// What a file that is no package looks like.
  init(_ lookalike: XLSXError.Lookalike) {
    switch lookalike {
    case .emptyFile: self = .empty
    case .html: self = .html
    case .text: self = .text
    case .xml: self = .xml
    case .pdf: self = .pdf
    case .oleDocument: self = .oldDocument
    case .zip: self = .zip
    case .other: self = .other
    }
  }

  /// What an Office package is by the content type of its main part.
  init(contentType: String) {
    let words = contentType.lowercased().split { !$0.isLetter }
    let kind = words.lazy.compactMap { Self.byWord[String($0)] }.first
    self = kind ?? .otherDocument(contentType: contentType)
  }

  private static let byWord: [String: Self] = [
    "wordprocessingml": .wordDocument, "word": .wordDocument,
    "presentationml": .presentation, "powerpoint": .presentation,
    "visio": .drawing,
  ]
}
