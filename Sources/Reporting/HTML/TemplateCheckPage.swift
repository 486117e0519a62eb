/// What `template check --format html` prints: every finding in each template.
extension HTMLPages {
  /// The page of templates in the order in which they were named, as UTF-8.
  package func templateCheck(of outcomes: [TemplateOutcome]) -> [UInt8] {
    var values = words.common(title: words.book.label(.templateReportTitle))
    values["checked"] = outcomes.map { TemplateCheckView(outcome: $0, words: words).values }
    return templates.render("template-check", with: values)
  }
}
