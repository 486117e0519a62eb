import Disk
import TestSupport
import Testing

@Suite struct FolderLocks {
  private static func refusal(_ path: DiskPath) -> DiskError? {
    do {
      let lock = try FolderLock(path)
      withExtendedLifetime(lock) {}
      return nil
    } catch {
      return error
    }
  }

  @Test("A folder that is held cannot be taken again until it is let go") func held() throws {
    let folder = try TemporaryFolder()
    try Self.hold(folder.path)
    #expect(Self.refusal(folder.path) == nil)
  }

  private static func hold(_ path: DiskPath) throws {
    let lock = try FolderLock(path)
    let isEffective = lock.isEffective
    #expect(isEffective)
    #expect(refusal(path)?.isHeld == true)
    withExtendedLifetime(lock) {}
  }

  @Test("Another folder is free") func other() throws {
    let folder = try TemporaryFolder()
    let other = try TemporaryFolder()
    let lock = try FolderLock(folder.path)
    #expect(Self.refusal(other.path) == nil)
    withExtendedLifetime(lock) {}
  }

  @Test("What is no folder cannot be taken, and is not held either") func missing() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", at: "file")
    for name in ["nothing", "file"] {
      let error = Self.refusal(folder.path.appending(name))
      #expect(error?.isMissing == true)
      #expect(error?.isHeld == false)
    }
  }
}
