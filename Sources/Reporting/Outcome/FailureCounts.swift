/// How many submissions of a round could not be read or graded, for a reason of the machine.
package struct FailureCounts: Hashable, Sendable {
  /// Those that are tried again.
  package let failing: Int
  /// Those that are not tried again until something changes or someone asks for it.
  package let setAside: Int

  /// How many there are.
  package init(failing: Int = 0, setAside: Int = 0) {
    self.failing = failing
    self.setAside = setAside
  }
}
