/// A file that was received whole, before the ledger knows it.
package struct Arrival: Hashable, Sendable {
  /// The SHA-256 of its bytes, in 64 lower-case hexadecimal digits.
  package let sha256: String
  /// Its name below the inbox.
  package let name: String
  /// How many bytes it has.
  package let size: Int
  /// When it was last written, in nanoseconds since 1970.
  package let modified: Int
  /// When it was received, in milliseconds since 1970.
  package let received: Int
  /// The round that it is for, or `nil` where there are none.
  package let round: String?
  /// Where the original lies below the archive, or `nil` while it is in the inbox.
  package let place: String?

  /// A file that was received.
  package init(
    sha256: String, name: String, size: Int, modified: Int, received: Int, round: String? = nil, place: String? = nil
  ) {
    self.sha256 = sha256
    self.name = name
    self.size = size
    self.modified = modified
    self.received = received
    self.round = round
    self.place = place
  }
}
