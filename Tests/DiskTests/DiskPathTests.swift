import Disk
import TestSupport
import Testing

@Suite struct DiskPaths {
  @Test(
    "A name is appended to a folder",
    arguments: [
      Case("folder", ["a", "b"], "a/b"), Case("closing slash", ["a/", "b"], "a/b"), Case("root", ["/", "b"], "/b"),
      Case("here", [".", "b"], "b"), Case("nothing", ["", "b"], "b"),
      Case("an absolute path stands for itself", ["a", "/b"], "/b"),
    ])
  func appending(given: Case<[String], String>) {
    #expect(DiskPath(given.given[0]).appending(given.given[1]).text == given.expected)
  }

  @Test(
    "A path has a name and a folder",
    arguments: [
      Case("below", "a/b", ["b", "a"]), Case("deep", "/a/b/c", ["c", "/a/b"]), Case("at the root", "/a", ["a", "/"]),
      Case("bare", "a", ["a", "."]), Case("closing slash", "a/b/", ["b", "a/b"]),
    ])
  func parts(given: Case<String, [String]>) {
    #expect([DiskPath(given.given).name, DiskPath(given.given).folder.text] == given.expected)
  }
}
