import Configuration
package import Scoring

extension Scheme {
  /// The shipped scheme `hanoi-2017`.
  package static let hanoi = embedded("hanoi-2017")
  /// The shipped scheme `national-2007`.
  package static let national = embedded("national-2007")
  /// The shipped scheme `ductho-2022`.
  package static let ductho = embedded("ductho-2022")
  /// The shipped scheme `hcmc-2019`.
  package static let hcmc = embedded("hcmc-2019")

  private static func embedded(_ id: String) -> Scheme {
    do {
      guard let scheme = try EmbeddedSchemes.scheme(id) else { preconditionFailure("\(id) is not embedded") }
      return scheme
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// A scheme of two contents: 1 without criteria (10 points), 2 with the criteria 2a (4 points) and 2b (6 points).
  package static let small = Scheme(
    id: "small", version: "1", title: LocalizedText(vi: "Nhỏ", en: "Small"), source: "",
    organization: Organization(unitKinds: [UnitKind("xã"), UnitKind("phường"), UnitKind("thị trấn")]),
    contents: [
      Content(id: "1", name: LocalizedText(vi: "Tuyên truyền", en: "Spreading"), maximum: "10"),
      Content(
        id: "2", name: LocalizedText(vi: "Văn thư", en: "Records"), maximum: "10",
        criteria: [
          Criterion(id: "2a", name: LocalizedText(vi: "Soạn thảo", en: "Drafting"), maximum: "4"),
          Criterion(id: "2b", name: LocalizedText(vi: "Con dấu", en: "Seals"), maximum: "6"),
        ]),
    ],
    layers: Layer.allCases, scoreStep: nil, blank: .missing, partialContent: .incomplete, numberStyle: .decimal,
    grading: Grading(
      bands: .open,
      classes: [
        .init(name: "A", conditions: [.total(.atLeast, "15")]),
        .init(name: "B", conditions: [.total(.atLeast, "10"), .total(.less, "15"), .performed(atLeast: 2)]),
      ], otherwise: "C"))

  /// The scheme with some of its settings changed.
  package func with(
    contents: [Content]? = nil, layers: [Layer]? = nil, scoreStep: Points? = nil, blank: Blank? = nil,
    partialContent: PartialContent? = nil, numberStyle: NumberStyle? = nil, grading: Grading? = nil
  ) -> Scheme {
    Scheme(
      id: id, version: version, title: title, source: source, organization: organization,
      contents: contents ?? self.contents, layers: layers ?? self.layers, scoreStep: scoreStep ?? self.scoreStep,
      blank: blank ?? self.blank, partialContent: partialContent ?? self.partialContent, performed: performed,
      numberStyle: numberStyle ?? self.numberStyle, yesNo: yesNo, labels: labels, grading: grading ?? self.grading,
      ranking: ranking, awards: awards, rounds: rounds)
  }

  /// The scheme with its upper bounds read in one of the two ways.
  package func with(bands: Grading.Bands) -> Scheme {
    with(
      grading: grading.map { Grading(bands: bands, classes: $0.classes, otherwise: $0.otherwise) })
  }
}
