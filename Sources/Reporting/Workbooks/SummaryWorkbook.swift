package import Scoring
import XLSXWriter

/// `summary.xlsx`: the consolidated table (Phụ lục 02) over all units and by cluster, and what is not in it.
package enum SummaryWorkbook {
  /// The workbook of a run.
  ///
  /// The same run gives the same bytes.
  ///
  /// - Throws: ``WorkbookError`` when the temporary folder cannot be written.
  package static func bytes(of run: RunOutcome, in language: Language) throws(WorkbookError) -> [UInt8] {
    let words = phraseBook(for: language)
    let properties = DocumentProperties(title: words.label(Label.summaryTitle))
    do {
      return try Drawing(sheets: sheets(of: run, words), properties: properties).render()
    } catch {
      throw .notDrawn(error)
    }
  }

  private static func sheets(of run: RunOutcome, _ words: any PhraseBook) -> [SheetDrawing] {
    var names = SheetNames()
    let groups = run.consolidation.clusters
    let hasClusters = run.consolidation.hasClusters
    let all = SummaryTable.Subject(
      tab: names.name(for: words.label(.summaryTab), or: "1"), cluster: nil, rank: words.label(Label.rank),
      signer: words.label(.officeHead))
    // Named before the clusters are, so that none of them takes its name.
    let others = names.name(for: words.label(.otherFilesTab), or: "2")
    let more = [WorkbookLabel.awardsTab, .statisticsTab, .carriedTab].map { names.name(for: words.label($0), or: "3") }
    var sheets = [
      SummaryTable.sheet(of: run.consolidation.units, in: run, all, showsClusters: hasClusters, words)
    ]
    for group in groups where hasClusters {
      let name = group.name ?? words.label(Label.withoutCluster)
      let subject = SummaryTable.Subject(
        tab: names.name(for: name, or: words.label(Label.cluster)), cluster: name, rank: words.label(.clusterRank),
        signer: words.label(group.name == nil ? .officeHead : .clusterLead))
      sheets.append(SummaryTable.sheet(of: group.units, in: run, subject, showsClusters: false, words))
    }
    if !groups.isEmpty {
      sheets.append(AwardsSheet.sheet(of: run, named: more[0], words))
      sheets.append(StatisticsSheet.sheet(of: run, named: more[1], words))
    }
    if !run.consolidation.followedUp.isEmpty { sheets.append(CarriedSheet.sheet(of: run, named: more[2], words)) }
    return sheets + [OtherFilesSheet.sheet(of: run, named: others, words)]
  }
}
