/// Runs one synchronous job for each item, so many at a time, and gives the results in the items' order.
///
/// - Parameters:
///   - items: what to work on.
///   - width: how many jobs run at a time; the results do not depend on it.
///   - job: bytes in, outcome out.
/// - Returns: one result for each item, at its place.
func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], width: Int, job: @escaping @Sendable (Item) async -> Result
) async -> [Result] {
  await withTaskGroup(of: (Int, Result).self) { group in
    var results = [Result?](repeating: nil, count: items.count)
    var started = 0
    while started < min(width, items.count) {
      let place = started
      group.addTask { (place, await job(items[place])) }
      started += 1
    }
    for await (place, result) in group {
      results[place] = result
      guard started < items.count else { continue }
      let next = started
      group.addTask { (next, await job(items[next])) }
      started += 1
    }
    return results.compactMap(\.self)
  }
}
