import Reporting
import Scoring

/// Finds among files of the same bytes which repeat another.
///
/// The same bytes may be two units' files, where only the files' names tell whose they are; and a copy whose name says
/// nothing repeats the one whose name does, whichever came first.
enum SameBytes {
  /// For each file that repeats another, which one; the files have the same bytes and are in the order of arrival.
  static func originals(of files: [(id: Int, reading: SubmissionReading)]) -> [Int: Int] {
    var originals: [Int: Int] = [:]
    var ofUnit: [String: Int] = [:]
    var firstAccepted: Int?
    var firstRefused: Int?
    for (id, reading) in files {
      guard reading.isAccepted, let unit = reading.unit?.id else {
        originals[id] = firstAccepted ?? firstRefused
        if originals[id] == nil { firstRefused = id }
        continue
      }
      originals[id] = ofUnit[unit]
      guard originals[id] == nil else { continue }
      ofUnit[unit] = id
      firstAccepted = firstAccepted ?? id
      // What came before under a name that said nothing is the one too many.
      if let refused = firstRefused { originals[refused] = id }
      firstRefused = nil
    }
    return originals
  }

  /// For each entry that repeats another, which one; entries whose reading is not known repeat none.
  static func originals(of entries: [RoundEntry], readings: [Int: SubmissionReading]) -> [Int: Int] {
    let groups = Dictionary(grouping: entries, by: \.sha256).values.filter { $0.count > 1 }
    let found = groups.map { group in
      originals(of: group.compactMap { entry in readings[entry.id].map { (entry.id, $0) } })
    }
    return found.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }
}
