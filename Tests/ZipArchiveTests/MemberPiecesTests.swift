import Testing
import ZipArchive

/// Large members, which another thread inflates ahead of their use.
@Suite struct PiecesAhead {
  private static let content = (0..<300_000).map { "\($0 &* 7_919 % 100_000)," }.joined()

  private func archive(_ change: (inout SampleZip.Entry) -> Void = { _ in }) throws -> ZipArchive {
    var entry = SampleZip.Entry("a", Self.content)
    change(&entry)
    return try ZipArchive(SampleZip(entries: [entry]).bytes)
  }

  /// What comes before the end or a fault, and the fault; after either nothing comes.
  private func read(_ archive: ZipArchive, pieceSize: Int) throws -> (bytes: [UInt8], fault: ZipError?) {
    var pieces = try MemberPieces(of: archive.members[0], in: archive, pieceSize: pieceSize)
    var buffer = [UInt8](repeating: 0, count: pieceSize)
    var bytes: [UInt8] = []
    var fault: ZipError?
    do throws(ZipError) {
      while case let count = try pieces.next(into: &buffer), count > 0 { bytes += buffer[..<count] }
    } catch { fault = error }
    #expect(try pieces.next(into: &buffer) == 0)
    return (bytes, fault)
  }

  @Test("The pieces make the member, whatever their size", arguments: [1_000, 4_096, 65_536, 300_000, 1 << 20])
  func whole(_ size: Int) throws {
    let (bytes, fault) = try read(archive(), pieceSize: size)
    #expect(fault == nil && bytes == Array(Self.content.utf8))
  }

  @Test("Of damaged data what stands before the damage comes first, then the fault", arguments: [4_096, 65_536])
  func damaged(_ size: Int) throws {
    let archive = try archive { entry in
      var stored = entry.storedBytes
      let middle = stored.count / 2
      stored[middle...] = ArraySlice(repeating: 0xFF, count: stored.count - middle)
      entry.stored = stored
    }
    let (bytes, fault) = try read(archive, pieceSize: size)
    guard case .damagedData("a", offset: _)? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    let sound = Self.content.utf8.count / 4
    #expect(bytes.count > sound && bytes.prefix(sound) == Array(Self.content.utf8).prefix(sound))
  }

  @Test("A wrong checksum is found at the end, and a reader that stops early leaves nothing running")
  func checksum() throws {
    let archive = try archive { $0.declaredChecksum = 1 }
    guard case .checksumMismatch("a", declared: 1, found: _)? = try read(archive, pieceSize: 65_536).fault else {
      Issue.record("no fault")
      return
    }
    var pieces = try MemberPieces(of: archive.members[0], in: archive, pieceSize: 4_096)
    var buffer = [UInt8](repeating: 0, count: 4_096)
    #expect(try pieces.next(into: &buffer) == 4_096)
  }
}
