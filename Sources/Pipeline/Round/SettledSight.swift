import Disk
import Reporting
import Watching

extension RunSettings {
  /// Looks at the inbox, and once more after the settle time when something in it is not settled yet.
  ///
  /// - Throws: ``Reporting/BatchProblem`` when it cannot be read.
  func settledSight() async throws(BatchProblem) -> InboxSight {
    var lookout = lookout
    do throws(DiskError) {
      var sight = try lookout.look()
      let clock = ContinuousClock()
      let end = clock.now + settling.settle * 2
      while sight.verdict.waiting.contains(where: \.mayBeCompleteSoon), let next = sight.verdict.lookAgain, next <= end
      {
        // It is only cancelled with the whole program.
        try? await clock.sleep(until: next)
        sight = try lookout.look()
      }
      return sight
    } catch {
      throw BatchProblem(reading: error)
    }
  }
}
