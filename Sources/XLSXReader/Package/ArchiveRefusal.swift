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
    case .unreadable(0): self = .corrupt(.shortened, at: .file(byte: nil))
    case .unreadable(let code): self = .cannotOpen(path: "", code: code)
    case .notAnArchive: self = .corrupt(.cutOff, at: .file(byte: nil))
    case .severalVolumes: self = .corrupt(.severalVolumes, at: .file(byte: nil))
    case .damagedRecord(_, let offset): self = .corrupt(.record, at: .file(byte: offset))
    case .duplicate(let entry): self = .corrupt(.duplicateEntry, at: .part(entry, byte: nil))
    case .overlap(let entry, let other): self = .corrupt(.overlap(with: other), at: .part(entry, byte: nil))
    case .headersDisagree(let entry, let field):
      self = .corrupt(.recordsDisagree(on: Damage.Field(field)), at: .part(entry, byte: nil))
    case .unsafeName(let entry): self = .corrupt(.unsafeName, at: .part(entry, byte: nil))
    case .unsupportedMethod(let entry, let method):
      self = .corrupt(.compressionMethod(method), at: .part(entry, byte: nil))
    case .damagedData(let entry, let offset): self = .corrupt(.compressedData, at: .part(entry, byte: offset))
    case .sizeMismatch(let entry, let declared, let found):
      self = .corrupt(.size(declared: declared, found: found), at: .part(entry, byte: nil))
    case .checksumMismatch(let entry, _, _): self = .corrupt(.checksum, at: .part(entry, byte: nil))
    }
  }
}

extension XLSXError.Damage.Field {
  fileprivate init(_ field: ZipError.Field) {
    switch field {
    case .name: self = .name
    case .method: self = .method
    case .checksum: self = .checksum
    case .size: self = .size
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
