extension Finding {
  /// What a file may ask of its reader, by the names that `--limit name=value` takes.
  package enum Limit: String, CaseIterable, Hashable, Sendable {
    /// Bytes of the file.
    case fileBytes = "file-bytes"
    /// Parts of the file.
    case entries
    /// Bytes of one part, inflated.
    case partBytes = "part-bytes"
    /// Bytes of all parts, inflated.
    case totalBytes = "total-bytes"
    /// Bytes of memory that what is read takes.
    case memoryBytes = "memory-bytes"
    /// Bytes a part inflates to for each compressed byte.
    case ratio
    /// Elements within one another in a part's XML.
    case xmlDepth = "xml-depth"
    /// Attributes of one element, and namespaces declared by all that are open.
    case xmlAttributes = "xml-attributes"
    /// Different names of elements, attributes and namespaces in a part.
    case xmlNames = "xml-names"
    /// Bytes of one tag or comment.
    case xmlTagBytes = "xml-tag-bytes"
    /// Cells with a value or a formula, and merged ranges.
    case cells
    /// Characters of a cell.
    case cellCharacters = "cell-characters"
    /// The last row.
    case rows
    /// The last column.
    case columns
    /// Texts in the shared table.
    case sharedStrings = "shared-strings"
  }

  /// A limit that a file exceeds.
  package struct Excess: Hashable, Sendable {
    /// The limit.
    package let limit: Limit
    /// The most that is allowed.
    package let allowed: Int
    /// How much was found, or `nil` when that is not known; it may stop at the first unit too many.
    package let found: Int?
    /// The part that exceeds it, or `nil` when it is the file as a whole.
    package let part: String?

    /// A limit that a file exceeds.
    package init(_ limit: Limit, allowed: Int, found: Int?, part: String? = nil) {
      self.limit = limit
      self.allowed = allowed
      self.found = found
      self.part = part
    }
  }

  /// A part that inflates to more than its compressed bytes make plausible.
  package struct Inflation: Hashable, Sendable {
    /// The part.
    package let part: String
    /// Its compressed bytes.
    package let compressed: Int
    /// Its bytes inflated; this may stop at the first too many.
    package let inflated: Int
    /// The most bytes for each compressed one.
    package let allowedRatio: Int

    /// A part that inflates so.
    package init(part: String, compressed: Int, inflated: Int, allowedRatio: Int) {
      self.part = part
      self.compressed = compressed
      self.inflated = inflated
      self.allowedRatio = allowedRatio
    }
  }
}
