import TestProgram
import Foundation
import Testing

/// What a workbook must come to, from an `expected.json` that was worked out without the program.
struct Expectation: Decodable, Sendable, CustomTestStringConvertible {
  struct Content: Decodable, Sendable {
    let id: String
    let own: String?
    let inspected: String?
    let agreed: String?
    let appraised: String?
    let final: String?

    private enum CodingKeys: String, CodingKey {
      case own = "self"
      case id, inspected, agreed, appraised, final
    }
  }

  struct Fault: Decodable, Sendable {
    let rule: String
    let sheet: String?
    let cell: String?
    let row: Int?
  }

  let file: String
  let shows: String
  let status: String
  let unit: String?
  /// Whether the unit is to be compared: it is not where nothing can be said of it.
  let namesUnit: Bool
  let contents: [Content]?
  let total: String?
  let className: String?
  let faults: [Fault]
  let absent: [String]

  private enum Key: String, CodingKey {
    case file, shows, status, unit, contents, total, faults, absent
    case className = "class"
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    file = try values.decode(String.self, forKey: .file)
    shows = try values.decode(String.self, forKey: .shows)
    status = try values.decode(String.self, forKey: .status)
    namesUnit = values.contains(.unit)
    unit = try values.decodeIfPresent(String.self, forKey: .unit)
    contents = try values.decodeIfPresent([Content].self, forKey: .contents)
    total = try values.decodeIfPresent(String.self, forKey: .total)
    className = try values.decodeIfPresent(String.self, forKey: .className)
    faults = try values.decodeIfPresent([Fault].self, forKey: .faults) ?? []
    absent = try values.decodeIfPresent([String].self, forKey: .absent) ?? []
  }

  var testDescription: String { file }

  private struct Document: Decodable {
    let files: [Expectation]
  }

  /// The expectations of a folder of fixtures.
  static func all(in folder: String) -> [Expectation] {
    let url = Project.folder("Tests/Fixtures/\(folder)/expected.json")
    guard let data = try? Data(contentsOf: url), let document = try? JSONDecoder().decode(Document.self, from: data)
    else { fatalError("no expectations at \(url.path)") }
    return document.files
  }
}
