import Disk
import Reporting

extension RunSettings {
  /// The files of adjustments, looked at for the first time: what is new among them must stay the same for a while.
  var settledAdjustments: SettledFiles {
    var settled = SettledFiles(times: settling)
    // What cannot be listed is told when it is to be read.
    settled.begin((try? AdjustmentFiles.of(adjustments)) ?? [])
    return settled
  }

  /// The adjustments, read when their files are complete.
  ///
  /// - Throws: ``BatchProblem`` when one is not there, cannot be read now, or is being written.
  func adjustmentBook<Desk: GradingDesk>(
    from desk: Desk, when settled: inout SettledFiles
  ) async throws(BatchProblem) -> AdjustmentBook {
    try await AdjustmentLoading(settings: judging, desk: desk).book(of: adjustments, when: &settled)
  }
}
