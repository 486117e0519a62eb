/// Who may talk to which worker: lines are made when they are first needed, and go to those who wait in their order.
actor WorkerQueue {
  private let settings: WorkerLine.Settings
  private let width: Int
  private var lines: [WorkerLine] = []
  private var free: [WorkerLine] = []
  private var waiting: [CheckedContinuation<WorkerLine, Never>] = []
  private var isClosed = false

  init(_ settings: WorkerLine.Settings, width: Int) {
    self.settings = settings
    self.width = width
  }

  deinit { for line in lines { line.close() } }

  /// How the workers so far were confined, the least that any of them was; `nil` when none has started.
  var confinement: Confinement? {
    lines.compactMap(\.confinement).reduce(nil as Confinement?) { $0?.intersection($1) ?? $1 }
  }

  /// A line that nobody else has until it is given back, the one last used first.
  func take() async -> WorkerLine {
    if let line = free.popLast() { return line }
    if lines.count < width { return makeLine() }
    return await withCheckedContinuation { waiting.append($0) }
  }

  /// Lets the next have a line.
  func giveBack(_ line: WorkerLine) {
    if waiting.isEmpty { free.append(line) } else { waiting.removeFirst().resume(returning: line) }
  }

  /// Ends all workers, and returns when they are gone.
  func close() async {
    isClosed = true
    for line in lines { line.close() }
    for line in lines { await line.hasEnded() }
  }

  private func makeLine() -> WorkerLine {
    let line = WorkerLine(settings)
    lines.append(line)
    if isClosed { line.close() }
    return line
  }
}
