/// How much a ZIP file may ask of its reader.
package struct ZipLimits: Hashable, Sendable {
  /// The most entries the central directory may list.
  package var entries: Int
  /// The most bytes one part may have when inflated.
  package var bytesPerPart: Int
  /// The most bytes all parts together may have when inflated.
  package var bytesInAll: Int
  /// The most bytes a part may inflate to for each of its compressed bytes, beyond ``ratioFreeBytes``.
  package var ratio: Int
  /// The first bytes of a part, which the ratio does not count.
  package var ratioFreeBytes: Int

  /// Limits, by default those for a submission.
  package init(
    entries: Int = 1_000, bytesPerPart: Int = 64 << 20, bytesInAll: Int = 256 << 20, ratio: Int = 100,
    ratioFreeBytes: Int = 100 << 10
  ) {
    self.entries = entries
    self.bytesPerPart = bytesPerPart
    self.bytesInAll = bytesInAll
    self.ratio = ratio
    self.ratioFreeBytes = ratioFreeBytes
  }

  /// The most bytes a part of a given compressed size may inflate to before it counts as a bomb.
  func bytesAllowed(forCompressed size: Int) -> Int {
    let (product, productOverflows) = size.multipliedReportingOverflow(by: ratio)
    let (sum, sumOverflows) = product.addingReportingOverflow(ratioFreeBytes)
    return productOverflows || sumOverflows ? .max : sum
  }
}
