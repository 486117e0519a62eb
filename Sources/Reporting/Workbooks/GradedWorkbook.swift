package import Scoring
import XLSXWriter

/// `<unit-id>.graded.xlsx`: the score sheet with every layer, final scores, class and why, and the findings.
///
/// The workbook is drawn once for a scheme and a language; each submission then only sets cells in it:
///
/// ```swift
/// let workbook = try GradedWorkbook(scheme: scheme, language: .vi)
/// let bytes = try workbook.bytes(of: outcome)
/// ```
///
/// The same outcome gives the same bytes. Whatever came out of a submission is text, never a formula.
package struct GradedWorkbook: Sendable {
  private let words: any PhraseBook
  private let scores: DrawnScoreSheet
  private let findings: FindingsSheet
  private let drawn: PatchableWorkbook

  /// Draws the workbook for a scheme.
  ///
  /// - Throws: ``WorkbookError`` when the temporary folder cannot be written.
  package init(scheme: Scheme, language: Language) throws(WorkbookError) {
    words = phraseBook(for: language)
    findings = FindingsSheet(words)
    let layout = ScoreSheetLayout(scheme)
    let sheet = ScoreSheetDrawing.sheet(for: scheme, layout, words)
    scores = DrawnScoreSheet(sheet, layout)
    let title = words.label(Label.scoreSheetTitle)
    drawn = try Self.drawn([sheet, findings.drawing(scheme: scheme)], title: title)
  }

  private static func drawn(_ sheets: [SheetDrawing], title: String) throws(WorkbookError) -> PatchableWorkbook {
    let bytes: [UInt8]
    do {
      bytes = try Drawing(sheets: sheets, properties: DocumentProperties(title: title)).render()
    } catch {
      throw .notDrawn(error)
    }
    do {
      return try PatchableWorkbook(bytes)
    } catch {
      throw .notFilled(error)
    }
  }

  /// The workbook of a submission of the scheme.
  package func bytes(of outcome: SubmissionOutcome) throws(WorkbookError) -> [UInt8] {
    do {
      return try drawn.patched([
        ScoreSheetFilling.edit(for: outcome, on: scores, words), findings.edit(for: outcome),
      ])
    } catch {
      throw .notFilled(error)
    }
  }
}
