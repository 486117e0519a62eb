import Disk
import Glibc
import Testing

@Suite struct DiskErrorCauses {
  @Test(
    "An error number that people can do something about has a cause",
    arguments: [
      (EACCES, .noPermission), (EPERM, .noPermission), (ENOENT, .missing), (0, .notARegularFile),
      (EISDIR, .notARegularFile), (ENOTDIR, .notAFolder), (EROFS, .readOnly), (ENOSPC, .noSpace), (EDQUOT, .noSpace),
      (EFBIG, .tooLarge), (ENAMETOOLONG, .nameTooLong), (EBUSY, .inUse), (EIO, .device), (ESTALE, .network),
      (EHOSTDOWN, .network), (EMFILE, .exhausted), (ENOMEM, .exhausted), (EILSEQ, .notText),
      (ENOEXEC, .other(code: ENOEXEC)),
    ] as [(Int32, DiskError.Cause)])
  func causes(code: Int32, cause: DiskError.Cause) {
    #expect(DiskError(.read, path: "a", code: code).cause == cause)
  }

  @Test("A folder and what is not there are told apart") func read() {
    let folder = #expect(throws: DiskError.self) { try Disk.read(DiskPath("/"), limit: 1) }
    #expect(folder?.cause == .notARegularFile)
    let missing = #expect(throws: DiskError.self) { try Disk.read(DiskPath("/nowhere.xlsx"), limit: 1) }
    #expect(missing?.cause == .missing)
  }
}
