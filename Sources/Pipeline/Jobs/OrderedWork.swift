/// Works on items, so many at a time, and takes the results in the items' order as they come.
///
/// - Parameters:
///   - items: What to work on.
///   - width: How many are worked on at a time.
///   - work: Makes a result of an item; those of earlier items have begun before it.
///   - isStopping: Whether no more work is to be begun; asked before each.
///   - take: Takes a result; while it is at work no new item is begun beyond a few.
/// - Returns: Whether all items were worked on.
/// - Throws: What `take` throws; work that has begun is awaited first.
@discardableResult
func inOrder<Item: Sendable, Result: Sendable, Failure: Error>(
  _ items: [Item], width: Int, work: @escaping @Sendable (Item) async -> Result,
  isStopping: () -> Bool = { false }, take: (Result) async throws(Failure) -> Void
) async throws(Failure) -> Bool {
  var failure: Failure?
  var taken = 0
  await withTaskGroup(of: (Int, Result).self) { group in
    var started = 0
    var early: [Int: Result] = [:]
    while true {
      while failure == nil, started < items.count, started - taken < width * 8, started - taken - early.count < width,
        !isStopping()
      {
        let place = started
        group.addTask { (place, await work(items[place])) }
        started += 1
      }
      guard taken < started, let (place, result) = await group.next() else { return }
      early[place] = result
      while let next = early.removeValue(forKey: taken) {
        taken += 1
        guard failure == nil else { continue }
        do throws(Failure) { try await take(next) } catch { failure = error }
      }
    }
  }
  if let failure { throw failure }
  return taken == items.count
}
