import Validation
import XLSXReader

extension Finding.Limit {
  /// The limit of the reader, for people.
  init(_ name: ReadingLimits.Name) {
    switch name {
    case .fileBytes: self = .fileBytes
    case .entries: self = .entries
    case .partBytes: self = .partBytes
    case .totalBytes: self = .totalBytes
    case .memoryBytes: self = .memoryBytes
    case .ratio: self = .ratio
    case .xmlDepth: self = .xmlDepth
    case .xmlAttributes: self = .xmlAttributes
    case .xmlNames: self = .xmlNames
    case .xmlTagBytes: self = .xmlTagBytes
    case .cells: self = .cells
    case .cellCharacters: self = .cellCharacters
    case .rows: self = .rows
    case .columns: self = .columns
    case .sharedStrings: self = .sharedStrings
    }
  }
}
