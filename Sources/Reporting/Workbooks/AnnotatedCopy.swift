package import Scoring
import Spreadsheet
package import Validation
import XLSXWriter

/// `<unit-id>.annotated.xlsx`: the unit's own workbook with a note on each cell that has findings, a ground by their
/// severity, and a sheet before all others that lists them.
///
/// ```swift
/// switch AnnotatedCopy(language: .vi).copy(of: received, for: outcome) {
/// case .made(let bytes): ...
/// case .refused(let finding): ...
/// }
/// ```
package struct AnnotatedCopy: Sendable {
  /// What came of it.
  package enum Result: Hashable, Sendable {
    /// The copy's bytes.
    case made([UInt8])
    /// The workbook cannot take notes without being put at risk; the finding says why.
    case refused(Finding)
  }

  private let words: any PhraseBook
  private let listing: FindingsListing

  /// Copies with notes in a language.
  package init(language: Language) {
    words = phraseBook(for: language)
    listing = FindingsListing(words)
  }

  /// A copy of a workbook with what was found in it.
  package func copy(of workbook: [UInt8], for outcome: SubmissionOutcome) -> Result {
    let annotation = Annotation(
      notes: outcome.findings.compactMap(note), listing: listing.listing(of: outcome.findings), author: "vtlt-batch")
    do throws(PatchError) {
      return .made(try AnnotatedWorkbook.bytes(of: workbook, with: annotation))
    } catch {
      return .refused(Finding(.file(.notAnnotated(.init(error))), at: .init()))
    }
  }

  /// The note of a finding, or `nil` when it is about no cell of the workbook.
  private func note(of finding: Finding) -> CellNote? {
    guard let target = finding.target else { return nil }
    let phrase = FindingWords(finding, in: words.language)
    return CellNote(
      sheet: target.sheet, cell: target.cell, title: "\(words.severity(finding.severity)) (\(finding.rule.rawValue))",
      text: "\(phrase.message)\n\(words.label(Label.fix)): \(phrase.fix)", fill: finding.severity.ground)
  }
}

extension Finding.AnnotationRefusal {
  /// Why a workbook was refused.
  fileprivate init(_ error: PatchError) {
    switch error {
    case .notAnnotated(.signed): self = .signed
    case .notAnnotated(.otherKind): self = .otherKind
    case .notAnnotated(.partTooLarge(let part, let bytes, let allowed)):
      self = .partTooLarge(part: part, bytes: bytes, allowed: allowed)
    case .notAnnotated(.unusual(let part, let what)): self = .unusual(part: part, what)
    case .malformed(let part, _, let what): self = .unusual(part: part, what)
    case .missingPart(let part): self = .unusual(part: part, "missing")
    case .zip, .notWritten, .noSheet, .sheetEditedTwice, .outsideGrid, .noExample, .noPattern, .noFormula,
      .unusableNumber, .sharedFormula:
      self = .unusual(part: nil, "\(error)")
    }
  }
}
