/// Why a ZIP file could not be written.
package enum ZipWriteError: Error, Hashable {
  /// A second member of the same name, compared as readers do: without regard to ASCII case.
  case duplicateName(String)
  /// A name that is empty or longer than 65,535 bytes of UTF-8.
  case unusableName(String)
  /// More than 65,535 members, or more than 4 GiB in a member or in all: what a ZIP file without ZIP64 holds.
  case tooLarge
  /// A member to be copied cannot be read any more from the file it is in.
  case notCopied(name: String)
  /// zlib would not deflate a member; its code (`Z_MEM_ERROR` and the like).
  case notDeflated(name: String, code: Int)
}
