import Binding

/// Reads one file of adjustments.
enum AdjustmentReading {
  /// The rows and the faults of a file of that name.
  ///
  /// - Throws: ``TableSource/Refusal``: what keeps it from being read at all.
  static func file(
    _ bytes: [UInt8], named name: String, settings: JudgingSettings
  ) throws(TableSource.Refusal) -> AdjustmentFile {
    let source = try TableSource(bytes, named: name, limits: settings.limits)
    return AdjustmentReader(scheme: settings.scheme, roster: settings.roster)
      .read(source.workbook, isWorkbook: source.isWorkbook)
  }
}
