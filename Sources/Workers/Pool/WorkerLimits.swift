/// How much a worker may take for one job, and how long and large its answers may be.
package struct WorkerLimits: Hashable, Sendable {
  /// The seconds of processor time for one conversation, all threads together, at least 1; the system counts whole
  /// seconds, so that a worker may take up to one more.
  package var processorSeconds: Int
  /// The bytes of memory that a conversation may take beyond what the worker had before it; `nil` for no limit, as under
  /// a sanitizer, which takes memory of its own.
  package var memory: Int?
  /// The time in which a request is to be taken and answered.
  package var patience: Duration
  /// The most bytes of one answer.
  package var answerBytes: Int

  /// Limits, by default those for a submission.
  package init(
    processorSeconds: Int = 20, memory: Int? = 512 << 20, patience: Duration = .seconds(120),
    answerBytes: Int = 64 << 20
  ) {
    self.processorSeconds = max(1, processorSeconds)
    self.memory = memory
    self.patience = patience
    self.answerBytes = answerBytes
  }
}
