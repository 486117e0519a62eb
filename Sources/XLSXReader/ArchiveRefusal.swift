internal import ZipArchive

extension XLSXError {
  /// What a ZIP file's fault means for the workbook in it.
  init(_ error: ZipError) {
    switch error {
    case .tooManyEntries(let found, let allowed):
      self = .limitExceeded(limit: .entries, allowed: allowed, found: found, part: nil)
    case .partTooLarge(let entry, let found, let allowed):
      self = .limitExceeded(limit: .partBytes, allowed: allowed, found: found, part: entry)
    case .totalTooLarge(let found, let allowed):
      self = .limitExceeded(limit: .totalBytes, allowed: allowed, found: found, part: nil)
    case .suspiciousRatio(let entry, let compressed, let inflated, let allowed):
      self = .suspiciousCompression(part: entry, compressed: compressed, inflated: inflated, allowedRatio: allowed)
    case .encrypted: self = .encrypted
    case .notAnArchive, .damagedRecord, .severalVolumes:
      self = .corrupt(part: "", reason: error.description, line: nil)
    case .duplicate(let entry), .overlap(let entry, _), .headersDisagree(let entry, _), .unsafeName(let entry),
      .unsupportedMethod(let entry, _), .damagedData(let entry, _), .sizeMismatch(let entry, _, _),
      .checksumMismatch(let entry, _, _):
      self = .corrupt(part: entry, reason: error.description, line: nil)
    }
  }
}

extension ZipLimits {
  /// The limits that concern the container.
  init(_ limits: ReadingLimits) {
    self.init(
      entries: limits.entries, bytesPerPart: limits.partBytes, bytesInAll: limits.totalBytes,
      ratio: limits.ratio)
  }
}
