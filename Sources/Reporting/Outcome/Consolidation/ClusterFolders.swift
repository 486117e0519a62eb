import Scoring

/// The folders of clusters under `_clusters`: each named like its cluster in plain letters, no two alike to a file system
/// that ignores case.
struct ClusterFolders {
  private var taken: Set<String> = []

  /// The name of the folder for the next cluster.
  mutating func take(_ cluster: String) -> String {
    let plain = FoldedText(cluster).words.joined(separator: "-")
    let name = FolderName.isSafe(plain) ? plain : "cluster"
    var unique = name
    var count = 2
    while !taken.insert(unique.lowercased()).inserted {
      unique = "\(name)-\(count)"
      count += 1
    }
    return unique
  }
}
