import Glibc
import Workers

/// Programs that have workers, and tell on standard output what became of them.
enum Parent {
  private static func pool(patience: Duration = .seconds(60), width: Int = 2) -> WorkerPool {
    let limits = WorkerLimits(memory: nil, patience: patience)
    return WorkerPool(.thisProgram(arguments: ["serve"]), greeting: [], width: width, limits: limits)
  }

  /// Tells the worker's process, and waits for a worker that never answers.
  static func hold() async {
    await pool().conversation { conversation in
      if case .answer(let bytes) = await conversation.ask(Array("pid".utf8)) {
        print(String(decoding: bytes, as: UTF8.self))
        fflush(nil)
      }
      _ = await conversation.ask(Array("hang".utf8))
    }
  }

  /// Loses workers in every way, then tells whether there are children and how many descriptors are left over.
  static func loseMany(count: Int) async {
    // What the runtime opens for itself, it opens the first time.
    await lose(count: 5)
    let before = descriptors()
    await lose(count: count)
    print("children \(hasChildren) descriptors \(descriptors() - before)")
  }

  private static func lose(count: Int) async {
    let pool = pool()
    let requests = ["abort", "exit 3", "garble", "half 1", "trap"]
    for number in 0..<count {
      let request = requests[number % requests.count]
      let answer = await pool.conversation { await $0.ask(Array(request.utf8)) }
      if case .answer = answer { print("answered") }
    }
    // The last worker was lost too, and no other has taken its place yet.
    if hasChildren { print("a child is left") }
    await pool.close()
  }

  /// Tells how many workers died for want of memory, of those that asked for too much.
  static func exhaust() async {
    let limits = WorkerLimits(memory: 64 << 20, patience: .seconds(60))
    let pool = WorkerPool(.thisProgram(arguments: ["serve"]), greeting: [], width: 1, limits: limits)
    var count = 0
    for request in ["huge", "many", "grow"] {
      if await pool.conversation({ await $0.ask(Array(request.utf8)) }) == .lost(.outOfMemory) { count += 1 }
    }
    print("\(count) of 3")
  }

  private static var hasChildren: Bool { waitpid(-1, nil, WNOHANG) >= 0 }

  private static func descriptors() -> Int { (0..<Int32(1_024)).count { fcntl($0, F_GETFD) >= 0 } }

  /// Times conversations as large as those of submissions, without any work in them.
  static func measure(count: Int) async {
    let pool = pool()
    let request = [UInt8](repeating: 1, count: 20_000)
    for _ in 0..<4 { _ = await pool.conversation { await $0.ask(request) } }
    let start = ContinuousClock.now
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<2 {
        group.addTask {
          for _ in 0..<count / 2 { _ = await pool.conversation { await $0.ask(request) } }
        }
      }
    }
    let each = (ContinuousClock.now - start) / count
    print("\(count) conversations, 20 KB asked and 100 KB answered: \(each) each at width 2")
    let spawning = await ContinuousClock().measure {
      for _ in 0..<20 { _ = await pool.conversation { await $0.ask(Array("exit 0".utf8)) } }
    }
    print("a worker lost and replaced: \(spawning / 20)")
  }
}
