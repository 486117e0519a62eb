import Mustache

/// What a template is filled with: texts, truths, further values and lists of them.
///
/// A name that a value lacks is looked for in those around it, so an optional one has a name used nowhere else.
/// A type of our own, because the engine tries on each value in turn all that it might be: a dictionary of texts takes
/// it several times as long.
struct PageValues: ExpressibleByDictionaryLiteral, MustacheParent {
  private var values: [String: Any]

  /// The values of a literal, whose names differ.
  init(dictionaryLiteral elements: (String, Any)...) {
    values = Dictionary(uniqueKeysWithValues: elements)
  }

  /// The value of a name.
  subscript(name: String) -> Any? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// What the template engine asks for.
  func child(named name: String) -> Any? {
    let value = values[name]
    if let text = value as? String { return PageText(renderText: text) }
    return value
  }
}

/// A text in the form that the template engine knows soonest; it is escaped like any other.
private struct PageText: MustacheCustomRenderable {
  let renderText: String
  var isNull: Bool { false }
}
