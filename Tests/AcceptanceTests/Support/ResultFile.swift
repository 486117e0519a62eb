import Foundation

/// A `result.json` as a consumer reads it.
struct ResultFile: Decodable, Sendable {
  struct Scores: Decodable, Sendable {
    let own: String?
    let inspected: String?
    let agreed: String?
    let appraised: String?

    private enum CodingKeys: String, CodingKey {
      case own = "self"
      case inspected, agreed, appraised
    }
  }

  struct Content: Decodable, Sendable {
    let id: String
    let scores: Scores
    let final: String?
    let finalLayer: String?
    let percent: String?
  }

  struct Unit: Decodable, Sendable {
    let id: String
    let cluster: String?
  }

  struct Total: Decodable, Sendable {
    let final: String?
  }

  struct Rule: Decodable, Sendable {
    let className: String
    let rule: String
    let actual: String
    let required: String
    let met: Bool

    private enum CodingKeys: String, CodingKey {
      case className = "class"
      case rule, actual, required, met
    }
  }

  struct Grade: Decodable, Sendable {
    let className: String
    let rules: [Rule]

    private enum CodingKeys: String, CodingKey {
      case className = "class"
      case rules
    }
  }

  struct Finding: Decodable, Sendable {
    let rule: String
    let severity: String
    let sheet: String?
    let cell: String?
    let found: String
    let expected: String
    let message: String
    let fix: String
  }

  let format: String
  let status: String
  let unit: Unit?
  let contents: [Content]
  let total: Total
  let grade: Grade?
  let findings: [Finding]

  /// The result in a file.
  static func read(_ url: URL) throws -> ResultFile {
    try JSONDecoder().decode(ResultFile.self, from: Data(contentsOf: url))
  }
}

/// What `check --format json` prints.
struct CheckFile: Decodable {
  let files: [ResultFile]
}
