import GRDB

extension Ledger {
  /// Says where the original of a submission lies now: below the archive, or with `nil` in the inbox again.
  ///
  /// - Throws: ``LedgerError``; ``LedgerError/unknown(submission:)``.
  package func place(_ id: Int, at place: String?, by stamp: Stamp) throws(LedgerError) {
    try self.place([(id, place)], by: stamp)
  }

  /// Says where the originals of many submissions lie now.
  ///
  /// - Throws: ``LedgerError``; ``LedgerError/unknown(submission:)``, and then none of them is changed.
  package func place(_ places: [(id: Int, place: String?)], by stamp: Stamp) throws(LedgerError) {
    guard !places.isEmpty else { return }
    try write { db in
      for (id, place) in places {
        try db.run("UPDATE submission SET place = ? WHERE id = ?", [place, id])
        guard db.changesCount == 1 else { throw LedgerError.unknown(submission: id) }
        try db.note(place == nil ? .returned : .archived, of: id, detail: place ?? "", by: stamp)
      }
    }
  }
}
