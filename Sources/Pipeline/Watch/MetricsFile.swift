package import Disk
package import Reporting

/// The file that a watch leaves for who measures it; it appears whole.
package struct MetricsFile: Sendable {
  private let path: DiskPath

  /// The file at a path.
  package init(_ path: DiskPath) { self.path = path }

  /// Writes the figures of a pass.
  ///
  /// - Throws: `DiskError`.
  package func write(_ run: RunOutcome) throws(DiskError) {
    var files = DurableFiles()
    try files.add(Array(MetricsText.text(of: run, time: WallClock.nanoseconds / 1_000_000_000).utf8), at: path)
    try files.commit()
  }
}
