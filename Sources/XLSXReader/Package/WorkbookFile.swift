internal import ZipArchive

/// The file that a workbook is read from: bytes in memory, or an open file of which only pieces are held.
enum WorkbookFile {
  case memory([UInt8])
  case file(OpenFile, path: String)

  /// A file of up to this many bytes is read whole, which takes one call of the system instead of several for each part.
  private static let wholeLimit = 1 << 20

  /// Opens a file, whose size is checked before its first byte is read.
  init(path: String, limits: ReadingLimits) throws(XLSXError) {
    let file: OpenFile
    do throws(OpenFile.Failure) { file = try OpenFile(path: path) } catch {
      switch error {
      case .refused(let code): throw .cannotOpen(path: path, code: code)
      case .notRegular: throw .cannotOpen(path: path, code: 0)
      }
    }
    guard file.count <= limits.fileBytes else { throw .fileTooLarge(found: file.count, allowed: limits.fileBytes) }
    self = file.count <= Self.wholeLimit ? .memory(try Self.start(of: file, path, file.count)) : .file(file, path: path)
  }

  /// The archive that the file is; fails for any other file, saying what it is.
  func archive(limits: ReadingLimits) throws(XLSXError) -> ZipArchive {
    let source = try source(limits: limits)
    // An old workbook may hold a whole ZIP file, its theme, which would be found behind its first bytes.
    let start = try bytes(upTo: OLEDirectory.signature.count)
    guard start != OLEDirectory.signature else { throw WorkbookContainer.refusal(of: try bytes(upTo: Self.wholeLimit)) }
    do throws(ZipError) { return try ZipArchive(source, limits: ZipLimits(limits)) } catch {
      if error == .notAnArchive { throw WorkbookContainer.refusal(of: try bytes(upTo: Self.wholeLimit)) }
      throw XLSXError(error)
    }
  }

  private func source(limits: ReadingLimits) throws(XLSXError) -> ArchiveSource {
    switch self {
    case .file(let file, _): return ArchiveSource(file)
    case .memory(let bytes):
      guard bytes.count <= limits.fileBytes else {
        throw .fileTooLarge(found: bytes.count, allowed: limits.fileBytes)
      }
      return ArchiveSource(bytes)
    }
  }

  private func bytes(upTo limit: Int) throws(XLSXError) -> [UInt8] {
    switch self {
    case .memory(let bytes): bytes.count <= limit ? bytes : Array(bytes[..<limit])
    case .file(let file, let path): try Self.start(of: file, path, min(limit, file.count))
    }
  }

  private static func start(of file: OpenFile, _ path: String, _ count: Int) throws(XLSXError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    do throws(ZipError) { try file.read(into: &bytes, count: count, at: 0) } catch {
      guard case .unreadable(let code) = error else { throw XLSXError(error) }
      throw .cannotOpen(path: path, code: code)
    }
    return bytes
  }
}
