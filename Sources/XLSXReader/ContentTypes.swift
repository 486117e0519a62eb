/// What the parts of a package are (ECMA-376 Part 2, 6.2.3).
struct ContentTypes {
  private var byPart: [String: String] = [:]
  private var byExtension: [String: String] = [:]

  /// The content type of a part, or `nil` when none is given.
  func type(of part: String) -> String? {
    let key = part.lowercased()
    return byPart[key] ?? key.split(separator: ".").last.flatMap { byExtension[String($0)] }
  }

  /// All types given to single parts or by extension.
  var all: some Sequence<String> { [byPart.values, byExtension.values].joined() }
}

extension ContentTypes: XMLHandler {
  static var root: XMLName { .types }

  mutating func start(_ event: XMLTape.Event, _ tape: borrowing XMLTape) throws(XLSXError) {
    guard event.depth == 2, let type = tape.string(.contentType, of: event) else { return }
    if event.name == .overrideType, let part = tape.string(.partName, of: event) {
      byPart[PartName.resolve(part, from: "").lowercased()] = type
    } else if event.name == .defaultType, let suffix = tape.string(.partExtension, of: event) {
      byExtension[suffix.lowercased()] = type
    }
  }

  mutating func text(_ bytes: ArraySlice<UInt8>, of event: XMLTape.Event) throws(XLSXError) {}
  mutating func end(_ event: XMLTape.Event) throws(XLSXError) {}
}
