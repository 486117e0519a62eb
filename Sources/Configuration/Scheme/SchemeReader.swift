import Scoring

/// Reads a scheme's document section by section.
struct SchemeReader {
  let document: YAMLDocument
  let faults: FaultList

  /// The scheme, or `nil` when a fault was noted.
  func scheme() -> Scheme? {
    _ = read { () throws(ConfigurationError) in try document.allowKeys(of: .scheme) }
    let id = read { () throws(ConfigurationError) in try document.required("id").identifier() }
    let version = read { () throws(ConfigurationError) in try document.required("version").text() }
    let title = read { () throws(ConfigurationError) in try document.required("title").localized() }
    let step = optional("step") { value throws(ConfigurationError) in try value.positivePoints() }
    let reader = ContentsReader(document: document, step: step, faults: faults)
    let contents = reader.contents()
    let rules = RulesReader(
      document: document, contents: contents, contentIDs: reader.contentIDs, step: step, faults: faults)
    let (grading, ranking) = (rules.grading(), rules.ranking())
    let settings = settings()
    let organization = organization()
    let labels = labels()
    let rounds = RoundsReader(document: document, faults: faults).rounds()
    let awards = AwardsReader(document: document, grading: grading, ranking: ranking, faults: faults).awards()
    guard faults.isEmpty, let id, let version, let title else { return nil }
    return Scheme(
      id: id, version: version, title: title, source: settings.source, organization: organization, contents: contents,
      layers: settings.layers, scoreStep: step, blank: settings.blank, partialContent: settings.partial,
      performed: settings.performed, numberStyle: settings.numbers, yesNo: settings.yesNo, labels: labels,
      grading: grading, ranking: ranking, awards: awards, rounds: rounds)
  }

  private func read<Value>(_ read: () throws(ConfigurationError) -> Value) -> Value? { faults.collect(read) }

  private func optional<Value>(
    _ key: String, _ read: (YAMLDocument) throws(ConfigurationError) -> Value
  ) -> Value? {
    faults.optional(document, key, read)
  }
}

extension FaultList {
  /// What is read of a key, or `nil` when the key is absent or its value has a fault, which is noted.
  func optional<Value>(
    _ document: YAMLDocument, _ key: String, _ read: (YAMLDocument) throws(ConfigurationError) -> Value
  ) -> Value? {
    let value = collect { () throws(ConfigurationError) -> Value? in
      guard let value = try document.value(key) else { return nil }
      return try read(value)
    }
    return value ?? nil
  }
}

// MARK: - Settings

extension SchemeReader {
  private struct Settings {
    var source = ""
    var layers = Layer.allCases
    var blank = Scheme.Blank.missing
    var partial = Scheme.PartialContent.incomplete
    var performed = Scheme.Performed.aboveZero
    var numbers = NumberStyle.decimal
    var yesNo = YesNoWords.common
  }

  private func settings() -> Settings {
    var settings = Settings()
    set(&settings.source, "source") { value throws(ConfigurationError) in try value.text() }
    set(&settings.layers, "layers", Self.layers)
    set(&settings.blank, "blank", choice)
    set(&settings.partial, "partial", choice)
    set(&settings.performed, "performed", choice)
    set(&settings.numbers, "numbers", choice)
    set(&settings.yesNo, "yesNo", Self.yesNo)
    return settings
  }

  private func set<Value>(
    _ setting: inout Value, _ key: String, _ read: (YAMLDocument) throws(ConfigurationError) -> Value
  ) {
    if let value = optional(key, read) { setting = value }
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: YAMLDocument
  ) throws(ConfigurationError) -> Choice {
    try value.choice(Choice.self)
  }

  private static func layers(_ list: YAMLDocument) throws(ConfigurationError) -> [Layer] {
    var layers: [Layer] = []
    for item in try list.nonEmptyItems() {
      let layer = try item.choice(Layer.self)
      guard !layers.contains(layer) else { throw item.error(.duplicateID(layer.rawValue)) }
      layers.append(layer)
    }
    return layers
  }

  private static func yesNo(_ value: YAMLDocument) throws(ConfigurationError) -> YesNoWords {
    try value.allowKeys(of: .yesNo)
    var seen: Set<String> = []
    var lists: [[String]] = []
    for key in SchemeObject.yesNo.keys {
      var words: [String] = []
      for item in try value.required(key).nonEmptyItems() {
        let word = try item.text()
        let folded = FoldedText(word)
        guard seen.insert(folded.isEmpty ? word : folded.text).inserted else { throw item.error(.duplicateID(word)) }
        words.append(word)
      }
      lists.append(words)
    }
    return YesNoWords(yes: lists[0], no: lists[1])
  }
}

// MARK: - Organization and labels

extension SchemeReader {
  private func organization() -> Organization {
    let kinds = read { () throws(ConfigurationError) in
      try document.required("unitKinds").texts().map { UnitKind($0) }
    }
    return Organization(
      organizer: optional("organizer") { value throws(ConfigurationError) in try value.localized() },
      levels: optional("levels") { value throws(ConfigurationError) in try value.localizedTexts() } ?? [],
      unitKinds: kinds ?? [],
      clusterSize: optional("clusterSize", Self.clusterSize),
      reportOutline: optional("reportOutline") { value throws(ConfigurationError) in try value.localizedTexts() } ?? [])
  }

  private static func clusterSize(_ value: YAMLDocument) throws(ConfigurationError) -> ClosedRange<Int> {
    try value.allowKeys(of: .clusterSize)
    let least = try value.required("min").wholeNumber()
    let most = try value.required("max").wholeNumber()
    guard 1 <= least, least <= most else { throw value.error(.emptyRange("\(least)-\(most)")) }
    return least...most
  }

  private func labels() -> [TableColumn: [String]] {
    optional("labels") { value throws(ConfigurationError) in
      try value.allowKeys(of: .labels)
      var labels: [TableColumn: [String]] = [:]
      var seen: Set<FoldedText> = []
      for column in TableColumn.allCases {
        for item in try value.value(column.rawValue)?.items() ?? [] {
          let label = try item.text()
          guard seen.insert(FoldedText(label)).inserted else { throw item.error(.duplicateLabel(label)) }
          labels[column, default: []].append(label)
        }
      }
      return labels
    } ?? [:]
  }
}
