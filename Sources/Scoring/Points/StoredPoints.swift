extension Points: Codable {
  /// Reads the decimal that ``encode(to:)`` wrote.
  ///
  /// - Throws: `DecodingError` for anything but a decimal within the limits.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      self = try Points(literal: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no points: \(text)")
    }
  }

  /// Writes the exact decimal as text: a number of JSON would be read as binary floating point.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
