/// One entry of a ZIP file, as its central directory tells it.
package struct Member: Hashable, Sendable {
  /// The name, with backslashes and characters as stored.
  package let name: String
  /// The bytes of the name as stored.
  package let nameBytes: [UInt8]
  /// The version of the format that wrote it, with the system in the upper byte (APPNOTE 4.4.2).
  package let versionMadeBy: UInt16
  /// The version of the format needed to read it (APPNOTE 4.4.3).
  package let versionNeeded: UInt16
  /// The general purpose bits (APPNOTE 4.4.4).
  package let flags: UInt16
  /// The compression method: 0 stored, 8 deflated.
  package let method: UInt16
  /// The time of change, in MS-DOS form.
  package let modificationTime: UInt16
  /// The date of change, in MS-DOS form.
  package let modificationDate: UInt16
  /// The CRC-32 of the inflated bytes.
  package let checksum: UInt32
  /// The bytes stored in the archive.
  package let compressedSize: Int
  /// The bytes when inflated, as declared; reading refuses a member that has another number.
  package let size: Int
  /// The internal attributes (APPNOTE 4.4.14).
  package let internalAttributes: UInt16
  /// The external attributes (APPNOTE 4.4.15).
  package let externalAttributes: UInt32
  /// Where the local header starts in the file.
  package let headerOffset: Int
  /// Where the member's stored bytes start in the file.
  package let dataOffset: Int

  /// Whether the entry stands for a folder.
  package var isFolder: Bool { nameBytes.last == UInt8(ascii: "/") || nameBytes.last == UInt8(ascii: "\\") }

  /// The bytes of the file that the stored data takes.
  var dataRange: Range<Int> { dataOffset..<(dataOffset + compressedSize) }
}
