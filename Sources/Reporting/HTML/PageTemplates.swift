import Mustache

/// The templates of the pages in one language, compiled once and rendered from any task.
struct PageTemplates: Sendable {
  /// The embedded templates by the names under which they include each other.
  static let texts: [(name: String, text: [UInt8])] = [
    ("head", PackageResources.head_mustache),
    ("style", PackageResources.style_css),
    ("report", PackageResources.report_mustache),
    ("banner", PackageResources.banner_mustache),
    ("findings", PackageResources.findings_mustache),
    ("comparison", PackageResources.comparison_mustache),
    ("template-check", PackageResources.template_check_mustache),
    ("scores", PackageResources.scores_mustache),
    ("conditions", PackageResources.conditions_mustache),
    ("overview", PackageResources.overview_mustache),
    ("inbox", PackageResources.inbox_mustache),
    ("consolidation", PackageResources.consolidation_mustache),
    ("sheet-head", PackageResources.sheet_head_mustache),
    ("sheet", PackageResources.sheet_css),
    ("minutes", PackageResources.minutes_mustache),
    ("cluster-minutes", PackageResources.cluster_minutes_mustache),
    ("outline", PackageResources.outline_mustache),
    ("minutes-scores", PackageResources.minutes_scores_mustache),
    ("lines", PackageResources.lines_mustache),
    ("signers", PackageResources.signers_mustache),
  ]

  private let library: MustacheLibrary

  /// Compiles the embedded templates with the fixed words of a language.
  ///
  /// - Throws: ``PageTemplateError`` never for what is shipped: a test compiles every one.
  init(words: any PhraseBook) throws(PageTemplateError) {
    MustacheContentTypes.register(VisibleText(), named: VisibleText.name)
    let labels =
      Label.allCases.map { ("\($0)"[...], words.label($0)) }
      + ConsolidationLabel.allCases.map { ("\($0)"[...], words.label($0)) }
    let words = Dictionary(uniqueKeysWithValues: labels.map { ($0, VisibleText().escapeText($1)) })
    var templates: [String: MustacheTemplate] = [:]
    for (name, text) in Self.texts {
      let text = Self.labelled(String(decoding: text, as: UTF8.self), with: words)
      templates[name] = try Self.compile(text, named: name)
    }
    library = MustacheLibrary(templates: templates)
  }

  /// A template with the word for each `{{label.total}}` in its place, once and not at each rendering.
  private static func labelled(_ template: String, with words: [Substring: String]) -> String {
    var parts = template.split(separator: "{{label.", omittingEmptySubsequences: false)[...]
    var text = String(parts.popFirst() ?? "")
    for part in parts {
      let name = part.prefix { $0 != "}" }
      text += (words[name] ?? "") + part.dropFirst(name.count + 2)
    }
    return text
  }

  /// Escaping starts anew in every template that another includes, so each is told of ours.
  private static func compile(_ text: String, named name: String) throws(PageTemplateError) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE: \(VisibleText.name)}}\n" + text)
    } catch {
      throw PageTemplateError(template: name, reason: "\(error)")
    }
  }

  /// A template filled with values, as UTF-8.
  func render(_ name: String, with values: PageValues) -> [UInt8] {
    guard let page = library.render(values, withTemplate: name) else {
      preconditionFailure("There is no template named \(name)")
    }
    return Array(page.utf8)
  }
}

/// An embedded template that does not compile.
package struct PageTemplateError: Error, Hashable, Sendable {
  /// Its name.
  package let template: String
  /// What the template engine says.
  package let reason: String
}
