import Disk
import Reporting
import Watching

/// A file received, and when in the order of all that were.
struct ReceivedFile: Sendable {
  /// Where it is now.
  let path: DiskPath
  /// Its name below the inbox, with folders.
  let name: String
  /// Its place among those moved into the archive before, from 1; `nil` when it is still in the inbox.
  let archived: Int?
  /// When it was last written, in nanoseconds since 1970.
  let modified: Int
}

/// What an inbox and its archive hold.
struct InboxScan: Sendable {
  /// The files received: those of the archive first, then those of the inbox by name.
  let files: [ReceivedFile]
  /// The names of those passed over.
  let passedOver: [String]

  private static let deepestFolder = 16

  /// Looks through an inbox and, where there is one, the archive of what came before.
  ///
  /// Folders and files of the program's own that lie inside the inbox are left out: what a run wrote, or is told by, is no
  /// submission.
  ///
  /// - Throws: ``BatchProblem`` when a folder cannot be read.
  init(inbox: DiskPath, out: DiskPath, archive: DiskPath?, ownFiles: [DiskPath] = []) throws(BatchProblem) {
    var files: [ReceivedFile] = []
    var passedOver: [String] = []
    do {
      if let archive, Disk.isFolder(archive) { files = try Self.archived(in: archive) }
      let own = Set(([out, archive].compactMap(\.self) + ownFiles).compactMap(FileIdentity.init))
      try Self.scan(inbox, below: "", depth: 0, without: own, files: &files, passedOver: &passedOver)
    } catch {
      throw BatchProblem(reading: error)
    }
    self.files = files
    self.passedOver = passedOver
  }

  private static func scan(
    _ folder: DiskPath, below prefix: String, depth: Int, without own: Set<FileIdentity>,
    files: inout [ReceivedFile], passedOver: inout [String]
  ) throws(DiskError) {
    for entry in try Disk.list(folder) {
      let name = prefix + entry.path.name
      if PassedOver.contains(entry.path.name) {
        passedOver.append(name)
        continue
      }
      if !own.isEmpty, FileIdentity(entry.path).map(own.contains) ?? false { continue }
      switch entry.kind {
      case .file:
        files.append(ReceivedFile(path: entry.path, name: name, archived: nil, modified: entry.modified))
      case .folder where depth < deepestFolder:
        try scan(
          entry.path, below: name + "/", depth: depth + 1, without: own, files: &files, passedOver: &passedOver)
      // Links are not followed: what they point to is not in the inbox.
      case .folder, .symbolicLink, .other: passedOver.append(name)
      }
    }
  }

  private static func archived(in archive: DiskPath) throws(DiskError) -> [ReceivedFile] {
    var files: [ReceivedFile] = []
    for folder in try Disk.list(archive) where folder.kind == .folder {
      guard let number = Archive.number(of: folder.path.name) else { continue }
      for file in try Disk.list(folder.path) where file.kind == .file && !PassedOver.contains(file.path.name) {
        files.append(
          ReceivedFile(path: file.path, name: file.path.name, archived: number, modified: file.modified))
      }
    }
    return files
  }
}
