package import Foundation

/// The project's own folders, wherever it is checked out.
package enum Project {
  /// The root of the checkout.
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder below the root.
  package static func folder(_ path: String) -> URL { root.appendingPathComponent(path) }
}
