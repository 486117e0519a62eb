/// A small scheme as YAML, one key a line, for tests to change a line of.
enum SchemeText {
  static let lines = [
    "id: small",  // 1
    "version: \"1\"",  // 2
    "title: { vi: Nhỏ, en: Small }",  // 3
    "maximum: 20",  // 4
    "layers: [self, inspected]",  // 5
    "step: 0.5",  // 6
    "unitKinds: [xã, phường]",  // 7
    "contents:",  // 8
    "  - id: \"1\"",  // 9
    "    name: { vi: Một, en: One }",  // 10
    "    max: 10",  // 11
    "  - id: \"2\"",  // 12
    "    name: { vi: Hai, en: Two }",  // 13
    "    max: 10",  // 14
    "    criteria:",  // 15
    "      - { id: 2a, name: { vi: A, en: A }, max: 4 }",  // 16
    "      - { id: 2b, name: { vi: B, en: B }, max: 6 }",  // 17
    "grading:",  // 18
    "  bands: closed",  // 19
    "  classes:",  // 20
    "    - class: A",  // 21
    "      when: [total >= 15, \"every content >= 50%\"]",  // 22
    "    - class: B",  // 23
    "      when: [performed >= 1]",  // 24
    "  otherwise: C",  // 25
  ]

  static let whole = lines.joined(separator: "\n")

  /// The text with a line, from 1, put in the place of another; `nil` takes it away.
  static func replacing(_ line: Int, with text: String?) -> String {
    var changed = lines
    if let text { changed[line - 1] = text } else { changed.remove(at: line - 1) }
    return changed.joined(separator: "\n")
  }
}
