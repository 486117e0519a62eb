package import Scoring

/// A scheme as a YAML file: read key by key, every fault named with line and column.
package enum SchemeFile {
  private static let keys = [
    "id", "version", "title", "source", "maximum", "layers", "step", "blank", "partial", "numbers", "unitKinds",
    "contents", "grading",
  ]

  /// The scheme that a text describes.
  ///
  /// - Throws: ``ConfigurationError`` at the first fault: a misspelt key, a missing one, maximums that do not add up, a
  ///   condition on a content that does not exist.
  package static func scheme(from text: String, file: String) throws(ConfigurationError) -> Scheme {
    let document = try YAMLDocument(text, file: file)
    try document.allowKeys(keys)
    let contents = try contents(in: document)
    return Scheme(
      id: try identifier(document.required("id")),
      version: try document.required("version").text(),
      title: try document.required("title").localized(),
      source: try document.value("source")?.text() ?? "",
      contents: contents,
      layers: try layers(in: document),
      scoreStep: try document.value("step")?.positivePoints(),
      blank: try document.value("blank")?.choice(Scheme.Blank.self) ?? .missing,
      partialContent: try document.value("partial")?.choice(Scheme.PartialContent.self) ?? .incomplete,
      numberStyle: try document.value("numbers")?.choice(NumberStyle.self) ?? .decimal,
      grading: try grading(document.required("grading"), contents: contents),
      unitKinds: try document.required("unitKinds").texts().map { UnitKind($0) })
  }

  /// An id: letters, digits, hyphens, points; it may become part of a file's name.
  private static func identifier(_ value: YAMLDocument) throws(ConfigurationError) -> String {
    let text = try value.text()
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    guard isPlain, text.utf8.first != UInt8(ascii: "."), text.utf8.count <= 64 else {
      throw value.error(.invalidID(text))
    }
    return text
  }

  private static func layers(in document: YAMLDocument) throws(ConfigurationError) -> [Layer] {
    guard let list = try document.value("layers") else { return Layer.allCases }
    var layers: [Layer] = []
    for item in try list.items() {
      let layer = try item.choice(Layer.self)
      guard !layers.contains(layer) else { throw item.error(.duplicateID(layer.rawValue)) }
      layers.append(layer)
    }
    guard !layers.isEmpty else { throw list.error(.wrongKind(found: "[]", expected: .nonEmptyList)) }
    return layers
  }

  private static func contents(in document: YAMLDocument) throws(ConfigurationError) -> [Content] {
    let list = try document.required("contents")
    var ids: Set<String> = []
    var contents: [Content] = []
    for item in try list.items() { contents.append(try content(item, ids: &ids)) }
    guard !contents.isEmpty else { throw list.error(.wrongKind(found: "[]", expected: .nonEmptyList)) }
    if let whole = try document.value("maximum") {
      let parts = contents.map(\.maximum).sum()
      let maximum = try whole.positivePoints()
      guard parts == maximum else { throw whole.error(.maximumsDoNotAddUp(parts: parts, whole: maximum)) }
    }
    return contents
  }

  private static func content(_ item: YAMLDocument, ids: inout Set<String>) throws(ConfigurationError) -> Content {
    try item.allowKeys(["id", "name", "aliases", "max", "criteria"])
    let id = try unique(item.required("id"), among: &ids)
    let maximum = try item.required("max").positivePoints()
    var criteria: [Criterion] = []
    for row in try item.value("criteria")?.items() ?? [] { criteria.append(try criterion(row, ids: &ids)) }
    let fixed = criteria.compactMap(\.maximum)
    if !criteria.isEmpty, fixed.count == criteria.count, fixed.sum() != maximum {
      throw item.error(.maximumsDoNotAddUp(parts: fixed.sum(), whole: maximum))
    }
    return Content(
      id: id, name: try item.required("name").localized(), aliases: try item.value("aliases")?.texts() ?? [],
      maximum: maximum, criteria: criteria)
  }

  private static func criterion(_ item: YAMLDocument, ids: inout Set<String>) throws(ConfigurationError) -> Criterion {
    try item.allowKeys(["id", "name", "aliases", "max"])
    return Criterion(
      id: try unique(item.required("id"), among: &ids),
      name: try item.required("name").localized(),
      aliases: try item.value("aliases")?.texts() ?? [],
      maximum: try item.value("max")?.positivePoints())
  }

  private static func unique(_ value: YAMLDocument, among ids: inout Set<String>) throws(ConfigurationError) -> String {
    let id = try identifier(value)
    guard ids.insert(id).inserted else { throw value.error(.duplicateID(id)) }
    return id
  }

  private static func grading(_ value: YAMLDocument, contents: [Content]) throws(ConfigurationError) -> Grading {
    try value.allowKeys(["bands", "classes", "otherwise"])
    var classes: [Grading.ClassRule] = []
    for item in try value.required("classes").items() {
      try item.allowKeys(["class", "when"])
      var conditions: [Condition] = []
      for text in try item.required("when").items() {
        conditions += try self.conditions(text, contents: contents)
      }
      let name = try item.required("class").text()
      guard !classes.contains(where: { $0.name == name }) else { throw item.error(.duplicateID(name)) }
      classes.append(.init(name: name, conditions: conditions))
    }
    return Grading(
      bands: try value.value("bands")?.choice(Grading.Bands.self) ?? .open,
      classes: classes,
      otherwise: try otherwise(value.required("otherwise"), classes: classes))
  }

  /// The class of whoever meets no other; a name of its own.
  private static func otherwise(
    _ value: YAMLDocument, classes: [Grading.ClassRule]
  ) throws(ConfigurationError) -> String {
    let name = try value.text()
    guard !classes.contains(where: { $0.name == name }) else { throw value.error(.duplicateID(name)) }
    return name
  }

  private static func conditions(
    _ value: YAMLDocument, contents: [Content]
  ) throws(ConfigurationError) -> [Condition] {
    let text = try value.text()
    guard let parsed = ConditionText(text), let conditions = parsed.conditions(contents: contents) else {
      throw value.error(.unreadableCondition(text))
    }
    let known = contents.map(\.id)
    for case .performed(let count) in conditions where !(1...known.count).contains(count) {
      throw value.error(.notAmong(found: String(count), allowed: (1...known.count).map(String.init)))
    }
    for id in parsed.contentIDs where !known.contains(id) { throw value.error(.unknownContent(id, known: known)) }
    return conditions
  }
}
