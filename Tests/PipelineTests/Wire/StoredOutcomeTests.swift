import Disk
import Reporting
import Testing

@testable import Pipeline

@Suite struct StoredOutcomes {
  private let outcome = CodedSamples.outcome

  @Test("What is kept comes back") func comesBack() { #expect(StoredOutcome(stored: outcome.stored) == outcome) }

  @Test("What another version kept is not read, so that it is made anew")
  func otherFormats() {
    let bytes = outcome.stored
    #expect(StoredOutcome(stored: []) == nil)
    #expect(StoredOutcome(stored: Array(#"{"readBy":"ab","reading":{"isAccepted":false}}"#.utf8)) == nil)
    for place in 0..<5 {
      var other = bytes
      other[place] &+= 1
      #expect(StoredOutcome(stored: other) == nil, "\(place)")
    }
    #expect(StoredOutcome(stored: Array(bytes.dropFirst())) == nil)
    #expect(StoredOutcome(stored: bytes + [0]) == nil)
  }

  @Test("What is kept only in part is not read") func cutOff() {
    let bytes = outcome.stored
    for count in 0..<bytes.count { #expect(StoredOutcome(stored: Array(bytes.prefix(count))) == nil, "\(count)") }
  }

  /// Whoever must change this digest has changed the format: raise its number in CodedOutcome.swift, lest a ledger of the
  /// version before be misread.
  @Test("The bytes of the format are those of its number") func pinned() {
    #expect(Array(outcome.stored.prefix(5)) == Array("VTLT".utf8) + [3])
    #expect(
      SHA256Digest(of: outcome.stored).hexadecimal == "52b6be972813de0a914bdc52ecf763eb272d9199b4c2f05b283f5261325486fc"
    )
  }
}
