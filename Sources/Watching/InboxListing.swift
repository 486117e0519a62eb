package import Disk

/// What an inbox holds at one moment: the snapshot that ``Settling`` is fed with.
package struct InboxListing: Sendable {
  /// A folder, or an entry of one, that could not be looked at.
  package struct Problem: Hashable, Sendable {
    /// Its path below the inbox.
    package let name: DiskPath
    /// What the system refused.
    package let error: DiskError

    /// A refusal at a path below the inbox.
    package init(name: DiskPath, error: DiskError) {
      self.name = name
      self.error = error
    }
  }

  /// How many folders deep it looks; what lies deeper is passed over.
  package static let deepestFolder = 16

  /// The regular files, folder by folder, each by name in the order of bytes.
  package private(set) var files: [SeenFile] = []
  /// What is no submission: by its name, a link, a pipe, a socket, a device, or a folder too deep.
  package private(set) var passedOver: [DiskPath] = []
  /// What could not be looked at; the rest is there all the same.
  package private(set) var problems: [Problem] = []

  /// A listing of files, as tests make it.
  package init(files: [SeenFile], problems: [Problem] = []) {
    self.files = files
    self.problems = problems
  }

  /// Looks through an inbox; opens no file, so that no pipe can make it wait.
  ///
  /// - Parameters:
  ///   - inbox: the folder; a link to one stands for it, links inside are not followed.
  ///   - own: the program's own files and folders, left out wherever they lie.
  /// - Throws: ``DiskError`` when the inbox itself cannot be listed.
  package init(of inbox: DiskPath, without own: [DiskPath] = []) throws(DiskError) {
    let own = Set(own.compactMap(FileIdentity.init))
    take(try Disk.contents(of: inbox), of: DiskPath(bytes: []), depth: 0, without: own)
  }

  private mutating func take(
    _ contents: FolderContents, of folder: DiskPath, depth: Int, without own: Set<FileIdentity>
  ) {
    problems += contents.problems.map { Problem(name: folder.appending(bytes: $0.path.nameBytes), error: $0.error) }
    for entry in contents.entries {
      let name = folder.appending(bytes: entry.path.nameBytes)
      if own.contains(entry.identity) { continue }
      if PassedOver.contains(entry.path.name) {
        passedOver.append(name)
        continue
      }
      switch entry.kind {
      case .file: files.append(SeenFile(name: name, entry: entry))
      case .folder where depth < Self.deepestFolder:
        do throws(DiskError) {
          take(try Disk.contents(of: entry.path), of: name, depth: depth + 1, without: own)
        } catch {
          // One that was removed since its name was read is simply not there.
          if !error.isMissing { problems.append(Problem(name: name, error: error)) }
        }
      case .folder, .symbolicLink, .other: passedOver.append(name)
      }
    }
  }
}
