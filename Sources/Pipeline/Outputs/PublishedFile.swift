import Disk

extension OutputRenderer.File {
  /// Whether it need not be written: minutes that lie in the output folder with the very same bytes, for a paper that nothing
  /// has changed keeps its date.
  func isPublished(in out: DiskPath) -> Bool {
    path.hasPrefix("_clusters/") && isThere(in: out)
  }

  /// Whether it lies in the output folder with the very same bytes.
  func isThere(in out: DiskPath) -> Bool {
    // One that cannot be read is written, which says what is wrong.
    let published = try? Disk.read(out.appending(path), limit: bytes.count)
    return published == bytes
  }
}
