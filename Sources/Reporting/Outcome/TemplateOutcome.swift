package import Validation

/// What checking a template came to.
package struct TemplateOutcome: Sendable {
  /// The template's file as the command named it.
  package let file: String
  /// The scheme that it was held against, or `nil` when it could not be read and none was named.
  package let scheme: String?
  /// What was found.
  package let findings: [Finding]
  /// How often it was filled in and graded for trial; not at all when it has an error.
  package let trialCount: Int

  /// What checking a template came to.
  package init(file: String, scheme: String?, findings: [Finding], trialCount: Int) {
    self.file = file
    self.scheme = scheme
    self.findings = findings
    self.trialCount = trialCount
  }

  /// Whether something must be mended before it is sent out.
  package var hasError: Bool { findings.contains { $0.severity == .error } }
}
