import Scoring

/// A mapping that a scheme file may hold, with the keys that it may have.
///
/// docs/scheme.md explains each key and Schemes/scheme.schema.json tells editors of them; a test holds the three together.
package enum SchemeObject: String, CaseIterable, Sendable {
  case scheme, text, content, criterion, clusterSize, yesNo, labels, round
  case grading, gradeClass, countBand, ranking, award

  /// The keys, in the order in which they are explained.
  package var keys: [String] {
    switch self {
    case .scheme:
      [
        "id", "version", "title", "source", "organizer", "levels", "unitKinds", "clusterSize", "rounds", "maximum",
        "layers", "step", "blank", "partial", "performed", "numbers", "yesNo", "labels", "contents", "grading",
        "ranking", "awards", "reportOutline",
      ]
    case .text: ["vi", "en"]
    case .content, .criterion: ["id", "name", "aliases", "max", "kind", "criteria"]
    case .clusterSize: ["min", "max"]
    case .yesNo: ["yes", "no"]
    case .labels: ["number", "name", "max", "self", "no", "inspected", "agreed", "appraised", "note"]
    case .round: ["id", "name", "deadline", "ends", "followsUp"]
    case .grading: ["bands", "classes", "otherwise", "counts", "below", "gaps"]
    case .gradeClass: ["class", "when"]
    case .countBand: ["class", "from", "to", "below"]
    case .ranking: ["by", "afterTie"]
    case .award: ["id", "name", "per", "places", "class", "among", "quota"]
    }
  }
}

extension YAMLDocument {
  /// Refuses keys that an object does not have.
  func allowKeys(of object: SchemeObject) throws(ConfigurationError) { try allowKeys(object.keys) }

  /// An id: letters, digits, hyphens, points; it may become part of a file's name.
  func identifier() throws(ConfigurationError) -> String {
    let text = try text()
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    guard isPlain, text.utf8.first != UInt8(ascii: "."), text.utf8.count <= 64 else { throw error(.invalidID(text)) }
    return text
  }

  /// The texts in both languages of this list.
  func localizedTexts() throws(ConfigurationError) -> [LocalizedText] {
    var texts: [LocalizedText] = []
    for item in try items() { texts.append(try item.localized()) }
    return texts
  }

  /// The items of this list, of which there is at least one.
  func nonEmptyItems() throws(ConfigurationError) -> [YAMLDocument] {
    let items = try items()
    guard !items.isEmpty else { throw error(.wrongKind(found: "[]", expected: .nonEmptyList)) }
    return items
  }
}
