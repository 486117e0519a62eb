import Foundation
import TestSupport
import Testing

@testable import Disk

@Suite struct FolderHolders {
  @Test("Who has a folder is known while it has it, and not after") func held() throws {
    let folder = try TemporaryFolder()
    #expect(FolderHolder.process(of: folder.path) == nil)
    try Self.hold(folder.path)
    #expect(FolderHolder.process(of: folder.path) == nil)
  }

  private static func hold(_ path: DiskPath) throws {
    let lock = try FolderLock(path)
    #expect(FolderHolder.process(of: path) == Int(ProcessInfo.processInfo.processIdentifier))
    withExtendedLifetime(lock) {}
  }

  @Test("A number that another process has by now tells of nobody", arguments: [1, Int(getppid())])
  func reused(_ number: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write("\(number)\n", at: ".vtlt-holder")
    #expect(FolderHolder.process(of: folder.path) == nil)
  }

  @Test("A note that is no number tells of nobody", arguments: ["", "\n", "x\n", "-1\n", "99999999999999999999\n"])
  func nonsense(_ text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, at: ".vtlt-holder")
    #expect(FolderHolder.process(of: folder.path) == nil)
  }
}
