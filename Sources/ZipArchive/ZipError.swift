/// Why a ZIP file or one of its members cannot be read.
package enum ZipError: Error, Hashable, Sendable {
  /// A record of the container.
  package enum Record: Hashable, Sendable {
    /// An entry of the central directory.
    case directoryEntry
    /// An entry behind those that the end record counts.
    case uncountedEntry
    /// The local header of an entry.
    case localHeader(String)
    /// The stored bytes of an entry.
    case data(String)
  }

  /// What both headers of an entry tell.
  package enum Field: String, Hashable, Sendable {
    case name
    case method = "compression method"
    case checksum
    case size
  }

  /// No end-of-central-directory record: these bytes are no ZIP file, or its end is cut off.
  case notAnArchive
  /// A record that ought to start at a byte is cut off or is another.
  case damagedRecord(Record, offset: Int)
  /// The archive is one of several volumes.
  case severalVolumes
  /// The central directory lists more entries than allowed.
  case tooManyEntries(found: Int, allowed: Int)
  /// A part is larger, inflated, than allowed.
  case partTooLarge(entry: String, found: Int, allowed: Int)
  /// The parts together are larger, inflated, than allowed.
  case totalTooLarge(found: Int, allowed: Int)
  /// A part inflates to far more than its compressed bytes make plausible.
  case suspiciousRatio(entry: String, compressed: Int, inflated: Int, allowedRatio: Int)
  /// Two entries have one name.
  case duplicate(entry: String)
  /// The bytes of two entries overlap, or those of one and the central directory.
  case overlap(entry: String, other: String?)
  /// The local header says something else than the central directory.
  case headersDisagree(entry: String, on: Field)
  /// The member is encrypted.
  case encrypted(entry: String)
  /// The name leads out of the archive or is none.
  case unsafeName(entry: String)
  /// The member is neither stored nor deflated.
  case unsupportedMethod(entry: String, method: Int)
  /// The compressed bytes are no deflate stream, or are cut off; the offset counts the inflated bytes before the fault,
  /// 0 for a member that is inflated in one step.
  case damagedData(entry: String, offset: Int)
  /// The member has another size than declared; `found` may stop at the first byte too many.
  case sizeMismatch(entry: String, declared: Int, found: Int)
  /// The member's bytes do not have the declared CRC-32.
  case checksumMismatch(entry: String, declared: UInt32, found: UInt32)
  /// The file cannot be read any more: the system's `errno`, 0 when it has become shorter.
  case unreadable(code: Int32)
}

extension ZipError: CustomStringConvertible {
  /// What is wrong, in one English clause, with the entry and the figures.
  package var description: String {
    switch self {
    case .notAnArchive: "no ZIP central directory"
    case .damagedRecord(let record, let offset): "\(record.phrase) at byte \(offset) is damaged or cut off"
    case .severalVolumes: "one volume of a ZIP file in several"
    case .tooManyEntries(let found, let allowed): "\(found) entries, \(allowed) allowed"
    case .partTooLarge(let entry, let found, let allowed): "\(entry) has \(found) bytes, \(allowed) allowed"
    case .totalTooLarge(let found, let allowed): "all parts together have \(found) bytes, \(allowed) allowed"
    case .suspiciousRatio(let entry, let compressed, let inflated, let allowed):
      "\(entry) inflates from \(compressed) to \(inflated) bytes, more than \(allowed) to 1"
    case .duplicate(let entry): "two entries are named \(entry)"
    case .overlap(let entry, let other): "the bytes of \(entry) and \(other ?? "the central directory") overlap"
    case .headersDisagree(let entry, let field): "the two headers of \(entry) disagree on its \(field.rawValue)"
    case .encrypted(let entry): "\(entry) is encrypted"
    case .unsafeName(let entry): "the entry name \"\(entry)\" leads out of the archive"
    case .unsupportedMethod(let entry, let method): "\(entry) is compressed by the unknown method \(method)"
    case .damagedData(let entry, let offset): "the compressed data of \(entry) is damaged after byte \(offset)"
    case .sizeMismatch(let entry, let declared, let found): "\(entry) declares \(declared) bytes and has \(found)"
    case .checksumMismatch(let entry, _, _): "the checksum of \(entry) does not match"
    case .unreadable(let code): "the file cannot be read any more (system error \(code))"
    }
  }
}

extension ZipError.Record {
  /// The words for it in a sentence.
  fileprivate var phrase: String {
    switch self {
    case .directoryEntry: "an entry of the central directory"
    case .uncountedEntry: "an uncounted entry of the central directory"
    case .localHeader(let name): "the local header of \(name)"
    case .data(let name): "the data of \(name)"
    }
  }
}
