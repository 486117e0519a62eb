import Synchronization
import Testing

@testable import Pipeline

@Suite struct ConcurrentMaps {
  @Test("Results come in the order of the items at any width", arguments: [1, 4, 100])
  func order(width: Int) async {
    let items = Array(0..<50)
    // The first jobs have most to do, so that they end last.
    let results = await concurrentMap(items, width: width) { item in
      (0..<(50 - item) * 200).reduce(0) { ($0 &+ $1) & 1 } & 0 + item * 2
    }
    #expect(results == items.map { $0 * 2 })
  }

  @Test("No more jobs run at a time than the width", arguments: [1, 3])
  func width(width: Int) async {
    let running = Mutex((now: 0, most: 0))
    _ = await concurrentMap(Array(0..<40), width: width) { item in
      running.withLock { state in
        state.now += 1
        state.most = max(state.most, state.now)
      }
      let sum = (0..<20_000).reduce(item) { $0 &+ $1 }
      running.withLock { $0.now -= 1 }
      return sum
    }
    #expect(running.withLock(\.most) <= width)
  }

  @Test("Nothing to do gives nothing") func nothing() async {
    #expect(await concurrentMap([Int](), width: 4) { $0 }.isEmpty)
  }
}
