/// A member as it stands in a ZIP file: compressed bytes and what the headers say of them.
package struct CompressedMember: Hashable, Sendable {
  /// The name, with `/` between folders.
  package let name: String
  /// The compression method: 0 stored, 8 deflated (APPNOTE 4.4.5).
  package let method: UInt16
  /// The CRC-32 of the contents.
  package let checksum: UInt32
  /// How many bytes the contents have when inflated.
  package let size: Int
  /// The bytes as compressed.
  package let bytes: ArraySlice<UInt8>

  /// A member compressed elsewhere, whose checksum and size are taken on trust.
  package init(name: String, method: UInt16, checksum: UInt32, size: Int, bytes: ArraySlice<UInt8>) {
    self.name = name
    self.method = method
    self.checksum = checksum
    self.size = size
    self.bytes = bytes
  }

  /// A member of an archive, as compressed there; its bytes are neither inflated nor checked.
  ///
  /// - Throws: ``ZipWriteError/notCopied(name:)`` when the archive's file cannot be read any more.
  package init(_ member: Member, of archive: ZipArchive) throws(ZipWriteError) {
    let bytes: [UInt8]
    do throws(ZipError) { bytes = try archive.rawBytes(of: member) } catch { throw .notCopied(name: member.name) }
    self.init(
      name: member.name, method: member.method, checksum: member.checksum, size: member.size, bytes: bytes[...])
  }
}
