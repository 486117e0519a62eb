/// Works on items, so many at a time, and takes the results in the items' order as they come.
///
/// - Parameters:
///   - items: What to work on.
///   - width: How many are worked on at a time.
///   - work: Makes a result of an item; those of earlier items have begun before it.
///   - take: Takes a result; while it is at work no new item is begun beyond a few.
/// - Throws: What `take` throws; work that has begun is awaited first.
func inOrder<Item: Sendable, Result: Sendable, Failure: Error>(
  _ items: [Item], width: Int, work: @escaping @Sendable (Item) async -> Result,
  take: (Result) async throws(Failure) -> Void
) async throws(Failure) {
  var failure: Failure?
  await withTaskGroup(of: (Int, Result).self) { group in
    var started = 0
    var taken = 0
    var early: [Int: Result] = [:]
    let ahead = width * 8
    while taken < items.count, failure == nil || taken < started {
      while failure == nil, started < items.count, started - taken < ahead, started - taken - early.count < width {
        let place = started
        group.addTask { (place, await work(items[place])) }
        started += 1
      }
      guard let (place, result) = await group.next() else { return }
      early[place] = result
      while let next = early.removeValue(forKey: taken) {
        taken += 1
        guard failure == nil else { continue }
        do throws(Failure) { try await take(next) } catch { failure = error }
      }
    }
  }
  if let failure { throw failure }
}
