package import Foundation

/// A new folder that goes when it is let go.
package final class TemporaryFolder: Sendable {
  /// Where it is.
  package let url: URL

  /// Makes the folder.
  package init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("vtlt-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// Makes a folder with all that a folder of the project holds.
  package convenience init(copyOf folder: String) throws {
    try self.init()
    try FileManager.default.removeItem(at: url)
    try FileManager.default.copyItem(at: Project.folder(folder), to: url)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A path below the folder.
  package func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a file below the folder, making its folder.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  /// Writes a file below the folder, making its folder.
  @discardableResult
  package func write(_ data: Data, to name: String) throws -> String {
    let target = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: target)
    return target.path
  }

  /// Changes the text of a file below the folder.
  package func edit(_ name: String, _ change: (String) -> String) throws {
    try write(change(try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)), to: name)
  }

  /// Every regular file below the folder, by relative path, with its bytes.
  package func files() throws -> [String: Data] {
    let names = FileManager.default.subpaths(atPath: url.path) ?? []
    var files: [String: Data] = [:]
    for name in names {
      let file = url.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      files[name] = try Data(contentsOf: file)
    }
    return files
  }
}
